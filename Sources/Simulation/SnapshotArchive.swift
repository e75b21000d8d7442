/// The bytes of a snapshot, being written or being read.
///
/// Plain values lie in it as they do in memory, so that saving is copying: a snapshot is for the same build of
/// the program on the same kind of machine. Reading beyond the end, or something else than what was
/// written, marks the archive as failed, and all that follows is left as it is; no input makes it trap.
public struct SnapshotArchive: Sendable {
  /// What was written, or what is read.
  public private(set) var bytes: [UInt8]
  /// Whether values come from the archive, rather than go to it.
  public let isReading: Bool
  /// Whether what was asked for is not what the archive has; what was read before is not to be used then.
  public private(set) var hasFailed = false
  private var position = 0
  private let skippedSections: [String]

  /// An empty archive to write to.
  public init() {
    bytes = []
    isReading = false
    skippedSections = []
  }

  /// An archive to read.
  ///
  /// - Parameter skippedSections: the names of sections whose content is passed over.
  public init(reading bytes: [UInt8], skipping skippedSections: [String] = []) {
    self.bytes = bytes
    isReading = true
    self.skippedSections = skippedSections
  }

  /// Whether everything was read, and nothing failed.
  public var isExhausted: Bool { !hasFailed && position == bytes.count }

  /// Marks the archive as failed, where a value that was read cannot be.
  public mutating func fail() { hasFailed = true }
}

// MARK: - Plain values

extension SnapshotArchive {
  /// Saves or restores a plain value; O(its size).
  public mutating func plain<Value: BitwiseCopyable>(_ value: inout Value) {
    let size = MemoryLayout<Value>.size
    if !isReading {
      withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    } else if let start = take(size) {
      withUnsafeMutableBytes(of: &value) { target in
        bytes.withUnsafeBytes { target.copyMemory(from: .init(rebasing: $0[start..<start + size])) }
      }
    }
  }

  /// Saves or restores a truth value, any byte but zero being true.
  public mutating func plain(_ value: inout Bool) {
    var byte: UInt8 = value ? 1 : 0
    plain(&byte)
    value = byte != 0
  }

  /// Saves or restores an array of plain values, its length included; a copy of memory.
  public mutating func plain<Value: BitwiseCopyable>(_ values: inout [Value]) {
    let stride = MemoryLayout<Value>.stride
    guard let count = header(count: values.count, stride: stride) else { return }
    if !isReading {
      values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    } else if let start = take(count * stride) {
      values = [Value](unsafeUninitializedCapacity: count) { target, initialized in
        bytes.withUnsafeBytes {
          UnsafeMutableRawBufferPointer(target).copyMemory(
            from: .init(rebasing: $0[start..<start + count * stride]))
        }
        initialized = count
      }
    }
  }

  /// Saves or restores an array of plain values whose length the run's configuration has fixed.
  ///
  /// Another length marks the archive as failed and leaves the array as it is.
  public mutating func plain<Value: BitwiseCopyable>(fixedLength values: inout [Value]) {
    var found = values
    plain(&found)
    if found.count == values.count { values = found } else { fail() }
  }

  /// Saves or restores a text; one that is not UTF-8 marks the archive as failed.
  public mutating func text(_ value: inout String) {
    var characters = Array(value.utf8)
    plain(&characters)
    guard isReading, !hasFailed else { return }
    if let text = String(validating: characters, as: UTF8.self) { value = text } else { fail() }
  }

  /// The length of an array that follows; nil where the archive does not have so much, or has failed.
  private mutating func header(count: Int, stride: Int) -> Int? {
    var (count, storedStride) = (count, stride)
    plain(&count)
    plain(&storedStride)
    guard isReading else { return count }
    let fits = storedStride == stride && count >= 0 && count <= (bytes.count - position) / max(1, stride)
    if !fits { fail() }
    return hasFailed ? nil : count
  }

  /// The offset of so many bytes, which are then behind; nil where there are not so many.
  private mutating func take(_ size: Int) -> Int? {
    guard !hasFailed, size <= bytes.count - position else {
      fail()
      return nil
    }
    defer { position += size }
    return position
  }
}

// MARK: - Structured values

extension SnapshotArchive {
  /// Saves or restores a value that lists its own properties.
  public mutating func nested<Value: Snapshotted>(_ value: inout Value) { value.snapshot(&self) }

  /// Saves or restores the elements of an array whose length the run's configuration has fixed.
  public mutating func nested<Value: Snapshotted>(_ values: inout [Value]) {
    var count = values.count
    plain(&count)
    guard count == values.count else { return fail() }
    for index in values.indices { values[index].snapshot(&self) }
  }

  /// Saves or restores a dictionary, in ascending order of its keys; O(n log n).
  ///
  /// - Parameter empty: what a value is restored into.
  public mutating func dictionary<Key: Hashable & Comparable & BitwiseCopyable, Value: Snapshotted>(
    _ dictionary: inout [Key: Value], empty: Value
  ) {
    var keys = dictionary.keys.sorted()
    plain(&keys)
    if isReading { dictionary = [:] }
    for key in keys where !hasFailed {
      var value = dictionary[key] ?? empty
      value.snapshot(&self)
      if isReading { dictionary[key] = value }
    }
  }

  /// Saves or restores what `content` hands over, under a name and with its length.
  ///
  /// Reading checks both. A section that the archive was told to skip is passed over, and `content` is not called.
  public mutating func section(_ name: String, _ content: (inout SnapshotArchive) -> Void) {
    var label = name
    text(&label)
    if label != name { fail() }
    var length = 0
    let lengthOffset = bytes.count
    plain(&length)
    if !isReading {
      let start = bytes.count
      content(&self)
      length = bytes.count - start
      withUnsafeBytes(of: length) { source in
        bytes.withUnsafeMutableBytes {
          UnsafeMutableRawBufferPointer(rebasing: $0[lengthOffset..<start]).copyMemory(from: source)
        }
      }
    } else if !hasFailed {
      read(name, length: length, content)
    }
  }

  private mutating func read(_ name: String, length: Int, _ content: (inout SnapshotArchive) -> Void) {
    guard length >= 0, length <= bytes.count - position else { return fail() }
    let end = position + length
    if skippedSections.contains(name) {
      position = end
    } else {
      content(&self)
      if position != end { fail() }
    }
  }
}
