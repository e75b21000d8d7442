import Kernels
import Learning
import Simulation
import TestSupport
import Testing

@Suite struct TrainerTests {
  /// y = the sum of inputs, with 101 samples: the last batch of an epoch is a partial one.
  private static func sums(weights: [Double]? = nil) -> Dataset<Double> {
    var stream = RandomStream.test(1)
    let inputs: [Double] = (0..<303).map { _ in 2 * stream.uniform() - 1 }
    let targets: [Double] = (0..<101).map { row in inputs[(row * 3)..<(row * 3 + 3)].reduce(0, +) }
    return Dataset(inputs: inputs, targets: targets, weights: weights, count: 101)
  }

  private static func trainer(_ change: (inout TrainingOptions) -> Void) throws -> Trainer<Double> {
    let network = try Network<Double>(input: Shape(3), [Dense(8, .tanh), Dropout(rate: 0.1), Dense(1)])
    network.initialize(RandomKey(seed: 1))
    var options = TrainingOptions(epochs: 6, batchSize: 16)
    options.learningRate = 0.01
    change(&options)
    return try Trainer(network, sums(), loss: .meanSquaredError, options, random: RandomKey(seed: 2))
  }

  @Test func lossFalls() throws {
    let trainer = try Self.trainer { $0.epochs = 60 }
    var losses: [Double] = []
    trainer.run { losses.append($0.trainingLoss) }
    #expect(losses.count == 60 && trainer.stepsPerEpoch == 7 && trainer.steps == 420)
    #expect(losses[59] < losses[0] / 5)
  }

  /// Stopped after any step and gone on with in another trainer: the same bits.
  @Test(arguments: [0, 1, 6, 7, 20]) func resumesToTheSameBits(_ stop: Int) throws {
    let change: (inout TrainingOptions) -> Void = {
      $0.validationShare = 0.2
      $0.optimizer = .adamW()
      $0.weightDecay = 0.01
      $0.schedule = .plateau(patience: 1, factor: 0.5)
      $0.restoresBest = true
    }
    let whole = try Self.trainer(change)
    var expected: [EpochMetrics] = []
    whole.run { expected.append($0) }
    let first = try Self.trainer(change)
    var metrics: [EpochMetrics] = []
    for _ in 0..<stop {
      first.step()
      if first.isAtEndOfEpoch { metrics.append(first.endEpoch()) }
    }
    var archive = SnapshotArchive()
    first.snapshot(&archive)
    let second = try Self.trainer(change)
    second.network.initialize(RandomKey(seed: 99))
    var reading = SnapshotArchive(reading: archive.bytes)
    second.snapshot(&reading)
    #expect(reading.isExhausted)
    second.run { metrics.append($0) }
    #expect(metrics == expected)
    #expect(second.network.values.values == whole.network.values.values)
  }

  @Test func aSnapshotOfAnotherTrainingIsRefused() throws {
    let trainer = try Self.trainer { _ in }
    var archive = SnapshotArchive()
    trainer.snapshot(&archive)
    let other = try Self.trainer { $0.validationShare = 0.5 }
    var reading = SnapshotArchive(reading: archive.bytes)
    other.snapshot(&reading)
    #expect(!reading.isExhausted)
  }

  @Test func seedsDecide() throws {
    func values(_ seed: UInt64) throws -> [Double] {
      let network = try Network<Double>(input: Shape(3), [Dense(4, .tanh), Dropout(rate: 0.5), Dense(1)])
      network.initialize(RandomKey(seed: seed))
      let trainer = try Trainer(
        network, Self.sums(), loss: .meanSquaredError, TrainingOptions(epochs: 2, batchSize: 10),
        random: RandomKey(seed: seed))
      trainer.run()
      return network.values.values
    }
    #expect(try values(1) == values(1))
    #expect(try values(1) != values(2))
  }

  @Test func earlyStoppingPutsTheBestBack() throws {
    // At this rate the loss rises sooner or later.
    let trainer = try Self.trainer {
      $0.epochs = 400
      $0.learningRate = 0.3
      $0.validationShare = 0.2
      $0.patience = 3
      $0.restoresBest = true
    }
    #expect(trainer.validationCount == 20)
    var losses: [Double] = []
    trainer.run { losses.append($0.validationLoss ?? .nan) }
    #expect(losses.count < 400)
    let lowest = try #require(losses.min())
    #expect(losses.firstIndex(of: lowest) == losses.count - 4)
  }

  /// A weight of two is a sample twice, a weight of zero none.
  @Test func weightsAreRepetitions() throws {
    let network = try Network<Double>(input: Shape(2), [Dense(3, .tanh), Dense(2)])
    network.initialize(RandomKey(seed: 1))
    for loss in [Loss.softmaxCrossEntropy, .meanSquaredError, .binaryCrossEntropy, .huber(delta: 0.1)] {
      let weighted = Workspace(network, batch: 3, loss: loss, isTraining: true, numerics: .portable)
      let repeated = Workspace(network, batch: 3, loss: loss, isTraining: true, numerics: .portable)
      let rows: [[Double]] = [[0.1, 0.2], [0.3, -0.4], [0.5, 0.6]]
      for (row, same) in [(0, 0), (1, 0), (2, 1)] {
        for column in 0..<2 {
          weighted.input[row * 2 + column] = rows[row][column]
          repeated.input[row * 2 + column] = rows[same][column]
          if !loss.takesLabels {
            weighted.targets[row * 2 + column] = rows[row][1 - column]
            repeated.targets[row * 2 + column] = rows[same][1 - column]
          }
        }
        if loss.takesLabels {
          weighted.labels[row] = Int32(row % 2)
          repeated.labels[row] = Int32(same % 2)
        }
      }
      for (row, weight) in [2.0, 1, 0].enumerated() { weighted.weights[row] = weight }
      weighted.differentiate()
      let gradients = network.gradients.values
      repeated.differentiate()
      #expect(weighted.loss.isClose(to: repeated.loss))
      for (a, b) in zip(gradients, network.gradients.values) { #expect(abs(a - b) < 1e-14) }
    }
  }

  @Test func optionsThatCannotBeAreNamed() throws {
    func fault(_ change: (inout TrainingOptions) -> Void) -> String {
      do {
        _ = try Self.trainer(change)
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(fault { $0.epochs = 0 } == "epochs is 0, but must be at least 1")
    #expect(fault { $0.learningRate = .nan } == "learning rate is nan, but must be above 0")
    #expect(fault { $0.validationShare = 0.999 }.hasPrefix("validation share is 0.999"))
    let network = try Network<Double>(input: Shape(3), [Dense(2)])
    #expect(throws: LearningError.self) {
      try Trainer(
        network, Dataset(inputs: [0, 0, 0], labels: [2]), loss: .softmaxCrossEntropy,
        TrainingOptions(epochs: 1, batchSize: 1), random: RandomKey(seed: 1))
    }
  }

  /// Fewer classes than lanes of a vector, and more.
  @Test(arguments: [3, 40]) func aLabelThatIsNoClassHasNoLoss(_ classes: Int) throws {
    let network = try Network<Float>(input: Shape(1), [Dense(classes)])
    let workspace = Workspace(network, batch: 2, loss: .softmaxCrossEntropy, isTraining: true)
    workspace.differentiate()
    #expect(abs(workspace.loss - Double(classes).logarithm) < 1e-6)
    for label in [-1, Int32(classes)] {
      workspace.labels[1] = label
      workspace.differentiate()
      #expect(workspace.loss.isNaN)
    }
  }
}

extension Double {
  fileprivate var logarithm: Double { ReproducibleMath.log(self) }
}
