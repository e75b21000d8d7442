internal import Kernels

/// The memory of a recurrent layer in one workspace, and the calls of its cells.
///
/// States lie time by time with the zero state before the first, so that the weights' gradients are products over
/// all steps at once.
struct RecurrentPlan<Scalar: KernelScalar> {
  let cell: RecurrentCell
  let input: Tensor<Scalar>
  let output: Tensor<Scalar>
  private let returnsSequence: Bool
  private let batch: Int
  private let steps: Int
  private let units: Int
  private let inputWeight: Parameter<Scalar>
  private let hiddenWeight: Parameter<Scalar>
  private let inputBias: Parameter<Scalar>
  private let hiddenBias: Parameter<Scalar>
  /// (steps + 1)·batch rows of hidden states; the same of cell states for an LSTM.
  private let hidden: Matrix<Scalar>
  private let cells: Matrix<Scalar>?
  private let cellTanh: Matrix<Scalar>?
  /// steps·batch rows: what goes into the gates from the inputs, then their values, then their gradients.
  private let gates: Matrix<Scalar>
  /// What goes into a GRU's gates from the hidden states.
  private let hiddenGates: Matrix<Scalar>?

  init(
    _ layer: Recurrent, _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>],
    _ planner: inout Planner<Scalar>
  ) {
    cell = layer.cell
    self.input = input
    returnsSequence = layer.returnsSequence
    (batch, steps, units) = (input.batch, input.steps, layer.units)
    (inputWeight, hiddenWeight) = (parameters[0], parameters[1])
    (inputBias, hiddenBias) = (parameters[2], parameters[3])
    let rows = steps * batch
    hidden = Matrix(rows: rows + batch, columns: units)
    let isLSTM = cell == .lstm
    cells = isLSTM ? Matrix(rows: rows + batch, columns: units) : nil
    cellTanh = isLSTM ? Matrix(rows: rows, columns: units) : nil
    // A simple cell's gate is its next state.
    gates =
      cell.gates == 1
      ? hidden.rows(batch..<rows + batch) : Matrix(rows: rows, columns: cell.gates * units)
    hiddenGates = cell == .gru ? Matrix(rows: rows, columns: 3 * units) : nil
    let isTimeMajor = layer.returnsSequence
    output = planner.makeTensor(
      hidden.rows(isTimeMajor ? batch..<rows + batch : rows..<rows + batch),
      isTimeMajor ? input.shape.with(features: units) : Shape(units), isTimeMajor: isTimeMajor,
      needsGradient: true)
  }

  private func rows(_ step: Int) -> Range<Int> { step * batch..<(step + 1) * batch }

  // MARK: Forwards

  func planForward(_ planner: inout Planner<Scalar>) {
    planner.forward.multiply(input.values, inputWeight.values, into: gates)
    for step in 0..<steps {
      let before = hidden.rows(rows(step))
      let isFirst = step == 0
      switch cell {
      case .tanh, .relu:
        let next = gates.rows(rows(step))
        // The state before the first step is zero: nothing to add.
        if !isFirst { planner.forward.multiply(before, hiddenWeight.values, into: next, accumulates: true) }
        planner.forward.activate(next, .identity, bias: inputBias.values)
        planner.forward.activate(next, cell == .tanh ? .tanh : .relu, bias: hiddenBias.values)
      case .lstm: planLSTM(step, before, isFirst, &planner)
      case .gru:
        guard let hiddenGates else { continue }
        let products = hiddenGates.rows(rows(step))
        if isFirst {
          planner.forward.fill(products, with: 0)
        } else {
          planner.forward.multiply(before, hiddenWeight.values, into: products)
        }
        planner.forward.gruStep(
          inputGates: gates.rows(rows(step)), hiddenGates: products, inputBias: inputBias.values,
          hiddenBias: hiddenBias.values, hiddenBefore: before, hidden: hidden.rows(rows(step + 1)))
      }
    }
  }

  private func planLSTM(
    _ step: Int, _ before: Matrix<Scalar>, _ isFirst: Bool, _ planner: inout Planner<Scalar>
  ) {
    guard let cells, let cellTanh else { return }
    let now = gates.rows(rows(step))
    if !isFirst { planner.forward.multiply(before, hiddenWeight.values, into: now, accumulates: true) }
    planner.forward.lstmStep(
      gates: now, inputBias: inputBias.values, hiddenBias: hiddenBias.values,
      cellBefore: cells.rows(rows(step)), cell: cells.rows(rows(step + 1)),
      cellTanh: cellTanh.rows(rows(step)), hidden: hidden.rows(rows(step + 1)))
  }

  // MARK: Backwards

  func planBackward(_ planner: inout Planner<Scalar>) {
    guard let outer = planner.gradient(of: output) else { return }
    // The gradients of all hidden states; those of a sequence's output are added to in place.
    let states = returnsSequence ? outer : Matrix<Scalar>(rows: steps * batch, columns: units)
    if !returnsSequence { planner.backward.copy(outer, into: states.rows(rows(steps - 1))) }
    let transposed = Matrix<Scalar>(rows: hiddenWeight.values.columns, columns: units)
    if steps > 1 { planner.backward.transpose(hiddenWeight.values, into: transposed) }
    let cellGradient = cell == .lstm ? Matrix<Scalar>(rows: batch, columns: units) : nil
    if let cellGradient { planner.backward.fill(cellGradient, with: 0) }
    // The state before the first step has no use for its gradient.
    let start = Matrix<Scalar>(rows: batch, columns: units)
    for step in (0..<steps).reversed() {
      let before = step > 0 ? states.rows(rows(step - 1)) : start
      planCellBack(step, states.rows(rows(step)), before, cellGradient, &planner)
      if step > 0 {
        let gradient = (hiddenGates ?? gateGradients(states)).rows(rows(step))
        planner.backward.multiply(
          gradient, transposed, into: before, accumulates: returnsSequence || cell == .gru)
      }
    }
    planWeights(gateGradients(states), &planner)
  }

  /// Gradients before activation: in place of the gates, or of a simple cell's states.
  private func gateGradients(_ states: Matrix<Scalar>) -> Matrix<Scalar> { cell.gates == 1 ? states : gates }

  private func planCellBack(
    _ step: Int, _ gradient: Matrix<Scalar>, _ before: Matrix<Scalar>, _ cellGradient: Matrix<Scalar>?,
    _ planner: inout Planner<Scalar>
  ) {
    switch cell {
    case .tanh, .relu:
      planner.backward.activateBack(
        gradient, cell == .tanh ? .tanh : .relu, values: gates.rows(rows(step)), before: nil,
        biasGradient: nil)
    case .lstm:
      guard let cells, let cellTanh, let cellGradient else { return }
      planner.backward.lstmStepBack(
        gates: gates.rows(rows(step)), cellBefore: cells.rows(rows(step)),
        cellTanh: cellTanh.rows(rows(step)),
        hiddenGradient: gradient, cellGradient: cellGradient)
    case .gru:
      guard let hiddenGates else { return }
      planner.backward.gruStepBack(
        inputGates: gates.rows(rows(step)), hiddenGates: hiddenGates.rows(rows(step)),
        hiddenBefore: hidden.rows(rows(step)), hiddenGradient: gradient, hiddenBeforeGradient: before,
        accumulates: returnsSequence && step > 0)
    }
  }

  private func planWeights(_ gradients: Matrix<Scalar>, _ planner: inout Planner<Scalar>) {
    let hiddenGradients = hiddenGates ?? gradients
    planner.backward.multiply(
      hidden.rows(0..<steps * batch), hiddenGradients, into: hiddenWeight.gradient, transposingLeft: true,
      accumulates: planner.accumulates(hiddenWeight))
    planner.backward.sumColumns(
      of: gradients, into: inputBias.gradient, accumulates: planner.accumulates(inputBias))
    planner.backward.sumColumns(
      of: hiddenGradients, into: hiddenBias.gradient, accumulates: planner.accumulates(hiddenBias))
    planner.productBack(gradients, of: input, inputWeight)
  }
}
