extension Double {
  /// Whether two numbers agree to a relative tolerance (absolute below 1e-300), or both are NaN.
  public func isClose(to other: Double, within tolerance: Double = 1e-12) -> Bool {
    if isNaN || other.isNaN { return isNaN && other.isNaN }
    return self == other || abs(self - other) <= tolerance * max(abs(self), abs(other))
  }
}
