extension HeapEventQueue {
  /// Whether no event comes before its parent; O(n).
  var isConsistent: Bool { heap.isConsistent }
}

extension QuaternaryHeap {
  /// Whether no element is less than its parent; O(n).
  var isConsistent: Bool {
    elements.indices.dropFirst().allSatisfy { !(elements[$0] < elements[($0 - 1) / 4]) }
  }
}
