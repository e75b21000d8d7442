import Kernels
import Learning
import TestSupport
import Testing

/// Optimisers on one parameter, with gradients set by hand; the others are compared with PyTorch's traces.
@Suite struct OptimizerTests {
  private func steps(
    _ optimizer: Optimizer, _ gradients: [Double], rate: Double, weightDecay: Double = 0
  ) throws -> [Double] {
    let network = try Network<Double>(input: Shape(1), [Dense(1, hasBias: false)])
    network.values[0] = 1
    var state = OptimizerState<Double>(optimizer, parameters: 1, weightDecay: weightDecay)
    return gradients.map { gradient in
      network.gradients[0] = gradient
      state.step(network, learningRate: rate)
      return network.values[0]
    }
  }

  @Test func adagradDividesByTheRootOfAllSquares() throws {
    let values = try steps(.adagrad(epsilon: 0), [3, 4], rate: 0.1)
    #expect(values[0].isClose(to: 0.9) && values[1].isClose(to: 0.9 - 0.1 * 4 / 5))
  }

  @Test func weightDecayIsAPenaltyOrAShrinking() throws {
    let penalty = try steps(.sgd, [0.5], rate: 0.1, weightDecay: 0.2)
    #expect(penalty[0].isClose(to: 1 - 0.1 * (0.5 + 0.2)))
    let shrinking = try steps(.adamW(epsilon: 0), [0.5], rate: 0.1, weightDecay: 0.2)
    #expect(shrinking[0].isClose(to: 1 * (1 - 0.02) - 0.1))
  }

  /// The rate of each step shows in what plain descent does with a gradient of one.
  private func rates(_ change: (inout TrainingOptions) -> Void) throws -> [Double] {
    let network = try Network<Double>(input: Shape(1), [Dense(1, hasBias: false)])
    var options = TrainingOptions(epochs: 4, batchSize: 1)
    options.optimizer = .sgd
    options.learningRate = 1
    change(&options)
    let trainer = try Trainer(
      network, Dataset<Double>(inputs: [0, 0], targets: [0, 0], count: 2), loss: .meanSquaredError, options,
      random: RandomKey(seed: 1))
    var rates: [Double] = []
    while !trainer.isFinished {
      rates.append(trainer.learningRate)
      trainer.step()
      if trainer.isAtEndOfEpoch { _ = trainer.endEpoch() }
    }
    return rates
  }

  @Test func schedules() throws {
    func expect(_ found: [Double], _ expected: [Double]) {
      #expect(found.count == expected.count)
      for (a, b) in zip(found, expected) { #expect(abs(a - b) < 1e-12) }
    }
    expect(try rates { $0.schedule = .constant }, [1, 1, 1, 1, 1, 1, 1, 1])
    expect(
      try rates { $0.schedule = .step(everyEpochs: 2, factor: 0.1) }, [1, 1, 1, 1, 0.1, 0.1, 0.1, 0.1])
    let root = 0.5.squareRoot()
    expect(
      try rates { $0.schedule = .cosine(floor: 0) },
      [1, 1, (1 + root) / 2, (1 + root) / 2, 0.5, 0.5, (1 - root) / 2, (1 - root) / 2])
    expect(try rates { $0.warmUpSteps = 4 }, [0.25, 0.5, 0.75, 1, 1, 1, 1, 1])
    // The loss is zero from the first epoch on.
    expect(
      try rates { $0.schedule = .plateau(patience: 2, factor: 0.5) }, [1, 1, 1, 1, 1, 1, 0.5, 0.5])
    let cycle = try rates { $0.schedule = .oneCycle(rise: 0.5) }
    #expect(cycle[0].isClose(to: 0.04) && cycle[3].isClose(to: 1) && cycle[7].isClose(to: 4e-6, within: 1e-9))
    #expect(cycle.firstIndex(of: try #require(cycle.max())) == 3)
  }

  @Test func clippingByNormAndByValue() throws {
    let gradients = Storage<Float>([3, -4])
    #expect(gradients.sumOfSquares == 25)
    gradients.clamp(to: 3.5)
    #expect(gradients.values == [3, -3.5])
    gradients.scale(by: 2)
    #expect(gradients.values == [6, -7])
  }
}
