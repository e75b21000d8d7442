/// How the bytes of an event are laid out.
enum EventLayout {
  /// Whether every byte of a value belongs to one of its stored properties.
  ///
  /// Padding has no defined content, so that a fingerprint over it would differ between equal runs.
  static func isDense(_ value: Any) -> Bool { storedByteCount(value) == size(of: value) }

  private static func storedByteCount(_ value: Any) -> Int {
    let children = Mirror(reflecting: value).children
    return children.isEmpty ? size(of: value) : children.reduce(0) { $0 + storedByteCount($1.value) }
  }

  private static func size(of value: Any) -> Int {
    func size<Value>(_: Value) -> Int { MemoryLayout<Value>.size }
    return _openExistential(value, do: size)
  }
}
