public import Kernels

/// One row of a generation's candidates, where it lies.
public struct Candidate {
  private let storage: Storage<Double>
  private let offset: Int
  /// How many coordinates there are.
  public let count: Int

  /// A row of a matrix.
  /// - Precondition: the row exists.
  public init(_ matrix: Matrix<Double>, row: Int) {
    precondition(row >= 0 && row < matrix.rows, "row \(row) of \(matrix.rows)")
    storage = matrix.storage
    offset = matrix.offset + row * matrix.columns
    count = matrix.columns
  }

  /// A copy of some numbers.
  public init(_ values: [Double]) {
    self.init(Matrix(Storage(values), rows: 1, columns: values.count), row: 0)
  }

  /// A coordinate; O(1), bounds checked.
  public subscript(index: Int) -> Double {
    precondition(index >= 0 && index < count, "coordinate \(index) of \(count)")
    return storage[offset + index]
  }
}
