internal import CKernels

extension KernelProgram {
  /// Adds the cross-entropy of softmax(`logits`), averaged over rows by their weights, and its gradient.
  ///
  /// - Parameters:
  ///   - labels: the right column of each row; one that is no column makes the loss NaN.
  ///   - weights: of the rows; nil for 1 each.
  ///   - totals: gets the weighted sum of losses, the sum of weights, and how many rows are right.
  public mutating func crossEntropy(
    _ logits: Matrix<Scalar>, labels: Storage<Int32>, weights: Storage<Scalar>?, gradient: Matrix<Scalar>?,
    totals: Storage<Double>
  ) {
    precondition(
      labels.count >= logits.rows && (weights?.count ?? logits.rows) >= logits.rows && totals.count >= 3
        && (gradient?.count ?? logits.count) == logits.count && logits.columns > 0,
      "cross-entropy of \(logits.shape) with \(labels.count) labels")
    append(
      kernels.table.pointee.cross_entropy,
      apiary_cross_entropy(
        logits: logits.pointer, labels: labels.pointer, weights: weights?.pointer,
        gradient: gradient?.pointer,
        totals: totals.pointer, rows: Int64(logits.rows), columns: Int64(logits.columns)),
      keeping: [logits.storage, labels, weights, gradient?.storage, totals])
  }

  /// Adds a loss that is a mean over all numbers, rows weighted, and its gradient; `totals` as above.
  public mutating func loss(
    _ loss: ElementwiseLoss, _ predictions: Matrix<Scalar>, targets: Matrix<Scalar>,
    weights: Storage<Scalar>?,
    gradient: Matrix<Scalar>?, totals: Storage<Double>
  ) {
    precondition(
      targets.count == predictions.count && (weights?.count ?? predictions.rows) >= predictions.rows
        && (gradient?.count ?? predictions.count) == predictions.count && totals.count >= 3,
      "loss of \(predictions.shape) against \(targets.shape)")
    append(
      kernels.table.pointee.elementwise_loss,
      apiary_elementwise_loss(
        predictions: predictions.pointer, targets: targets.pointer, weights: weights?.pointer,
        gradient: gradient?.pointer, totals: totals.pointer, rows: Int64(predictions.rows),
        columns: Int64(predictions.columns), delta: loss.delta, loss: loss.code),
      keeping: [predictions.storage, targets.storage, weights, gradient?.storage, totals])
  }
}
