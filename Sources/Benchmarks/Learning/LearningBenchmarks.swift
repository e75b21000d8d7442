internal import Kernels
internal import Learning
internal import Simulation

/// The benchmarks of learning: training steps, recurrent layers, populations, and whole epochs.
public enum LearningBenchmarks {
  /// All cases, in the order in which they run.
  public static let cases: [LearningCase] =
    [
      ([64, 64, 10], 32), ([64, 64, 10], 128), ([784, 256, 128, 10], 64), ([784, 256, 128, 10], 256),
      ([8, 16, 4], 32),
    ]
    .map { train($0.0, batch: $0.1) }
    + [RecurrentCell.tanh, .gru, .lstm].map(recurrent)
    + [[8, 16, 4], [32, 64, 8]].map { population($0) } + [epochs]

  /// A training step of dense layers, with Adam: batches come in turns from some thousand random samples.
  static func train(_ sizes: [Int], batch: Int) -> LearningCase {
    let name = sizes.map(String.init).joined(separator: "-")
    let layers = sizes.dropFirst().enumerated().map { index, size in
      Dense(size, index == sizes.count - 2 ? .identity : .relu)
    }
    return training("learning/train/\(name)/\(batch)", Shape(sizes[0]), layers, batch: batch)
  }

  /// A training step of a recurrent layer of 64 units over 32 steps of 32 features, and ten classes.
  static func recurrent(_ cell: RecurrentCell) -> LearningCase {
    training(
      "learning/recurrent/\(cell.rawValue)", Shape(32, 32), [Recurrent(cell, units: 64), Dense(10)], batch: 32
    )
  }

  private static func training(
    _ path: String, _ input: Shape, _ layers: [any Layer], batch: Int
  ) -> LearningCase {
    let operations: @Sendable () -> Int = { TrainingLoad(input, layers, batch: batch, .fast).operations }
    return LearningCase(path: path, unit: "step", operations: operations, items: 0) { numerics in
      let load = TrainingLoad(input, layers, batch: batch, numerics)
      return { load.step() }
    }
  }

  /// A thousand networks of one shape, one observation each.
  static func population(_ sizes: [Int], count: Int = 1000) -> LearningCase {
    let name = sizes.map(String.init).joined(separator: "-")
    let operations = 2 * count * zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    return LearningCase(
      path: "learning/population/\(name)/\(count)", unit: "evaluation of all", operations: { operations },
      items: count, numerics: [.portable]
    ) { _ in
      let population = population(sizes, count)
      return { population.evaluate() }
    }
  }

  /// Networks of random parameters with random inputs.
  static func population(_ sizes: [Int], _ count: Int) -> Population<Float> {
    let population = Population<Float>(count: count, sizes: sizes, hidden: .tanh, output: .tanh)
    var stream = TrainingLoad.stream
    for network in 0..<count {
      population.setParameters(
        of: network, (0..<population.parameterCount).map { _ in Float(2 * stream.uniform() - 1) })
      for input in 0..<sizes[0] { population.setInput(of: network, input, Float(2 * stream.uniform() - 1)) }
    }
    return population
  }

  /// Twenty epochs of 1,437 samples, as many as the handwritten digits have, shuffled: 64-64-10 in batches of 32.
  static let epochs = LearningCase(
    path: "learning/epochs/64-64-10/32", unit: "20 epochs",
    operations: {
      TrainingLoad(Shape(64), [Dense(64, .relu), Dense(10)], batch: 1437, .fast).operations * 20
    }, items: 0
  ) { numerics in
    var stream = TrainingLoad.stream
    let inputs = (0..<1437 * 64).map { _ in Float(stream.uniform()) }
    let labels = (0..<1437).map { _ in Int32(stream.uniform(below: 10)) }
    let dataset = Dataset(inputs: inputs, labels: labels)
    var options = TrainingOptions(epochs: 20, batchSize: 32)
    options.numerics = numerics
    return { [options] in
      let key = RandomKey(seed: 1)
      guard let network = try? Network<Float>(input: Shape(64), [Dense(64, .relu), Dense(10)]) else { return }
      network.initialize(key)
      let trainer = try? Trainer(network, dataset, loss: .softmaxCrossEntropy, options, random: key)
      trainer?.run()
    }
  }
}
