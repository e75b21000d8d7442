import Foundation
import Kernels
import Simulation
import TestSupport
import Testing

/// Fused passes against the C library in double precision, and the same bits on every kind of processor.
@Suite struct ElementaryTests {
  private static let processors = ["baseline", "avx2", "avx512"]

  private static func applied<Scalar: KernelScalar>(
    _ activation: Activation, to values: [Scalar], on processor: String
  ) -> [Scalar]? {
    guard let kernels = Scalar.kernelSet(for: processor) else { return nil }
    let matrix = Matrix(Storage(values), rows: 1, columns: values.count)
    var program = KernelProgram<Scalar>(numerics: .portable, kernels: kernels)
    program.activate(matrix, activation, bias: nil)
    program.run()
    return matrix.values
  }

  private static func expected(_ activation: Activation, _ x: Double) -> Double {
    switch activation {
    case .identity: x
    case .relu: max(0, x)
    case .leakyRelu(let slope): x > 0 ? x : slope * x
    case .tanh: tanh(x)
    case .sigmoid: 1 / (1 + exp(-x))
    case .gelu: 0.5 * x * erfc(-x / 2.0.squareRoot())
    case .geluTanh: 0.5 * x * (1 + tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
    case .swish: x / (1 + exp(-x))
    case .softplus: max(0, x) + log1p(exp(-abs(x)))
    }
  }

  private static let activations: [(Activation, floatULPs: Double)] = [
    (.relu, 0), (.leakyRelu(slope: 0.25), 0), (.tanh, 4), (.sigmoid, 4), (.swish, 5), (.softplus, 5),
  ]

  private static func inputs() -> [Double] {
    var stream = RandomStream.test(1)
    return [0, -0.0, 1, -1, 0.625, 20, -20, 80, -80, 1e-8, 1e-30]
      + (0..<3000).map { _ in 16 * (stream.uniform() - 0.5) }
  }

  @Test func singlePrecisionIsWithinAFewULP() throws {
    for (activation, ulps) in Self.activations {
      let inputs = Self.inputs().map(Float.init)
      let outputs = try #require(Self.applied(activation, to: inputs, on: "baseline"))
      for (x, y) in zip(inputs, outputs) {
        let truth = Self.expected(activation, Double(x))
        #expect(
          abs(Double(y) - truth) <= ulps * Double(Float(truth).ulp),
          "\(activation) of \(x): \(y), not \(truth)")
      }
    }
  }

  /// The two kinds of GELU cancel for large negative numbers: absolute errors there.
  @Test(arguments: [Activation.gelu, .geluTanh]) func gelu(_ activation: Activation) throws {
    let single = Self.inputs().map(Float.init)
    for (x, y) in zip(single, try #require(Self.applied(activation, to: single, on: "baseline"))) {
      #expect(abs(Double(y) - Self.expected(activation, Double(x))) <= 5e-7 * max(1, abs(Double(x))))
    }
    let double = Self.inputs()
    for (x, y) in zip(double, try #require(Self.applied(activation, to: double, on: "baseline"))) {
      #expect(abs(y - Self.expected(activation, x)) <= 1e-15 * max(1, abs(x)))
    }
  }

  @Test func doublePrecisionIsWithinAFewULP() throws {
    for (activation, _) in Self.activations {
      let inputs = Self.inputs()
      let outputs = try #require(Self.applied(activation, to: inputs, on: "baseline"))
      for (x, y) in zip(inputs, outputs) {
        let truth = Self.expected(activation, x)
        #expect(abs(y - truth) <= 4 * truth.ulp, "\(activation) of \(x): \(y), not \(truth)")
      }
    }
  }

  @Test func extremesStayWhatTheyAre() throws {
    let inputs: [Float] = [.infinity, -.infinity, .nan, 1000, -1000]
    let tanh = try #require(Self.applied(.tanh, to: inputs, on: "baseline"))
    #expect(tanh[0] == 1 && tanh[1] == -1 && tanh[2].isNaN && tanh[3] == 1 && tanh[4] == -1)
    let sigmoid = try #require(Self.applied(.sigmoid, to: inputs, on: "baseline"))
    #expect(sigmoid[0] == 1 && sigmoid[1] == 0 && sigmoid[2].isNaN && sigmoid[3] == 1 && sigmoid[4] == 0)
    let relu = try #require(Self.applied(.relu, to: inputs, on: "baseline"))
    #expect(relu[0] == .infinity && relu[1] == 0 && relu[2].isNaN)
    let softplus = try #require(Self.applied(.softplus, to: inputs, on: "baseline"))
    #expect(softplus[0] == .infinity && softplus[1] == 0 && softplus[2].isNaN && softplus[3] == 1000)
  }

  private func sameBits<Scalar: KernelScalar>(_ type: Scalar.Type) throws {
    let inputs = Self.inputs().map { Scalar($0) }
    for activation in [Activation.gelu, .geluTanh] + Self.activations.map(\.0) {
      let reference = try #require(Self.applied(activation, to: inputs, on: "baseline"))
      for processor in Self.processors {
        guard let outputs = Self.applied(activation, to: inputs, on: processor) else { continue }
        #expect(outputs == reference, "\(activation) on \(processor)")
      }
    }
  }

  @Test func everyProcessorGivesTheSameBits() throws {
    try sameBits(Float.self)
    try sameBits(Double.self)
  }

  /// Shapes around the width of a vector, where transposing goes by squares.
  @Test func transposes() {
    for processor in Self.processors {
      guard let kernels = Float.kernelSet(for: processor) else { continue }
      for (rows, columns) in [(1, 1), (16, 16), (17, 15), (3, 40), (33, 18)] {
        let source = Matrix<Float>(rows: rows, columns: columns)
        for index in 0..<source.count { source.storage[index] = Float(index) }
        let target = Matrix<Float>(rows: columns, columns: rows)
        var program = KernelProgram<Float>(numerics: .portable, kernels: kernels)
        program.transpose(source, into: target)
        program.run()
        let isRight = (0..<rows).allSatisfy { row in
          (0..<columns).allSatisfy { target[$0, row] == source[row, $0] }
        }
        #expect(isRight, "\(rows)×\(columns) on \(processor)")
      }
    }
  }
}
