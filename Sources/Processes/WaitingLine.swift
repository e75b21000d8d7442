import Simulation

/// Elements in an order of their own, and of arrival among equals.
///
/// Those that come in order stand in a plain queue, the others in a heap: adding an element and taking the
/// first are amortised O(1) where all come in order, and O(log n) where they do not. An element that leaves
/// from the middle stays, dead, until it would be the first or the dead outnumber the living.
struct WaitingLine<Element> {
  private let isOrderedBefore: ((Element, Element) -> Bool)?
  private var queue: [WaitingEntry<Element>] = []
  private var head = 0
  private var heap = QuaternaryHeap<WaitingEntry<Element>>()
  /// The numbers of the dead; only looked up.
  private var dead: Set<Int> = []
  private var nextNumber = 0

  private static var toleratedDeadCount: Int { 64 }

  /// An empty line, in order of arrival where none is given.
  init(by isOrderedBefore: ((Element, Element) -> Bool)? = nil) {
    self.isOrderedBefore = isOrderedBefore
  }

  var count: Int { queue.count - head + heap.count - dead.count }
  var isEmpty: Bool { count == 0 }
  var first: Element? { firstEntry?.element }

  /// Adds an element after all that it is not ordered before, and returns its number.
  @discardableResult
  mutating func append(_ element: Element) -> Int {
    let entry = WaitingEntry(element: element, number: nextNumber, isOrderedBefore: isOrderedBefore)
    nextNumber += 1
    if head < queue.count, let isOrderedBefore, isOrderedBefore(element, queue[queue.count - 1].element) {
      heap.push(entry)
    } else {
      queue.append(entry)
    }
    return entry.number
  }

  mutating func popFirst() -> Element? {
    guard let entry = takeFirst() else { return nil }
    dropDead()
    return entry.element
  }

  /// Takes the element with a number out of the line, in which it is.
  mutating func remove(_ number: Int) {
    dead.insert(number)
    dropDead()
    if dead.count > Self.toleratedDeadCount && dead.count > count { sweep() }
  }

  /// Takes the first element that is accepted; O(n) unless that is the first of all.
  mutating func removeFirst(where accepts: (Element) -> Bool) -> Element? {
    guard let first else { return nil }
    if accepts(first) { return popFirst() }
    let inQueue = queue[head...].first { isAlive($0) && accepts($0.element) }
    let inHeap = heap.elements.filter { isAlive($0) && accepts($0.element) }.min()
    guard let found = [inQueue, inHeap].compactMap(\.self).min() else { return nil }
    remove(found.number)
    return found.element
  }

  /// The elements in order; O(n), or O(n log n) where some stand in the heap.
  var elements: [Element] {
    let entries = queue[head...].filter(isAlive)
    let all = heap.isEmpty ? entries : (entries + heap.elements.filter(isAlive)).sorted()
    return all.map(\.element)
  }
}

extension WaitingLine {
  private func isAlive(_ entry: WaitingEntry<Element>) -> Bool {
    dead.isEmpty || !dead.contains(entry.number)
  }

  private var isHeapNext: Bool {
    guard let first = heap.first else { return false }
    return head == queue.count || first < queue[head]
  }

  /// The first, which is never dead.
  private var firstEntry: WaitingEntry<Element>? {
    if isHeapNext { return heap.first }
    return head < queue.count ? queue[head] : nil
  }

  private mutating func takeFirst() -> WaitingEntry<Element>? {
    if isHeapNext { return heap.popFirst() }
    guard head < queue.count else { return nil }
    defer { compact() }
    head += 1
    return queue[head - 1]
  }

  private mutating func compact() {
    if head == queue.count {
      queue.removeAll(keepingCapacity: true)
    } else if head > 32 && head > queue.count / 2 {
      queue.removeFirst(head)
    } else {
      return
    }
    head = 0
  }

  private mutating func dropDead() {
    if dead.isEmpty { return }
    while let entry = firstEntry, dead.remove(entry.number) != nil { _ = takeFirst() }
  }

  private mutating func sweep() {
    queue = queue[head...].filter(isAlive)
    head = 0
    var living = QuaternaryHeap<WaitingEntry<Element>>()
    for entry in heap.elements where isAlive(entry) { living.push(entry) }
    heap = living
    dead = []
  }
}
