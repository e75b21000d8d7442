internal import CRandom

/// Hints to the processor that change no result.
public enum MemoryHint {
  /// Asks for the cache line of an address that will be needed soon.
  public static func prefetch(_ address: UnsafeRawPointer) { apiary_prefetch(address) }

  /// Asks for an element of an array that will be needed soon.
  ///
  /// - Precondition: `index` is one of the array's.
  public static func prefetch<Element>(_ array: [Element], at index: Int) {
    array.withUnsafeBufferPointer { elements in
      if let address = elements.baseAddress { prefetch(UnsafeRawPointer(address + index)) }
    }
  }
}
