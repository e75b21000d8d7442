public import Kernels

/// A recurrent layer over sequences of steps × features, from a hidden state of zero.
///
/// Weights and gates are in PyTorch's order: LSTM input, forget, cell, output; GRU reset, update, new; both biases.
public struct Recurrent: Layer {
  /// `recurrent`.
  public static let kind = "recurrent"
  /// What a unit is.
  public let cell: RecurrentCell
  /// Units, and so the size of the hidden state.
  public let units: Int
  /// Whether the hidden states of all steps come out, rather than the last.
  public let returnsSequence: Bool
  /// How weights start; recurrent ones gate by gate.
  public let initializer: Initializer

  /// - Precondition: `units` is positive.
  public init(
    _ cell: RecurrentCell, units: Int, returnsSequence: Bool = false, initializer: Initializer = .fanInUniform
  ) {
    precondition(units > 0, "a recurrent layer of \(units) units")
    self.cell = cell
    self.units = units
    self.returnsSequence = returnsSequence
    self.initializer = initializer
  }

  /// Cell, units, what comes out, and initialiser.
  public var settings: LayerSettings {
    LayerSettings(kind: Self.kind).with("cell", cell.rawValue).with("units", units)
      .with("sequence", returnsSequence).with("initializer", initializer.rawValue)
  }

  /// A layer from a file.
  public init(settings: LayerSettings) throws(LearningError) {
    let allowed = "one of " + RecurrentCell.allCases.map(\.rawValue).joined(separator: ", ")
    let name = try settings.text("cell", allowed: allowed)
    guard let cell = RecurrentCell(rawValue: name) else {
      throw .invalidSetting(layer: settings.kind, key: "cell", value: name, allowed: allowed)
    }
    self.init(
      cell, units: try settings.count("units"), returnsSequence: try settings.flag("sequence"),
      initializer: try settings.initializer("initializer"))
  }

  /// Steps × units, or units.
  public func outputShape(for input: Shape) throws(LearningError) -> Shape {
    guard input.dimensions.count == 2 else {
      throw .unfitShape(layer: Self.kind, shape: input, needs: "steps × features")
    }
    return returnsSequence ? input.with(features: units) : Shape(units)
  }

  /// Weights from the input and from the hidden state, and the bias of each.
  public func parameters(for input: Shape) -> [ParameterDescription] {
    let columns = cell.gates * units
    let bias: Initializer = initializer == .fanInUniform ? .fanInUniform : .zeros
    // By the size of the state for all four, as in PyTorch.
    let fanIn = initializer == .fanInUniform ? units : input.features
    return [
      .weight(
        "weight_ih_l0", inputs: input.features, outputs: columns, initializer, fanIn: fanIn,
        blocks: cell.gates),
      .weight("weight_hh_l0", inputs: units, outputs: columns, initializer, blocks: cell.gates),
      .vector("bias_ih_l0", columns, bias, fanIn: units), .vector("bias_hh_l0", columns, bias, fanIn: units),
    ]
  }

  /// One product for the inputs of all steps, then one small product and one pass a step.
  public func plan<Scalar: KernelScalar>(
    _ input: Tensor<Scalar>, _ parameters: [Parameter<Scalar>], in planner: inout Planner<Scalar>
  ) -> Tensor<Scalar> {
    let plan = RecurrentPlan(self, planner.timeMajor(input), parameters, &planner)
    plan.planForward(&planner)
    planner.onTheWayBack { plan.planBackward(&$0) }
    return plan.output
  }
}
