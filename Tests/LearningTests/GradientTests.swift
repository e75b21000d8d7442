import Kernels
import Learning
import Simulation
import TestSupport
import Testing

/// Gradients against central differences: relative error at most 1e-6, over random shapes with ones and odd sizes.
@Suite struct GradientTests {
  static let activations: [Activation] = [
    .identity, .relu, .leakyRelu(slope: 0.1), .tanh, .sigmoid, .gelu, .geluTanh, .swish, .softplus,
  ]
  static let losses: [Loss] = [
    .softmaxCrossEntropy, .binaryCrossEntropy, .meanSquaredError, .huber(delta: 0.5),
  ]

  private func size(_ stream: inout RandomStream) -> Int {
    [1, 2, 3, 7, 8, 9, 16, 17][stream.uniform(below: 8)]
  }

  private func small(_ stream: inout RandomStream) -> Int { [1, 2, 3, 5, 9][stream.uniform(below: 5)] }

  @Test(arguments: activations) func dense(_ activation: Activation) throws {
    var stream = RandomStream.test(1)
    for trial in 0..<8 {
      let check = try GradientCheck(
        [Dense(size(&stream), activation), Dense(size(&stream), activation, hasBias: trial % 2 == 0)],
        input: Shape(size(&stream)), batch: size(&stream), loss: .meanSquaredError, seed: UInt64(trial))
      #expect(check.worstError() <= 1e-6)
    }
  }

  @Test(arguments: losses) func loss(_ loss: Loss) throws {
    var stream = RandomStream.test(2)
    for trial in 0..<8 {
      let check = try GradientCheck(
        [Dense(size(&stream), .tanh), Dense(size(&stream))], input: Shape(size(&stream)),
        batch: size(&stream), loss: loss, seed: UInt64(trial), isWeighted: trial % 2 == 0)
      #expect(check.worstError() <= 1e-6)
    }
  }

  @Test(arguments: RecurrentCell.allCases) func recurrent(_ cell: RecurrentCell) throws {
    var stream = RandomStream.test(3)
    for trial in 0..<6 {
      let steps = [1, 2, 3, 5][stream.uniform(below: 4)]
      let check = try GradientCheck(
        [
          Recurrent(cell, units: small(&stream), returnsSequence: true),
          Recurrent(cell, units: small(&stream), returnsSequence: trial % 3 == 0), Dense(2, .tanh),
        ], input: Shape(steps, small(&stream)), batch: small(&stream), loss: .meanSquaredError,
        seed: UInt64(trial))
      #expect(check.worstError() <= 1e-6)
    }
  }

  @Test func sequencesHaveALabelForEachStep() throws {
    let check = try GradientCheck(
      [Recurrent(.gru, units: 5, returnsSequence: true), Dense(3)], input: Shape(4, 2), batch: 3,
      loss: .softmaxCrossEntropy, seed: 1)
    #expect(check.workspace.labels.count == 12)
    #expect(check.worstError() <= 1e-6)
  }

  @Test func otherLayers() throws {
    var stream = RandomStream.test(4)
    for trial in 0..<8 {
      let check = try GradientCheck(
        [
          Dense(size(&stream) + 1), LayerNorm(), ActivationLayer(.gelu), Softmax(), Dense(3, .sigmoid),
        ], input: Shape(size(&stream)), batch: size(&stream), loss: .meanSquaredError, seed: UInt64(trial))
      #expect(check.worstError() <= 1e-6)
    }
  }

  @Test func normalizationOfSequencesThenFlattened() throws {
    let check = try GradientCheck(
      [Recurrent(.lstm, units: 5, returnsSequence: true), LayerNorm(), Flatten(), Dense(2)],
      input: Shape(3, 4), batch: 7, loss: .huber(delta: 1), seed: 3)
    #expect(check.worstError() <= 1e-6)
  }

  @Test func embedding() throws {
    for trial in 0..<6 {
      var check = try GradientCheck(
        [Embedding(count: 9, features: 3), Recurrent(.lstm, units: 4), Dense(3)],
        input: Shape(2 + trial), batch: 1 + trial, loss: .softmaxCrossEntropy, seed: UInt64(trial))
      check.drawIndices(below: 9)
      #expect(check.worstError(checksInput: false) <= 1e-6)
    }
  }

  /// With its mask held, dropout is a product: the output is linear in the kept numbers.
  @Test func dropoutPassesTheGradientOfWhatItKept() throws {
    let network = try Network<Double>(input: Shape(50), [Dropout(rate: 0.4)])
    let workspace = Workspace(
      network, batch: 20, loss: .meanSquaredError, isTraining: true, random: RandomKey(seed: 5),
      wantsInputGradient: true)
    workspace.input.fill(with: 1)
    workspace.differentiate()
    let output = workspace.output.values
    let gradient = try #require(workspace.inputGradient).values
    for (value, slope) in zip(output, gradient) {
      #expect(value == 0 || value.isClose(to: 1 / 0.6))
      // d/dx of (x·m − 0)²/1000 at x = 1 is 2m²/1000.
      #expect(slope.isClose(to: 2 * value * value / 1000))
    }
    // 1,000 draws: five standard deviations are 77.
    #expect(abs(output.count { $0 == 0 } - 400) < 77)
    let inference = Workspace(network, batch: 20)
    inference.input.fill(with: 1)
    inference.infer()
    #expect(inference.output.values.allSatisfy { $0 == 1 })
  }
}
