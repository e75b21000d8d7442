extension Sequence where Element: Equatable {
  /// Each element once, in the place of the first; O(n · different ones), which are few.
  func unique() -> [Element] {
    var unique: [Element] = []
    for element in self where !unique.contains(element) { unique.append(element) }
    return unique
  }
}
