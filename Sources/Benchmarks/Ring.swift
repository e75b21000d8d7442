/// A first-in, first-out queue in a ring that doubles when it is full.
struct Ring<Element: BitwiseCopyable> {
  private var slots: [Element] = []
  private var head = 0
  private(set) var count = 0

  /// O(1) amortised.
  mutating func append(_ element: Element) {
    if count == slots.count { grow(filler: element) }
    slots[(head + count) & (slots.count - 1)] = element
    count += 1
  }

  /// Removes and returns the element that came first, or nil; O(1).
  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let first = slots[head]
    head = (head + 1) & (slots.count - 1)
    count -= 1
    return first
  }

  private mutating func grow(filler: Element) {
    let inOrder = Array(slots[head...] + slots[..<head])
    slots = inOrder + Array(repeating: filler, count: max(16, inOrder.count))
    head = 0
  }
}

extension Ring: Sendable where Element: Sendable {}
