internal import CHDF5
internal import Glibc

/// Reads strings of variable or fixed length out of a dataset or an attribute.
struct StringReader {
  let check: HDF5Checker
  let operation: String

  /// Reads all strings with a function that fills a buffer with values of the given memory type.
  func read(
    count: Int, fileType: hid_t, _ fill: (hid_t, UnsafeMutableRawPointer) -> herr_t
  ) throws(ResultsError) -> [String] {
    guard count > 0 else { return [] }
    return try check(operation, H5Tis_variable_str(fileType)) > 0
      ? try readVariable(count, fileType, fill) : try readFixed(count, fileType, fill)
  }

  private func readVariable(
    _ count: Int, _ fileType: hid_t, _ fill: (hid_t, UnsafeMutableRawPointer) -> herr_t
  ) throws(ResultsError) -> [String] {
    // HDF5 converts no character sets: the memory type has to be the file's own.
    let type = try check.own(operation, H5Tcopy(fileType))
    var pointers = [UnsafeMutablePointer<CChar>?](repeating: nil, count: count)
    let code = pointers.withUnsafeMutableBytes { buffer in
      buffer.baseAddress.map { fill(type.raw, $0) } ?? -1
    }
    try check(operation, code)
    return pointers.map { pointer in
      // HDF5 gives an empty string as no pointer.
      guard let pointer else { return "" }
      defer { H5free_memory(pointer) }
      return String(cString: pointer)
    }
  }

  private func readFixed(
    _ count: Int, _ fileType: hid_t, _ fill: (hid_t, UnsafeMutableRawPointer) -> herr_t
  ) throws(ResultsError) -> [String] {
    let size = H5Tget_size(fileType)
    var bytes = [CChar](repeating: 0, count: count * size)
    let code = bytes.withUnsafeMutableBytes { buffer in
      buffer.baseAddress.map { fill(fileType, $0) } ?? -1
    }
    try check(operation, code)
    return (0..<count).map { String(utf8: Array(bytes[$0 * size..<($0 + 1) * size])) }
  }
}
