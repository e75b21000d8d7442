/// An element of a waiting line with what decides its place there.
struct WaitingEntry<Element>: Comparable {
  let element: Element
  /// Rises with every arrival.
  let number: Int
  /// Whether the first of two elements goes ahead of the second; nil for order of arrival.
  let isOrderedBefore: ((Element, Element) -> Bool)?

  static func < (left: Self, right: Self) -> Bool {
    if let isOrderedBefore = left.isOrderedBefore {
      if isOrderedBefore(left.element, right.element) { return true }
      if isOrderedBefore(right.element, left.element) { return false }
    }
    return left.number < right.number
  }

  static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}
