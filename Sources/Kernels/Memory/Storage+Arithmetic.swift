internal import CKernels

extension Storage where Element: KernelScalar {
  /// The sum of all squares, in double precision and a fixed order; O(n).
  public var sumOfSquares: Double {
    var sum = 0.0
    withUnsafeMutablePointer(to: &sum) {
      var arguments = apiary_scale(values: pointer, result: $0, count: Int64(count), factor: 0)
      Element.kernelSet.table.pointee.sum_of_squares?(&arguments)
    }
    return sum
  }

  /// Multiplies every number by a factor.
  public func scale(by factor: Double) {
    var arguments = apiary_scale(values: pointer, result: nil, count: Int64(count), factor: factor)
    Element.kernelSet.table.pointee.scale?(&arguments)
  }

  /// Brings every number into −limit … limit; NaN stays NaN.
  public func clamp(to limit: Double) {
    var arguments = apiary_scale(values: pointer, result: nil, count: Int64(count), factor: limit)
    Element.kernelSet.table.pointee.clamp?(&arguments)
  }

  /// Sets every number to one value.
  public func fill(with value: Double) {
    var arguments = apiary_scale(values: pointer, result: nil, count: Int64(count), factor: value)
    Element.kernelSet.table.pointee.fill?(&arguments)
  }
}
