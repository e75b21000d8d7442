import Kernels
import Simulation
import TestSupport
import Testing

@Suite struct BLASTests {
  private static func random<Scalar: KernelScalar>(
    _ rows: Int, _ columns: Int, _ stream: inout RandomStream
  ) -> Matrix<Scalar> {
    let matrix = Matrix<Scalar>(rows: rows, columns: columns)
    for index in 0..<matrix.count { matrix.storage[index] = Scalar(2 * stream.uniform() - 1) }
    return matrix
  }

  private static func close<Scalar: KernelScalar>(
    _ a: Scalar, _ b: Double, _ scale: Double
  ) -> Bool { abs(Double(a) - b) <= 8 * scale * Double(Scalar.ulpOfOne) }

  private func products<Scalar: BLASScalar>(_ type: Scalar.Type) {
    var stream = RandomStream.test(1)
    for (m, n, k) in [(1, 1, 1), (3, 5, 7), (8, 1, 9), (17, 16, 33)] {
      for (transposesA, transposesB) in [(false, false), (true, false), (false, true), (true, true)] {
        let a: Matrix<Scalar> = transposesA ? Self.random(k, m, &stream) : Self.random(m, k, &stream)
        let b: Matrix<Scalar> = transposesB ? Self.random(n, k, &stream) : Self.random(k, n, &stream)
        let c: Matrix<Scalar> = Self.random(m, n, &stream)
        let before = c.values
        BLAS.gemm(a, transposed: transposesA, b, transposed: transposesB, into: c, alpha: 2, beta: 0.5)
        for i in 0..<m {
          for j in 0..<n {
            var sum = 0.5 * Double(before[i * n + j])
            for p in 0..<k {
              let left = Double(transposesA ? a[p, i] : a[i, p])
              sum += 2 * left * Double(transposesB ? b[j, p] : b[p, j])
            }
            #expect(Self.close(c[i, j], sum, Double(k)))
          }
        }
      }
    }
  }

  private func vectors<Scalar: BLASScalar>(_ type: Scalar.Type) {
    var stream = RandomStream.test(2)
    let a: Matrix<Scalar> = Self.random(5, 3, &stream)
    let x: Matrix<Scalar> = Self.random(3, 1, &stream)
    let y: Matrix<Scalar> = Self.random(5, 1, &stream)
    let start = y.values
    BLAS.gemv(a, x, into: y, beta: 1)
    for i in 0..<5 {
      let sum = (0..<3).reduce(Double(start[i])) { $0 + Double(a[i, $1]) * Double(x[$1, 0]) }
      #expect(Self.close(y[i, 0], sum, 3))
    }
    let back = Matrix<Scalar>(rows: 3, columns: 1)
    BLAS.gemv(a, transposed: true, y, into: back)
    for j in 0..<3 {
      #expect(Self.close(back[j, 0], (0..<5).reduce(0.0) { $0 + Double(a[$1, j]) * Double(y[$1, 0]) }, 5))
    }
    let before = a.values
    BLAS.ger(y, x, into: a, alpha: 3)
    for i in 0..<5 {
      for j in 0..<3 {
        #expect(Self.close(a[i, j], Double(before[i * 3 + j]) + 3 * Double(y[i, 0]) * Double(x[j, 0]), 4))
      }
    }
    let dot = (0..<5).reduce(0.0) { $0 + Double(y[$1, 0]) * Double(start[$1]) }
    let other = Matrix(Storage(start), rows: 5, columns: 1)
    #expect(Self.close(BLAS.dot(y, other), dot, 5))
    let squares = (0..<5).reduce(0.0) { $0 + Double(y[$1, 0]) * Double(y[$1, 0]) }
    #expect(Self.close(BLAS.nrm2(y), squares.squareRoot(), 5))
    BLAS.axpy(2, y, into: other)
    for i in 0..<5 { #expect(Self.close(other[i, 0], Double(start[i]) + 2 * Double(y[i, 0]), 4)) }
  }

  @Test func routinesAgreeWithTheirDefinitions() {
    products(Float.self)
    products(Double.self)
    vectors(Float.self)
    vectors(Double.self)
  }

  @Test func theCoreIsNamed() {
    #expect(!BLAS.coreName.isEmpty && BLAS.coreName != "unknown")
    #expect(BLAS.configuration.contains("OpenBLAS"))
  }

  /// A symmetric matrix is the sum of its eigenvalues times the projections on its eigenvectors.
  @Test func eigenvectors() {
    var stream = RandomStream.test(3)
    for n in [1, 2, 5, 20] {
      let a: Matrix<Double> = Self.random(n, n, &stream)
      for i in 0..<n { for j in 0..<i { a[j, i] = a[i, j] } }
      let vectors = Matrix(Storage(a.values), rows: n, columns: n)
      // What is above the diagonal is not read.
      for i in 0..<n { for j in i + 1..<max(n, i + 1) { vectors[i, j] = .infinity.ulp } }
      let values = Matrix<Double>(rows: n, columns: 1)
      #expect(LAPACK.eigenvectors(of: vectors, values: values))
      #expect(values.values == values.values.sorted())
      for i in 0..<n {
        for j in 0..<n {
          let sum = (0..<n).reduce(0.0) { $0 + values[$1, 0] * vectors[$1, i] * vectors[$1, j] }
          #expect(abs(sum - a[i, j]) < 1e-12)
        }
      }
    }
    let broken = Matrix(Storage([Double.nan, 0, 0, 1]), rows: 2, columns: 2)
    #expect(!LAPACK.eigenvectors(of: broken, values: Matrix(rows: 2, columns: 1)))
  }

  @Test func cholesky() {
    let a = Matrix(Storage([4.0, 2, 2, 5]), rows: 2, columns: 2)
    #expect(LAPACK.cholesky(a))
    #expect(a.values == [2, 0, 1, 2])
    #expect(!LAPACK.cholesky(Matrix(Storage([1.0, 2, 2, 1]), rows: 2, columns: 2)))
    let single = Matrix(Storage([9 as Float]), rows: 1, columns: 1)
    #expect(LAPACK.cholesky(single) && single.values == [3])
  }

  @Test func linearEquations() {
    let b = Matrix(Storage([5.0, 6, 2]), rows: 3, columns: 1)
    #expect(LAPACK.solve(Matrix(Storage([2.0, 1, 0, 0, 3, 0, 1, 0, 1]), rows: 3, columns: 3), b))
    for (x, expected) in zip(b.values, [1.5, 2, 0.5]) { #expect(x.isClose(to: expected)) }
    #expect(!LAPACK.solve(Matrix(Storage([1.0, 2, 2, 4]), rows: 2, columns: 2), Matrix(rows: 2, columns: 1)))
  }
}
