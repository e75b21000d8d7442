internal import Kernels

/// An item of one recurrent layer: all hidden states, the sum of their squares, and its gradients.
struct CellFixture {
  private let name: String
  private let place: JSONPlace
  private let network: Network<Double>
  private let steps: Int
  private let batch: Int
  private let inputs: Int
  private let seed: UInt64

  init(_ name: String, _ cell: RecurrentCell, _ place: JSONPlace) throws(LearningError) {
    self.name = name
    self.place = place
    inputs = try place.member("I").count(in: 1...4096)
    steps = try place.member("T").count(in: 1...4096)
    batch = try place.member("B").count(in: 1...4096)
    seed = UInt64(try place.member("seed").count(in: 0...Int.max))
    let units = try place.member("H").count(in: 1...4096)
    network = try Network(
      input: Shape(steps, inputs), [Recurrent(cell, units: units, returnsSequence: true)])
  }

  func check() throws(LearningError) -> FixtureItem {
    var numbers = PortableNumbers(seed: seed)
    for parameter in network.parameters {
      GradientFixture.set(parameter, numbers.next(parameter.description.count, scale: 0.5))
    }
    let workspace = Workspace(
      network, batch: batch, loss: .meanSquaredError, isTraining: true, numerics: .portable)
    // The fixture has all sequences of a step together, a workspace all steps of a sequence.
    for step in 0..<steps {
      for sample in 0..<batch {
        for input in 0..<inputs { workspace.input[(sample * steps + step) * inputs + input] = numbers.next() }
      }
    }
    workspace.differentiate()
    return try compare(workspace)
  }

  private func compare(_ workspace: Workspace<Double>) throws(LearningError) -> FixtureItem {
    var item = FixtureItem(name: name)
    let states = workspace.output
    let units = network.outputShape.features
    let inFileOrder = (0..<steps).flatMap { step in
      (0..<batch).flatMap { sample in (0..<units).map { states[sample, step * units + $0] } }
    }
    item.compare(inFileOrder, try place.member("out").numbers(states.count), "out")
    // The mean against targets of zero, times how many numbers there are.
    let count = Double(states.count)
    item.compare([workspace.loss * count], [try place.member("loss").number()], "loss")
    let lists = try place.member("grads").elements()
    guard lists.count == network.parameters.count else {
      throw try place.member("grads").malformed("has \(lists.count) lists, not \(network.parameters.count)")
    }
    for (index, (parameter, list)) in zip(network.parameters, lists).enumerated() {
      item.compare(
        GradientFixture.inFileOrder(parameter, parameter.parameter.gradient).map { $0 * count },
        try list.numbers(parameter.description.count), "grads[\(index)]")
    }
    return item
  }
}
