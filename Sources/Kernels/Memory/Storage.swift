internal import CKernels

/// A fixed number of plain values, aligned for vectors, zero at first.
///
/// A reference: programs of kernels keep the addresses of what they compute on.
public final class Storage<Element: BitwiseCopyable> {
  let pointer: UnsafeMutablePointer<Element>
  /// How many values there are.
  public let count: Int

  /// Takes memory for so many values and sets them to zero bytes; O(count).
  /// - Precondition: `count` is not negative.
  public init(count: Int) {
    precondition(count >= 0, "a storage of \(count) values")
    self.count = count
    // Whole vectors, so that no two storages share a cache line.
    let bytes = max(64, (count * MemoryLayout<Element>.stride + 63) & ~63)
    let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    raw.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    pointer = raw.bindMemory(to: Element.self, capacity: max(1, count))
  }

  /// A copy of some values.
  public convenience init(_ values: some Collection<Element>) {
    self.init(count: values.count)
    for (index, value) in values.enumerated() { pointer[index] = value }
  }

  deinit { UnsafeMutableRawPointer(pointer).deallocate() }

  /// A value; O(1), bounds checked.
  public subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "value \(index) of \(count)")
      return pointer[index]
    }
    set {
      precondition(index >= 0 && index < count, "value \(index) of \(count)")
      pointer[index] = newValue
    }
  }

  /// All values, copied.
  public var values: [Element] { Array(UnsafeBufferPointer(start: pointer, count: count)) }

  /// Copies values from another storage.
  /// - Precondition: both ranges are within bounds.
  public func copy(
    _ source: Storage<Element>, from start: Int = 0, count: Int? = nil, to target: Int = 0
  ) {
    let count = count ?? source.count
    precondition(
      start >= 0 && count >= 0 && start + count <= source.count && target >= 0
        && target + count <= self.count,
      "\(count) of \(source.count) values from \(start) to \(target) of \(self.count)")
    (pointer + target).update(from: source.pointer + start, count: count)
  }

  /// Copies an array's values to the beginning.
  /// - Precondition: there are not more of them than fit.
  public func copy(_ values: [Element]) {
    precondition(values.count <= count, "\(values.count) values into \(count)")
    values.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { pointer.update(from: base, count: source.count) }
    }
  }

  /// Copies rows of another storage, in the order of their numbers, to the beginning; O(rows·width).
  /// - Precondition: the rows exist and fit.
  public func gather(_ order: ArraySlice<Int>, from source: Storage<Element>, width: Int) {
    precondition(
      order.count * width <= count,
      "\(order.count) rows of \(width) into \(count) values")
    let rows = width == 0 ? 0 : source.count / width
    let gathered = order.withUnsafeBufferPointer { order in
      apiary_gather_rows(
        source.pointer, Int64(rows), order.baseAddress, pointer, Int64(order.count),
        Int64(width * MemoryLayout<Element>.stride))
    }
    precondition(gathered == order.count, "row \(order[order.startIndex + Int(gathered)]) of \(rows)")
  }
}
