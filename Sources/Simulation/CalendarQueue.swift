/// The event queue that is a desk calendar: a day's page holds the events of that day of every year.
///
/// There are about as many pages as pending events and a day is about as long as three of them are apart, so
/// that push and pop are O(1) where the times are spread evenly. Pages double or halve as the number of events
/// does, and the length of a day is then taken anew from how far the next 25 events are apart. Where it fits
/// badly, as for times in tight groups, pages grow long or most days are empty: the queue counts its steps, and
/// takes a new length from the fullest page, or from the next events, when there were too many.
///
/// Memory: an entry of 16 bytes and the event, a link of 4, and 4 for each page, of which there are between
/// half and twice as many as events: 38 to 44 with an event of 16 bytes, measured
/// 39 with ten million pending.
///
/// Source: Brown, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set
/// problem", CACM 31(10), 1988; the counting of steps after Oh & Ahn, "Dynamic calendar queue", 32nd Annual
/// Simulation Symposium, 1999. Departures: a day is a power of two nanoseconds, so that a page is found by a
/// shift; a page is a ring that is known by its last event, so that bursts in order are appended in O(1); and
/// the length of a day is kept where the sample is all of one instant.
public struct CalendarQueue<Event: BitwiseCopyable>: EventQueue {
  typealias Entry = ScheduledEvent<Event>

  /// How many events are pending.
  public private(set) var count = 0
  private(set) var entries: [Entry] = []
  /// The entry after each on its page, the first after the last; or in the chain of free ones.
  private(set) var next: [Int32] = []
  private var firstFree: Int32 = -1
  /// The last entry of each page in ascending order; −1 where there is none.
  private(set) var pages: [Int32] = Array(repeating: -1, count: leastPageCount)
  /// A day is 2^shift nanoseconds.
  private var shift: Int64 = 30
  private var effort = CalendarEffort()
  /// No pending event is before this day.
  private(set) var today: Int64 = 0

  private static var leastPageCount: Int { 2 }
  private static var largestSample: Int { 25 }

  /// An empty queue.
  public init() {}

  /// `calendar`.
  public static var name: String { "calendar" }

  /// Adds an event; O(1) where days fit, else O(k) where k others are on its page.
  public mutating func push(_ event: ScheduledEvent<Event>) {
    insert(event)
    if count > 2 * pages.count { resize(to: 2 * pages.count, shift: shiftOfNext()) } else { review() }
    assert(!isCheckDue(event) || isConsistent)
  }

  /// Removes and returns the event that is next in order; O(1) where days fit, else up to O(n).
  public mutating func popEarliest(notAfter horizon: SimulationTime) -> ScheduledEvent<Event>? {
    guard count > 0 else { return nil }
    let page = turnToEarliest()
    guard entries[first(on: page)].time <= horizon else { return nil }
    let event = removeFirst(from: page)
    if pages.count > Self.leastPageCount && count < pages.count / 2 - 2 {
      resize(to: pages.count / 2, shift: shiftOfNext())
    }
    assert(!isCheckDue(event) || isConsistent)
    return event
  }

  /// Visits all pending events, in any order; O(n).
  public func forEach(_ visit: (ScheduledEvent<Event>) -> Void) {
    forEachSlot { visit(entries[Int($0)]) }
  }

  /// Visits where the pending events are, page by page and in order on each.
  private func forEachSlot(_ visit: (Int32) -> Void) {
    for last in pages where last >= 0 {
      var slot = last
      repeat {
        slot = next[Int(slot)]
        visit(slot)
      } while slot != last
    }
  }

  func day(of event: Entry) -> Int64 { event.time.nanoseconds >> shift }

  func page(ofDay day: Int64) -> Int { Int(truncatingIfNeeded: day) & (pages.count - 1) }
}

// MARK: - Pages

extension CalendarQueue {
  private func first(on page: Int) -> Int { Int(next[Int(pages[page])]) }

  private mutating func insert(_ event: Entry) {
    let day = day(of: event)
    if count == 0 || day < today { today = day }
    count += 1
    link(takeSlot(for: event), to: page(ofDay: day))
  }

  private mutating func takeSlot(for event: Entry) -> Int32 {
    let slot = firstFree
    guard slot >= 0 else {
      entries.append(event)
      next.append(-1)
      return Int32(entries.count - 1)
    }
    firstFree = next[Int(slot)]
    entries[Int(slot)] = event
    return slot
  }

