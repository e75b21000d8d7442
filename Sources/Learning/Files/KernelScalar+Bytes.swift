internal import Kernels

extension KernelScalar {
  /// What the `safetensors` format calls the precision.
  static var safetensorsName: String { lanes == 16 ? "F32" : "F64" }

  func appendLittleEndian(to bytes: inout [UInt8]) {
    let pattern = Self.lanes == 16 ? UInt64(Float(self).bitPattern) : Double(self).bitPattern
    for index in 0..<MemoryLayout<Self>.size {
      bytes.append(UInt8(truncatingIfNeeded: pattern >> (8 * index)))
    }
  }

  init(littleEndian bytes: [UInt8], at offset: Int) {
    let size = MemoryLayout<Self>.size
    let pattern = (0..<size).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[offset + $1]) }
    self =
      Self.lanes == 16
      ? Self(Float(bitPattern: UInt32(truncatingIfNeeded: pattern))) : Self(Double(bitPattern: pattern))
  }
}
