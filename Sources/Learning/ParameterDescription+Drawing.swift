internal import Simulation

extension ParameterDescription {
  /// Starting values, row by row.
  func draw(from stream: inout RandomStream) -> [Double] {
    let fanIn = Double(self.fanIn)
    let fanOut = Double(self.fanOut)
    switch initializer {
    case .zeros: return [Double](repeating: 0, count: count)
    case .ones: return [Double](repeating: 1, count: count)
    case .fanInUniform: return uniform(1 / fanIn.squareRoot(), &stream)
    case .normal: return normal(1, &stream)
    case .xavierUniform: return uniform((6 / (fanIn + fanOut)).squareRoot(), &stream)
    case .xavierNormal: return normal((2 / (fanIn + fanOut)).squareRoot(), &stream)
    case .heUniform: return uniform((6 / fanIn).squareRoot(), &stream)
    case .heNormal: return normal((2 / fanIn).squareRoot(), &stream)
    case .lecunUniform: return uniform((3 / fanIn).squareRoot(), &stream)
    case .lecunNormal: return normal((1 / fanIn).squareRoot(), &stream)
    case .orthogonal: return orthogonal(&stream)
    }
  }

  private func uniform(_ bound: Double, _ stream: inout RandomStream) -> [Double] {
    (0..<count).map { _ in (2 * stream.uniform() - 1) * bound }
  }

  private func normal(_ deviation: Double, _ stream: inout RandomStream) -> [Double] {
    (0..<count).map { _ in stream.normal() * deviation }
  }

  /// Block by block, each of `rows` × `columns / blocks`.
  private func orthogonal(_ stream: inout RandomStream) -> [Double] {
    let width = columns / blocks
    var values = [Double](repeating: 0, count: count)
    for block in 0..<blocks {
      let isWide = width >= rows
      let vectors = Self.orthonormal(min(rows, width), of: max(rows, width), &stream)
      for row in 0..<rows {
        for column in 0..<width {
          values[row * columns + block * width + column] =
            isWide ? vectors[row][column] : vectors[column][row]
        }
      }
    }
    return values
  }

  /// Orthonormal vectors from normal ones by Gram and Schmidt, each projection made twice (Giraud and others 2005).
  private static func orthonormal(_ count: Int, of length: Int, _ stream: inout RandomStream) -> [[Double]] {
    var vectors: [[Double]] = []
    while vectors.count < count {
      var vector = (0..<length).map { _ in stream.normal() }
      for _ in 0..<2 {
        for other in vectors {
          let along = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
          for index in vector.indices { vector[index] -= along * other[index] }
        }
      }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      vectors.append(vector.map { $0 / length })
    }
    return vectors
  }
}
