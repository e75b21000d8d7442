internal import Kernels

extension Dataset {
  /// Whether a network can learn from it with a loss.
  func check(fits network: Network<Scalar>, _ loss: Loss) throws(LearningError) {
    guard count > 0 else {
      throw .invalidOption(key: "samples", value: "0", allowed: "at least 1")
    }
    let width = network.outputShape.count
    let classes = network.outputShape.features
    let rows = loss.takesLabels ? width / classes : 1
    try require(inputs.count / count, network.inputShape.count, "numbers of an input")
    try require(labels.count / count, loss.takesLabels ? rows : 0, "labels of a sample")
    try require(targets.count / count, loss.takesLabels ? 0 : width, "targets of a sample")
    if rows > 1, weights != nil {
      throw .invalidOption(key: "weights", value: "one a sample", allowed: "none with a label for each step")
    }
    for index in 0..<labels.count where labels[index] < 0 || labels[index] >= classes {
      throw .invalidOption(
        key: "label of sample \(index)", value: "\(labels[index])", allowed: "from 0 to \(classes - 1)")
    }
  }

  private func require(_ found: Int, _ needed: Int, _ what: String) throws(LearningError) {
    if found != needed { throw .invalidOption(key: what, value: "\(found)", allowed: "\(needed)") }
  }
}
