public import Kernels

extension Planner {
  /// `input`·`weight` for every row, by the last dimension, with its gradients.
  ///
  /// - Parameter weight: inputs × outputs.
  public mutating func product(_ input: Tensor<Scalar>, _ weight: Parameter<Scalar>) -> Tensor<Scalar> {
    let output = makeTensor(
      input.shape.with(features: weight.values.columns), isTimeMajor: input.isTimeMajor)
    forward.multiply(input.values, weight.values, into: output.values)
    onTheWayBack { planner in
      guard let gradient = planner.gradient(of: output) else { return }
      planner.productBack(gradient, of: input, weight)
    }
    return output
  }

  /// The gradients of a product, from that of its result.
  mutating func productBack(
    _ gradient: Matrix<Scalar>, of input: Tensor<Scalar>, _ weight: Parameter<Scalar>
  ) {
    backward.multiply(
      input.values, gradient, into: weight.gradient, transposingLeft: true, accumulates: accumulates(weight))
    guard let (target, accumulates) = gradientTarget(of: input) else { return }
    let transposed = Matrix<Scalar>(rows: weight.values.columns, columns: weight.values.rows)
    backward.transpose(weight.values, into: transposed)
    backward.multiply(gradient, transposed, into: target, accumulates: accumulates)
  }

  /// f(`input`·`weight` + `bias`) in one pass after the product, with its gradients.
  public mutating func affine(
    _ input: Tensor<Scalar>, _ weight: Parameter<Scalar>, bias: Parameter<Scalar>?, _ activation: Activation
  ) -> Tensor<Scalar> {
    let output = makeTensor(
      input.shape.with(features: weight.values.columns), isTimeMajor: input.isTimeMajor)
    forward.multiply(input.values, weight.values, into: output.values)
    let before = bent(output, bias: bias, activation)
    onTheWayBack { planner in
      guard let gradient = planner.gradient(of: output) else { return }
      planner.bendBack(gradient, output, before: before, bias: bias, activation)
      planner.productBack(gradient, of: input, weight)
    }
    return output
  }

  /// Applies a function in place.
  /// - Returns: what it was applied to, where its gradient needs that.
  mutating func bent(
    _ output: Tensor<Scalar>, bias: Parameter<Scalar>?, _ activation: Activation
  ) -> Matrix<Scalar>? {
    let keeps = isTraining && activation.needsArgument
    let before = keeps ? Matrix<Scalar>(rows: output.values.rows, columns: output.values.columns) : nil
    if bias != nil || activation != .identity {
      forward.activate(output.values, activation, bias: bias?.values, before: before)
    }
    return before
  }

  mutating func bendBack(
    _ gradient: Matrix<Scalar>, _ output: Tensor<Scalar>, before: Matrix<Scalar>?, bias: Parameter<Scalar>?,
    _ activation: Activation
  ) {
    guard bias != nil || activation != .identity else { return }
    let accumulates = bias.map { self.accumulates($0) } ?? false
    backward.activateBack(
      gradient, activation, values: output.values, before: before, biasGradient: bias?.gradient,
      accumulates: accumulates)
  }

  /// A copy of a value whose gradient goes back to it: the start of what works in place.
  mutating func copied(_ input: Tensor<Scalar>) -> Tensor<Scalar> {
    let output = makeTensor(
      input.shape, isTimeMajor: input.isTimeMajor, needsGradient: input.needsGradient)
    forward.copy(input.values, into: output.values)
    return output
  }

  mutating func passBack(_ gradient: Matrix<Scalar>, to input: Tensor<Scalar>) {
    guard let (target, accumulates) = gradientTarget(of: input) else { return }
    backward.copy(gradient, into: target, accumulates: accumulates)
  }

  /// A function of every number.
  public mutating func activate(_ input: Tensor<Scalar>, _ activation: Activation) -> Tensor<Scalar> {
    let output = copied(input)
    let before = bent(output, bias: nil, activation)
    onTheWayBack { planner in
      guard let gradient = planner.gradient(of: output) else { return }
      planner.bendBack(gradient, output, before: before, bias: nil, activation)
      planner.passBack(gradient, to: input)
    }
    return output
  }

  /// A softmax over the last dimension.
  public mutating func softmax(_ input: Tensor<Scalar>) -> Tensor<Scalar> {
    let output = copied(input)
    forward.softmax(output.values)
    onTheWayBack { planner in
      guard let gradient = planner.gradient(of: output) else { return }
      planner.backward.softmaxBack(gradient, values: output.values)
      planner.passBack(gradient, to: input)
    }
    return output
  }

  /// A sequence with the rows of one step of all samples together, as recurrent layers need it.
  public mutating func timeMajor(_ input: Tensor<Scalar>) -> Tensor<Scalar> {
    input.isTimeMajor ? input : swapped(input)
  }

  /// A value with all numbers of one sample together, as inputs and outputs are.
  public mutating func batchMajor(_ input: Tensor<Scalar>) -> Tensor<Scalar> {
    input.isTimeMajor ? swapped(input) : input
  }

  private mutating func swapped(_ input: Tensor<Scalar>) -> Tensor<Scalar> {
    let output = makeTensor(
      input.shape, isTimeMajor: !input.isTimeMajor, needsGradient: input.needsGradient)
    let (outer, inner) = input.isTimeMajor ? (input.steps, batch) : (batch, input.steps)
    forward.swapAxes(input.values, outer: outer, inner: inner, into: output.values)
    onTheWayBack { planner in
      guard let gradient = planner.gradient(of: output),
        let (target, accumulates) = planner.gradientTarget(of: input)
      else { return }
      planner.backward.swapAxes(gradient, outer: inner, inner: outer, into: target, accumulates: accumulates)
    }
    return output
  }
}
