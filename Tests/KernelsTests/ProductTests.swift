import Kernels
import Simulation
import TestSupport
import Testing

@Suite struct ProductTests {
  private static func random(_ rows: Int, _ columns: Int, _ stream: inout RandomStream) -> Matrix<Float> {
    let matrix = Matrix<Float>(rows: rows, columns: columns)
    for index in 0..<matrix.count { matrix.storage[index] = Float(2 * stream.uniform() - 1) }
    return matrix
  }

  /// One sum after the other, each product rounded before it is added.
  private static func plain(_ a: Matrix<Float>, _ b: Matrix<Float>, transposingLeft: Bool) -> [Float] {
    let rows = transposingLeft ? a.columns : a.rows
    return (0..<rows).flatMap { i in
      (0..<b.columns).map { j in
        var sum: Float = 0
        for p in 0..<b.rows {
          let product = (transposingLeft ? a[p, i] : a[i, p]) * b[p, j]
          sum += product
        }
        return sum
      }
    }
  }

  /// Every kind of processor, every shape: the bits of the plainest loop.
  @Test func portableProductsAreTheBitsOfAPlainLoop() {
    var stream = RandomStream.test(1)
    for trial in 0..<120 {
      let (m, n, k) = (
        1 + stream.uniform(below: 40), 1 + stream.uniform(below: 70),
        1 + stream.uniform(below: trial < 10 ? 600 : 50)
      )
      let transposes = trial % 2 == 0
      let a = transposes ? Self.random(k, m, &stream) : Self.random(m, k, &stream)
      let b = Self.random(k, n, &stream)
      let expected = Self.plain(a, b, transposingLeft: transposes)
      for processor in ["baseline", "avx2", "avx512"] {
        guard let kernels = Float.kernelSet(for: processor) else { continue }
        let c = Matrix<Float>(rows: m, columns: n)
        var program = KernelProgram<Float>(numerics: .portable, kernels: kernels)
        program.multiply(a, b, into: c, transposingLeft: transposes)
        program.run()
        #expect(c.values == expected, "\(m)×\(k)×\(n) on \(processor)")
      }
    }
  }

  /// OpenBLAS and the fused kernels, small and large: within the rounding of sums of `k` products.
  @Test func fastProductsAreWithinRounding() {
    var stream = RandomStream.test(2)
    for (m, n, k) in [(3, 5, 7), (40, 40, 40), (33, 65, 120)] {
      for transposes in [false, true] {
        let a = transposes ? Self.random(k, m, &stream) : Self.random(m, k, &stream)
        let b = Self.random(k, n, &stream)
        let expected = Self.plain(a, b, transposingLeft: transposes)
        for processor in ["baseline", "avx2", "avx512"] {
          guard let kernels = Float.kernelSet(for: processor) else { continue }
          let c = Matrix<Float>(rows: m, columns: n)
          c.storage.fill(with: 1)
          var program = KernelProgram<Float>(numerics: .fast, kernels: kernels)
          program.multiply(a, b, into: c, transposingLeft: transposes, accumulates: true)
          program.run()
          for (found, sum) in zip(c.values, expected) {
            #expect(abs(found - (sum + 1)) <= Float(k + 1) * 2 * .ulpOfOne)
          }
        }
      }
    }
  }
}
