import Simulation

extension EvolvedParameter {
  /// What the search sees of a value: itself, or its natural logarithm.
  public func coordinate(of value: Double) -> Double {
    isLogarithmic ? ReproducibleMath.log(value) : value
  }

  /// The value of a coordinate, within the bounds and of the parameter's form.
  public func value(at coordinate: Double) -> Double {
    let value = isLogarithmic ? ReproducibleMath.exp(coordinate) : coordinate
    let bounded = min(upper, max(lower, value))
    return form == .integer ? bounded.rounded() : bounded
  }

  /// The setting that gives the scenario a value; numbers are read back as the same ones.
  public func override(with value: Double) -> Override {
    let text =
      switch form {
      case .number: "\(value)"
      case .integer: "\(Int64(value))"
      case .duration: "\(Int64((value * 1e9).rounded()))ns"
      }
    return Override(key: key, valueText: text)
  }
}
