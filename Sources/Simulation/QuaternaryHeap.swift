/// A priority queue in an implicit heap of four children a node; the least element is at the root.
///
/// Four children halve the depth of a binary heap, and siblings share cache lines.
/// Source: Johnson, "Priority queues with update and finding minimum spanning trees", IPL 4(3), 1975.
public struct QuaternaryHeap<Element: Comparable> {
  /// The elements, the least first and the others in no order to count on.
  public internal(set) var elements: [Element] = []

  /// An empty heap, which takes no memory until the first element.
  public init() {}

  /// How many elements it has; O(1).
  public var count: Int { elements.count }

  /// Whether it has no element; O(1).
  public var isEmpty: Bool { elements.isEmpty }

  /// The least element, or nil when the heap is empty; O(1).
  public var first: Element? { elements.first }

  /// Adds an element; O(log₄ n).
  public mutating func push(_ element: Element) {
    elements.append(element)
    var hole = elements.count - 1
    while hole > 0 {
      let parent = (hole - 1) >> 2
      guard element < elements[parent] else { break }
      elements[hole] = elements[parent]
      hole = parent
    }
    elements[hole] = element
  }

  /// Removes and returns the least element, or nil when the heap is empty; O(4·log₄ n).
  public mutating func popFirst() -> Element? {
    guard let last = elements.popLast() else { return nil }
    guard let first = elements.first else { return last }
    sink(last)
    return first
  }

  /// Places `element` at the root's position or below, where it belongs.
  mutating func sink(_ element: Element) {
    let count = elements.count
    var hole = 0
    while true {
      let firstChild = 4 * hole + 1
      guard firstChild < count else { break }
      var least = firstChild
      var child = firstChild + 1
      let end = min(firstChild + 4, count)
      while child < end {
        if elements[child] < elements[least] { least = child }
        child += 1
      }
      guard elements[least] < element else { break }
      elements[hole] = elements[least]
      hole = least
    }
    elements[hole] = element
  }
}

extension QuaternaryHeap: Sendable where Element: Sendable {}

extension QuaternaryHeap where Element: BitwiseCopyable {
  /// Saves or restores the elements as they lie in the heap.
  public mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&elements) }
}
