internal import CKernels

extension KernelProgram {
  /// Adds `values` = f(`values` + `bias`) in one pass.
  ///
  /// - Parameters:
  ///   - bias: one number a column; nil for none.
  ///   - before: where what f was applied to is kept; nil where nobody needs it.
  public mutating func activate(
    _ values: Matrix<Scalar>, _ activation: Activation, bias: Matrix<Scalar>?, before: Matrix<Scalar>? = nil
  ) {
    precondition(
      (bias?.count ?? values.columns) == values.columns && (before?.count ?? values.count) == values.count,
      "activation of \(values.shape) with bias \(bias?.shape ?? "none")")
    append(
      kernels.table.pointee.activate,
      apiary_activate(
        values: values.pointer, bias: bias?.pointer, before: before?.pointer, rows: Int64(values.rows),
        columns: Int64(values.columns), slope: activation.slope, activation: activation.code),
      keeping: [values.storage, bias?.storage, before?.storage])
  }

  /// Adds the way back: `gradient` ·= f′ in place, and its column sums into `biasGradient`.
  ///
  /// - Precondition: `before` is there where the activation needs its argument.
  public mutating func activateBack(
    _ gradient: Matrix<Scalar>, _ activation: Activation, values: Matrix<Scalar>, before: Matrix<Scalar>?,
    biasGradient: Matrix<Scalar>?, accumulates: Bool = false
  ) {
    precondition(
      values.count == gradient.count && (biasGradient?.count ?? gradient.columns) == gradient.columns
        && (before != nil || !activation.needsArgument),
      "gradient \(gradient.shape) of values \(values.shape)")
    append(
      kernels.table.pointee.activate_back,
      apiary_activate_back(
        gradient: gradient.pointer, values: values.pointer, before: before?.pointer,
        bias_gradient: biasGradient?.pointer, rows: Int64(gradient.rows), columns: Int64(gradient.columns),
        slope: activation.slope, activation: activation.code, accumulates: accumulates),
      keeping: [gradient.storage, values.storage, before?.storage, biasGradient?.storage])
  }

  /// Adds a softmax of every row, in place.
  public mutating func softmax(_ values: Matrix<Scalar>) {
    append(
      kernels.table.pointee.softmax,
      apiary_softmax(
        values: values.pointer, gradient: nil, rows: Int64(values.rows), columns: Int64(values.columns)),
      keeping: [values.storage])
  }

  /// Adds the way back through a softmax: the gradient of `values` becomes that of what they were made of.
  public mutating func softmaxBack(_ gradient: Matrix<Scalar>, values: Matrix<Scalar>) {
    precondition(values.shape == gradient.shape, "gradient \(gradient.shape) of values \(values.shape)")
    append(
      kernels.table.pointee.softmax_back,
      apiary_softmax(
        values: values.pointer, gradient: gradient.pointer, rows: Int64(values.rows),
        columns: Int64(values.columns)), keeping: [values.storage, gradient.storage])
  }
}
