internal import Kernels

extension NetworkParameter {
  /// The shape in exchanged files: PyTorch keeps weights outputs first, and vectors without a second dimension.
  public var exchangedShape: [Int] {
    if description.isTransposedInFiles { return [description.columns, description.rows] }
    return description.rows == 1 ? [description.columns] : [description.rows, description.columns]
  }

  /// The numbers in the order of exchanged files.
  public var exchangedValues: [Scalar] {
    let values = parameter.values
    guard description.isTransposedInFiles else { return values.values }
    return (0..<values.columns).flatMap { column in (0..<values.rows).map { values[$0, column] } }
  }

  /// Sets the numbers from those of an exchanged file.
  /// - Precondition: as many as there are.
  public func setExchanged(_ numbers: [Scalar]) {
    let values = parameter.values
    precondition(numbers.count == values.count, "\(numbers.count) numbers for \(values.count)")
    for row in 0..<values.rows {
      for column in 0..<values.columns {
        values[row, column] =
          numbers[
            description.isTransposedInFiles ? column * values.rows + row : row * values.columns + column]
      }
    }
  }
}
