import Foundation
import Kernels
import Learning
import Simulation
import TestSupport
import Testing

/// The 1,797 handwritten digits by Alpaydin and Kaynak (UCI 1998).
struct Digits {
  let training: Dataset<Float>
  let test: Dataset<Float>

  init() throws {
    let text = try String(contentsOfFile: SharedData.path("data/digits.csv"), encoding: .utf8)
    var pixels: [String: [Float]] = [:]
    var labels: [String: [Int32]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",")
      let split = String(fields[1])
      labels[split, default: []].append(try #require(Int32(fields[2])))
      pixels[split, default: []] += fields.dropFirst(3).map { (Float($0) ?? 0) / 16 }
    }
    training = Dataset(inputs: pixels["train"] ?? [], labels: labels["train"] ?? [])
    test = Dataset(inputs: pixels["test"] ?? [], labels: labels["test"] ?? [])
  }
}

@Suite(.enabled(if: SharedData.isAvailable)) struct DigitsTests {
  /// 64-64-10, Adam at 10⁻³, batches of 32: what PyTorch reaches over ten seeds.
  @Test(arguments: Numerics.allCases) func learnsAsPyTorchDoes(_ numerics: Numerics) throws {
    let digits = try Digits()
    #expect(digits.training.count == 1437 && digits.test.count == 360)
    var (loss, accuracy) = (0.0, 0.0)
    for seed in 1...10 {
      let network = try Network<Float>(input: Shape(64), [Dense(64, .relu), Dense(10)])
      network.initialize(RandomKey(seed: UInt64(seed)))
      var options = TrainingOptions(epochs: 20, batchSize: 32)
      options.numerics = numerics
      let trainer = try Trainer(
        network, digits.training, loss: .softmaxCrossEntropy, options, random: RandomKey(seed: UInt64(seed)))
      trainer.run()
      loss += try trainer.evaluate(digits.training, loss: .softmaxCrossEntropy).loss / 10
      accuracy += try trainer.evaluate(digits.test, loss: .softmaxCrossEntropy).accuracy / 10
    }
    #expect(accuracy >= 0.960)
    #expect((0.105...0.135).contains(loss), "\(loss)")
  }
}
