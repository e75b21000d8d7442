import Kernels
import Learning
import Probe
import Testing

@Suite(.enabled(if: Probe.countsAllocations)) struct LearningAllocationTests {
  private static let networks: [(Shape, [any Layer])] = [
    (Shape(8), [Dense(16, .gelu), LayerNorm(), Dropout(rate: 0.3), Dense(3)]),
    (Shape(5, 4), [Recurrent(.lstm, units: 6, returnsSequence: true), Recurrent(.gru, units: 5), Dense(3)]),
  ]

  @Test(arguments: Numerics.allCases) func aStepAllocatesNothing(_ numerics: Numerics) throws {
    for (shape, layers) in Self.networks {
      let network = try Network<Float>(input: shape, layers)
      network.initialize(RandomKey(seed: 1))
      let workspace = Workspace(
        network, batch: 7, loss: .softmaxCrossEntropy, isTraining: true, numerics: numerics)
      var adam = OptimizerState<Float>(.adamW(), parameters: network.parameterCount, weightDecay: 0.1)
      workspace.differentiate()
      adam.step(network, learningRate: 1e-3)
      // What is made once for the whole program is there now.
      let before = Probe.allocationsOfThread
      for _ in 0..<10 {
        workspace.differentiate()
        network.gradients.scale(by: 1 / max(1, network.gradients.sumOfSquares.squareRoot()))
        adam.step(network, learningRate: 1e-3)
        workspace.evaluate()
        workspace.infer()
      }
      let after = Probe.allocationsOfThread
      #expect(after.count == before.count)
    }
  }

  @Test func aTrainersStepAllocatesNothing() throws {
    let network = try Network<Float>(input: Shape(8), [Dense(16, .relu), Dense(3)])
    network.initialize(RandomKey(seed: 1))
    let dataset = Dataset<Float>(
      inputs: (0..<400).map { Float($0 % 7) }, labels: (0..<50).map { Int32($0 % 3) })
    var options = TrainingOptions(epochs: 3, batchSize: 16)
    options.clipNorm = 1
    options.schedule = .cosine()
    let trainer = try Trainer(
      network, dataset, loss: .softmaxCrossEntropy, options, random: RandomKey(seed: 1))
    // What is made once for the whole program is there after an epoch; the last step of four is a partial batch.
    _ = trainer.runEpoch()
    let before = Probe.allocationsOfThread
    repeat { trainer.step() } while !trainer.isAtEndOfEpoch
    #expect(Probe.allocationsOfThread.count == before.count)
    #expect(trainer.steps == 8)
  }
}
