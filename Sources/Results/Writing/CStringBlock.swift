/// Strings as the array of C strings that HDF5 takes.
final class CStringBlock {
  private let bytes: UnsafeMutableBufferPointer<CChar>
  private let pointers: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

  /// Copies strings side by side, in O(total length).
  /// - Throws: `unwritableText` for a NUL, where HDF5 would cut the string.
  init(_ strings: [String], object: String, path: String) throws(ResultsError) {
    guard !strings.contains(where: { $0.utf8.contains(0) }) else {
      throw .unwritableText(path: path, object: object)
    }
    bytes = .allocate(capacity: strings.reduce(0) { $0 + $1.utf8.count + 1 })
    pointers = .allocate(capacity: strings.count)
    var offset = 0
    for (index, string) in strings.enumerated() {
      pointers.initializeElement(at: index, to: bytes.baseAddress.map { $0 + offset })
      for byte in string.utf8 {
        bytes.initializeElement(at: offset, to: CChar(bitPattern: byte))
        offset += 1
      }
      bytes.initializeElement(at: offset, to: 0)
      offset += 1
    }
  }

  deinit {
    bytes.deallocate()
    pointers.deallocate()
  }

  func withPointers<Value>(_ body: (UnsafeRawPointer?) -> Value) -> Value {
    body(UnsafeRawPointer(pointers.baseAddress))
  }
}
