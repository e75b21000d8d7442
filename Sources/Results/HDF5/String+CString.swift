extension String {
  /// The text of a C string in an array, up to its NUL or the array's end; faults become U+FFFD.
  init(utf8 characters: [CChar]) {
    let bytes = characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
