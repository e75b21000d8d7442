extension BinaryHeapEventQueue {
  /// Whether no event comes before its parent; O(n).
  var isConsistent: Bool { entries.indices.dropFirst().allSatisfy { !(entries[$0] < entries[($0 - 1) / 2]) } }
}
