/// Rows and columns in a storage, row by row without gaps.
public struct Matrix<Scalar: KernelScalar> {
  /// Where the numbers lie.
  public let storage: Storage<Scalar>
  /// The place of the first number.
  public let offset: Int
  /// How many rows there are.
  public let rows: Int
  /// How many numbers a row has.
  public let columns: Int

  /// A part of a storage.
  /// - Precondition: it is within bounds.
  public init(_ storage: Storage<Scalar>, offset: Int = 0, rows: Int, columns: Int) {
    precondition(
      offset >= 0 && rows >= 0 && columns >= 0 && offset + rows * columns <= storage.count,
      "\(rows)×\(columns) numbers from \(offset) of \(storage.count)")
    self.storage = storage
    self.offset = offset
    self.rows = rows
    self.columns = columns
  }

  /// Memory of its own, all zero.
  public init(rows: Int, columns: Int) {
    self.init(Storage(count: rows * columns), rows: rows, columns: columns)
  }

  /// How many numbers there are.
  public var count: Int { rows * columns }

  /// Some of the rows, in the same memory.
  public func rows(_ range: Range<Int>) -> Matrix {
    precondition(range.lowerBound >= 0 && range.upperBound <= rows, "rows \(range) of \(rows)")
    return Matrix(storage, offset: offset + range.lowerBound * columns, rows: range.count, columns: columns)
  }

  /// The same numbers in rows of another length.
  /// - Precondition: they come out even.
  public func reshaped(columns: Int) -> Matrix {
    precondition(columns > 0 && count % columns == 0, "\(rows)×\(columns) numbers in rows of \(columns)")
    return Matrix(storage, offset: offset, rows: count / columns, columns: columns)
  }

  /// A number; O(1), bounds checked.
  public subscript(row: Int, column: Int) -> Scalar {
    get {
      precondition(
        row >= 0 && row < rows && column >= 0 && column < columns, "(\(row), \(column)) of \(shape)")
      return storage[offset + row * columns + column]
    }
    nonmutating set {
      precondition(
        row >= 0 && row < rows && column >= 0 && column < columns, "(\(row), \(column)) of \(shape)")
      storage[offset + row * columns + column] = newValue
    }
  }

  /// All numbers, row by row, copied.
  public var values: [Scalar] { (0..<count).map { storage[offset + $0] } }

  var shape: String { "\(rows)×\(columns)" }
  var pointer: UnsafeMutablePointer<Scalar> { storage.pointer + offset }
}