  /// Puts an entry in its place on a page.
  private mutating func link(_ slot: Int32, to page: Int) {
    let last = pages[page]
    guard last >= 0 else {
      next[Int(slot)] = slot
      pages[page] = slot
      return
    }
    let event = entries[Int(slot)]
    var before = Int(last)
    if entries[before] < event {
      pages[page] = slot
    } else {
      // Ends at the last entry, which comes after this one.
      while entries[Int(next[before])] < event {
        before = Int(next[before])
        effort.entriesPassed += 1
      }
    }
    next[Int(slot)] = next[before]
    next[before] = slot
  }

  private mutating func removeFirst(from page: Int) -> Entry {
    let slot = first(on: page)
    let last = Int(pages[page])
    if slot == last { pages[page] = -1 } else { next[last] = next[slot] }
    next[slot] = firstFree
    firstFree = Int32(slot)
    count -= 1
    return entries[slot]
  }

  /// Moves today to the day of the earliest event, and returns its page.
  ///
  /// - Precondition: an event is pending.
  private mutating func turnToEarliest() -> Int {
    for _ in pages.indices {
      let page = page(ofDay: today)
      if pages[page] >= 0 && day(of: entries[first(on: page)]) == today { return page }
      today += 1
      effort.daysPassed += 1
    }
    return searchEarliest()
  }

  /// What is left when a whole year is empty: to look at every page.
  private mutating func searchEarliest() -> Int {
    var earliest = -1
    for page in pages.indices where pages[page] >= 0 {
      if earliest < 0 || entries[first(on: page)] < entries[first(on: earliest)] { earliest = page }
    }
    today = day(of: entries[first(on: earliest)])
    return earliest
  }
}

// MARK: - Resizing

extension CalendarQueue {
  private mutating func resize(to pageCount: Int, shift: Int64) {
    var slots: [Int32] = []
    slots.reserveCapacity(count)
    forEachSlot { slots.append($0) }
    self.shift = shift
    pages = Array(repeating: -1, count: pageCount)
    today = .max
    for slot in slots {
      let day = day(of: entries[Int(slot)])
      today = min(today, day)
      link(slot, to: page(ofDay: day))
    }
    effort = CalendarEffort()
  }

  /// Changes the length of a day where the last operations took too many steps.
  private mutating func review() {
    effort.pushes += 1
    guard effort.pushes > pages.count + Self.largestSample else { return }
    let past = effort
    effort = CalendarEffort()
    let fitting = past.pagesAreLong ? shiftOfFullestPage() : past.daysAreEmpty ? shiftOfNext() : shift
    if fitting != shift { resize(to: pages.count, shift: fitting) }
  }

  /// How long a day should be by the events that are next.
  private mutating func shiftOfNext() -> Int64 {
    var sample: [Entry] = []
    let size = min(count, 5 + count / 10, Self.largestSample)
    while sample.count < size { sample.append(removeFirst(from: turnToEarliest())) }
    for event in sample { insert(event) }
    return fittingShift(sample)
  }

  /// How long a day should be by the first events of the page that has most.
  private func shiftOfFullestPage() -> Int64 {
    var fullest: [Entry] = []
    var largestCount = 0
    for last in pages where last >= 0 {
      var length = 0
      var sample: [Entry] = []
      var slot = last
      repeat {
        slot = next[Int(slot)]
        length += 1
        if length <= Self.largestSample { sample.append(entries[Int(slot)]) }
      } while slot != last
      if length > largestCount { (largestCount, fullest) = (length, sample) }
    }
    return fittingShift(fullest)
  }

  /// Three times the mean distance of successive events, without those of more than twice the mean, to the
  /// nearest power of two.
  private func fittingShift(_ sample: [Entry]) -> Int64 {
    let gaps = zip(sample, sample.dropFirst()).map {
      Double($1.time.nanoseconds) - Double($0.time.nanoseconds)
    }
    let mean = gaps.reduce(0, +) / Double(max(1, gaps.count))
    let usual = gaps.filter { $0 <= 2 * mean }
    let width = 3 * usual.reduce(0, +) / Double(max(1, usual.count))
    return width > 0 ? min(max(0, Int64((width * 2.0.squareRoot()).exponent)), 62) : shift
  }
}

extension CalendarQueue: Sendable where Event: Sendable {}
