import Kernels
import Learning
import Testing

@Suite struct InitializerTests {
  private func weights(_ initializer: Initializer, inputs: Int = 300, outputs: Int = 200) throws -> Matrix<
    Double
  > {
    let network = try Network<Double>(
      input: Shape(inputs), [Dense(outputs, hasBias: false, initializer: initializer)])
    network.initialize(RandomKey(seed: 3))
    return network.parameters[0].parameter.values
  }

  /// With 300 inputs and 200 outputs.
  ///
  /// 60,000 draws: the variance of a sample is within 3 % of its expectation, five standard errors and more.
  static let variances: [(Initializer, Double)] = [
    (.fanInUniform, 0.001111111), (.xavierUniform, 0.004), (.xavierNormal, 0.004), (.heUniform, 0.006666667),
    (.heNormal, 0.006666667), (.lecunUniform, 0.003333333), (.lecunNormal, 0.003333333), (.normal, 1),
  ]

  @Test(arguments: variances) func varianceIsTheStatedOne(_ initializer: Initializer, _ variance: Double)
    throws
  {
    let values = try weights(initializer).values
    let mean = values.reduce(0, +) / 60_000
    let found = values.reduce(0) { $0 + $1 * $1 } / 60_000
    #expect(abs(mean) < 5 * (variance / 60_000).squareRoot())
    #expect(abs(found / variance - 1) < 0.03)
  }

  @Test func orthogonalIsOrthonormal() throws {
    for (inputs, outputs) in [(7, 4), (4, 7), (5, 5), (1, 3)] {
      let matrix = try weights(.orthogonal, inputs: inputs, outputs: outputs)
      let count = min(inputs, outputs)
      for a in 0..<count {
        for b in 0..<count {
          let dot = (0..<max(inputs, outputs)).reduce(0.0) {
            $0 + (inputs >= outputs ? matrix[$1, a] * matrix[$1, b] : matrix[a, $1] * matrix[b, $1])
          }
          #expect(abs(dot - (a == b ? 1 : 0)) < 1e-12)
        }
      }
    }
  }

  @Test func bothPrecisionsStartAlike() throws {
    let double = try Network<Double>(input: Shape(4), [Self.layer])
    let single = try Network<Float>(input: Shape(4), [Self.layer])
    double.initialize(RandomKey(seed: 1, entity: 5))
    single.initialize(RandomKey(seed: 1, entity: 5))
    #expect(single.values.values == double.values.values.map(Float.init))
  }

  private static let layer = Dense(9, .relu, initializer: .heNormal)
}
