/// Elements in order of priority, and of arrival among equals.
///
/// Appending at the end and taking the first are amortised O(1), so that a plain queue costs no more than
/// an array; an element that goes ahead of others costs a move of those.
struct WaitingLine<Element: AnyObject> {
  private var entries: [(priority: Int, element: Element)] = []
  private var head = 0

  var count: Int { entries.count - head }
  var isEmpty: Bool { count == 0 }
  var first: Element? { isEmpty ? nil : entries[head].element }
  var last: (priority: Int, element: Element)? { isEmpty ? nil : entries.last }

  /// Adds an element after all whose priority is not greater.
  mutating func insert(_ element: Element, priority: Int) {
    var low = head
    var high = entries.count
    if let last = entries.last, last.priority <= priority { low = high }
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].priority <= priority { low = middle + 1 } else { high = middle }
    }
    entries.insert((priority, element), at: max(low, head))
  }

  mutating func removeFirst() {
    head += 1
    if head > 32 && head > entries.count / 2 { compact() }
  }

  /// Removes an element, at O(n); false where it is not here.
  mutating func remove(_ element: Element) -> Bool {
    guard let index = entries[head...].firstIndex(where: { $0.element === element }) else { return false }
    entries.remove(at: index)
    return true
  }

  /// The elements in order.
  var elements: [Element] { entries[head...].map(\.element) }

  private mutating func compact() {
    entries.removeFirst(head)
    head = 0
  }
}
