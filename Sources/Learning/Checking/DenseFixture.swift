internal import Kernels

/// An item of dense layers: logits, two losses with their gradients, and traces of optimisers.
struct DenseFixture {
  private let name: String
  private let place: JSONPlace
  private let network: Network<Double>
  private let batch: Int
  private let seed: UInt64

  init(_ name: String, _ activation: Activation, _ place: JSONPlace) throws(LearningError) {
    self.name = name
    self.place = place
    var sizes: [Int] = []
    for size in try place.member("sizes").elements() { sizes.append(try size.count(in: 1...4096)) }
    guard sizes.count >= 2 else { throw try place.member("sizes").malformed("at least two sizes are needed") }
    let layers = sizes.dropFirst().enumerated().map { index, size in
      Dense(size, index == sizes.count - 2 ? .identity : activation)
    }
    network = try Network(input: Shape(sizes[0]), layers)
    batch = try place.member("logits").elements().count
    if batch == 0 { throw try place.member("logits").malformed("has no rows") }
    seed = UInt64(try place.member("seed").count(in: 0...Int.max))
  }

  func check() throws(LearningError) -> FixtureItem {
    var item = FixtureItem(name: name)
    let entropy = workspace(.softmaxCrossEntropy)
    let squares = workspace(.meanSquaredError)
    draw(into: entropy, squares)
    for (workspace, loss) in [(entropy, "ce"), (squares, "mse")] {
      guard let expected = try place.optionalMember("\(loss)_loss") else { continue }
      workspace.differentiate()
      item.compare([workspace.loss], [try expected.number()], "\(loss)_loss")
      try compareParameters(&item, "\(loss)_grads", in: place, \.gradient)
    }
    entropy.infer()
    item.compare(
      entropy.output.values, try place.member("logits").numbers(batch * network.outputShape.count), "logits")
    for (name, trace) in try place.optionalMember("optim")?.members() ?? [] {
      draw(into: entropy, squares)
      try checkTrace(&item, name, trace, entropy)
    }
    return item
  }

  private func workspace(_ loss: Loss) -> Workspace<Double> {
    Workspace(network, batch: batch, loss: loss, isTraining: true, numerics: .portable)
  }

  /// Parameters, inputs and targets, in the order that `weight_order` tells.
  private func draw(into entropy: Workspace<Double>, _ squares: Workspace<Double>) {
    var numbers = PortableNumbers(seed: seed)
    for parameter in network.parameters {
      let scale = parameter.description.isTransposedInFiles ? 0.5 : 0.1
      GradientFixture.set(parameter, numbers.next(parameter.description.count, scale: scale))
    }
    let inputs = numbers.next(entropy.input.count)
    entropy.input.copy(inputs)
    squares.input.copy(inputs)
    squares.targets.copy(numbers.next(squares.targets.count))
    for row in 0..<batch { entropy.labels[row] = Int32(row % network.outputShape.count) }
  }

  private func compareParameters(
    _ item: inout FixtureItem, _ key: String, in place: JSONPlace,
    _ part: KeyPath<Parameter<Double>, Matrix<Double>>
  ) throws(LearningError) {
    let lists = try place.member(key).elements()
    guard lists.count == network.parameters.count else {
      throw try place.member(key).malformed("has \(lists.count) lists, not \(network.parameters.count)")
    }
    for (parameter, list) in zip(network.parameters, lists) {
      item.compare(
        GradientFixture.inFileOrder(parameter, parameter.parameter[keyPath: part]),
        try list.numbers(parameter.description.count), String(list.key.dropFirst(name.count + 1)))
    }
  }

  private func checkTrace(
    _ item: inout FixtureItem, _ name: String, _ place: JSONPlace, _ workspace: Workspace<Double>
  ) throws(LearningError) {
    guard let spelled = SpelledOptimizer(name) else {
      throw place.malformed(
        "an optimiser's name is sgd, adam, adamw, rmsprop or adagrad, its rate, and perhaps _m with a momentum, "
          + "_nesterov, _wd with a decay; not \(name)")
    }
    let expected = try place.member("losses").elements()
    var state = OptimizerState<Double>(
      spelled.optimizer, parameters: network.parameterCount, weightDecay: spelled.weightDecay)
    for (step, loss) in expected.enumerated() {
      workspace.differentiate()
      item.compare([workspace.loss], [try loss.number()], "optim.\(name).losses[\(step)]")
      state.step(network, learningRate: spelled.rate)
    }
    try compareParameters(&item, "final_params", in: place, \.values)
  }
}
