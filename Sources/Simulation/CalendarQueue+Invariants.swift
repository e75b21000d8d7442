extension CalendarQueue {
  /// Whether every event is on its page, every page in order, and none before today; O(n).
  var isConsistent: Bool {
    var linkedCount = 0
    for (page, last) in pages.enumerated() where last >= 0 {
      var slot = Int(next[Int(last)])
      while true {
        linkedCount += 1
        let day = day(of: entries[slot])
        guard linkedCount <= count, self.page(ofDay: day) == page, day >= today else { return false }
        if slot == Int(last) { break }
        let following = Int(next[slot])
        guard entries[slot] < entries[following] else { return false }
        slot = following
      }
    }
    return linkedCount == count
  }
}
