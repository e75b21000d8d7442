internal import CKernels

extension KernelProgram {
  /// Adds one step of LSTM cells (Hochreiter & Schmidhuber 1997), one a row.
  ///
  /// `gates` (rows × 4·hidden, in the order input, forget, cell, output) hold the products, and get the values of
  /// the gates.
  public mutating func lstmStep(
    gates: Matrix<Scalar>, inputBias: Matrix<Scalar>, hiddenBias: Matrix<Scalar>, cellBefore: Matrix<Scalar>,
    cell: Matrix<Scalar>, cellTanh: Matrix<Scalar>, hidden: Matrix<Scalar>
  ) {
    precondition(
      gates.rows == hidden.rows && gates.columns == 4 * hidden.columns && inputBias.count == gates.columns
        && hiddenBias.count == gates.columns && cellBefore.shape == hidden.shape
        && cell.shape == hidden.shape && cellTanh.shape == hidden.shape,
      "LSTM gates \(gates.shape) for hidden \(hidden.shape)")
    append(
      kernels.table.pointee.lstm,
      apiary_lstm(
        gates: gates.pointer, input_bias: inputBias.pointer, hidden_bias: hiddenBias.pointer,
        cell_before: cellBefore.pointer, cell: cell.pointer, cell_tanh: cellTanh.pointer,
        hidden: hidden.pointer, rows: Int64(hidden.rows), columns: Int64(hidden.columns)),
      keeping: [
        gates.storage, inputBias.storage, hiddenBias.storage, cellBefore.storage, cell.storage,
        cellTanh.storage, hidden.storage,
      ])
  }

  /// Adds the way back through a step: `gates` become gradients, `cellGradient` goes to the step before.
  public mutating func lstmStepBack(
    gates: Matrix<Scalar>, cellBefore: Matrix<Scalar>, cellTanh: Matrix<Scalar>,
    hiddenGradient: Matrix<Scalar>, cellGradient: Matrix<Scalar>
  ) {
    precondition(
      gates.rows == cellTanh.rows && gates.columns == 4 * cellTanh.columns
        && cellBefore.shape == cellTanh.shape && hiddenGradient.shape == cellTanh.shape
        && cellGradient.shape == cellTanh.shape,
      "LSTM gates \(gates.shape) for hidden \(hiddenGradient.shape)")
    append(
      kernels.table.pointee.lstm_back,
      apiary_lstm_back(
        gates: gates.pointer, cell_before: cellBefore.pointer, cell_tanh: cellTanh.pointer,
        hidden_gradient: hiddenGradient.pointer, cell_gradient: cellGradient.pointer,
        rows: Int64(cellTanh.rows), columns: Int64(cellTanh.columns)),
      keeping: [
        gates.storage, cellBefore.storage, cellTanh.storage, hiddenGradient.storage, cellGradient.storage,
      ])
  }

  /// Adds one step of GRU cells (Cho and others 2014), one a row, the reset gate applied after the product.
  ///
  /// Both kinds of gates are rows × 3·hidden, in the order reset, update, new.
  public mutating func gruStep(
    inputGates: Matrix<Scalar>, hiddenGates: Matrix<Scalar>, inputBias: Matrix<Scalar>,
    hiddenBias: Matrix<Scalar>, hiddenBefore: Matrix<Scalar>, hidden: Matrix<Scalar>
  ) {
    precondition(
      inputGates.rows == hidden.rows && inputGates.columns == 3 * hidden.columns
        && hiddenGates.shape == inputGates.shape && inputBias.count == inputGates.columns
        && hiddenBias.count == inputGates.columns && hiddenBefore.shape == hidden.shape,
      "GRU gates \(inputGates.shape) for hidden \(hidden.shape)")
    append(
      kernels.table.pointee.gru,
      apiary_gru(
        input_gates: inputGates.pointer, hidden_gates: hiddenGates.pointer, input_bias: inputBias.pointer,
        hidden_bias: hiddenBias.pointer, hidden_before: hiddenBefore.pointer, hidden: hidden.pointer,
        rows: Int64(hidden.rows), columns: Int64(hidden.columns)),
      keeping: [
        inputGates.storage, hiddenGates.storage, inputBias.storage, hiddenBias.storage, hiddenBefore.storage,
        hidden.storage,
      ])
  }

  /// Adds the way back through a step: both kinds of gates become gradients.
  public mutating func gruStepBack(
    inputGates: Matrix<Scalar>, hiddenGates: Matrix<Scalar>, hiddenBefore: Matrix<Scalar>,
    hiddenGradient: Matrix<Scalar>, hiddenBeforeGradient: Matrix<Scalar>, accumulates: Bool
  ) {
    precondition(
      inputGates.columns == 3 * hiddenBefore.columns && hiddenGates.shape == inputGates.shape
        && inputGates.rows == hiddenBefore.rows && hiddenGradient.shape == hiddenBefore.shape
        && hiddenBeforeGradient.shape == hiddenBefore.shape,
      "GRU gates \(inputGates.shape) for hidden \(hiddenBefore.shape)")
    append(
      kernels.table.pointee.gru_back,
      apiary_gru_back(
        input_gates: inputGates.pointer, hidden_gates: hiddenGates.pointer,
        hidden_before: hiddenBefore.pointer, hidden_gradient: hiddenGradient.pointer,
        hidden_before_gradient: hiddenBeforeGradient.pointer, rows: Int64(hiddenBefore.rows),
        columns: Int64(hiddenBefore.columns), accumulates: accumulates),
      keeping: [
        inputGates.storage, hiddenGates.storage, hiddenBefore.storage, hiddenGradient.storage,
        hiddenBeforeGradient.storage,
      ])
  }
}
