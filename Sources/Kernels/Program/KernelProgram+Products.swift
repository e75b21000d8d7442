internal import CKernels

extension KernelProgram {
  /// Adds `result` = `left`·`right`, or += where it accumulates; O(rows·columns·inner).
  ///
  /// - Parameter transposingLeft: `left` is stored inner × rows.
  /// - Precondition: the shapes fit; none is empty.
  public mutating func multiply(
    _ left: Matrix<Scalar>, _ right: Matrix<Scalar>, into result: Matrix<Scalar>,
    transposingLeft: Bool = false, accumulates: Bool = false
  ) {
    let (rows, inner) = transposingLeft ? (left.columns, left.rows) : (left.rows, left.columns)
    precondition(
      inner == right.rows && rows == result.rows && right.columns == result.columns && inner > 0,
      "product of \(left.shape)\(transposingLeft ? " transposed" : "") and \(right.shape) into \(result.shape)"
    )
    let arguments = apiary_matmul(
      a: left.pointer, b: right.pointer, c: result.pointer, panel: panel.pointer, rows: Int64(rows),
      columns: Int64(right.columns), inner: Int64(inner),
      a_row_stride: transposingLeft ? 1 : Int64(left.columns),
      a_column_stride: transposingLeft ? Int64(left.columns) : 1, b_row_stride: Int64(right.columns),
      c_row_stride: Int64(result.columns), accumulates: accumulates)
    append(
      kernels.product(rows: rows, columns: right.columns, inner: inner, numerics), arguments,
      keeping: [left.storage, right.storage, result.storage, panel])
    count(operations: 2 * rows * right.columns * inner)
  }

  /// Adds `target` = the transpose of `source`.
  public mutating func transpose(_ source: Matrix<Scalar>, into target: Matrix<Scalar>) {
    precondition(
      source.rows == target.columns && source.columns == target.rows,
      "transpose of \(source.shape) into \(target.shape)")
    append(
      kernels.table.pointee.transpose,
      apiary_transpose(
        source: source.pointer, target: target.pointer, rows: Int64(source.rows),
        columns: Int64(source.columns), source_stride: Int64(source.columns)),
      keeping: [source.storage, target.storage])
  }

  /// Adds the sums of all columns.
  public mutating func sumColumns(
    of values: Matrix<Scalar>, into sums: Matrix<Scalar>, accumulates: Bool = false
  ) {
    precondition(sums.count == values.columns, "column sums of \(values.shape) into \(sums.shape)")
    append(
      kernels.table.pointee.column_sums,
      apiary_column_sums(
        values: values.pointer, sums: sums.pointer, rows: Int64(values.rows), columns: Int64(values.columns),
        accumulates: accumulates), keeping: [values.storage, sums.storage])
  }

  /// Adds a copy, or a sum where it accumulates.
  public mutating func copy(
    _ source: Matrix<Scalar>, into target: Matrix<Scalar>, accumulates: Bool = false
  ) {
    precondition(source.count == target.count, "copy of \(source.shape) into \(target.shape)")
    append(
      kernels.table.pointee.copy,
      apiary_copy(
        source: source.pointer, target: target.pointer, count: Int64(source.count), accumulates: accumulates),
      keeping: [source.storage, target.storage])
  }

  /// Adds the setting of every number to one value.
  public mutating func fill(_ target: Matrix<Scalar>, with value: Double) {
    append(
      kernels.table.pointee.fill,
      apiary_scale(values: target.pointer, result: nil, count: Int64(target.count), factor: value),
      keeping: [target.storage])
  }

  /// Adds the swap of the two outer axes of `outer` × `inner` rows.
  public mutating func swapAxes(
    _ source: Matrix<Scalar>, outer: Int, inner: Int, into target: Matrix<Scalar>, accumulates: Bool = false
  ) {
    precondition(
      outer * inner > 0 && source.count % (outer * inner) == 0 && source.count == target.count,
      "\(outer)×\(inner) rows of \(source.shape) into \(target.shape)")
    append(
      kernels.table.pointee.swap,
      apiary_swap(
        source: source.pointer, target: target.pointer, outer: Int64(outer), inner: Int64(inner),
        columns: Int64(source.count / (outer * inner)), accumulates: accumulates),
      keeping: [source.storage, target.storage])
  }
}
