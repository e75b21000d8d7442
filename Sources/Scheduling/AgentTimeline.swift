import Simulation
import Swarm

/// What an agent is planned to do, in order.
///
/// Each task ends before or when the next begins.
struct AgentTimeline: Sendable, Snapshotted {
  /// One task's time on the agent, in nanoseconds.
  struct Entry: Sendable, BitwiseCopyable {
    var start: Int64
    var finish: Int64
    var task: TaskIndex
  }

  private var entries: [Entry] = []
  /// Entries before this one are done.
  private var head = 0
  /// Whether the first task holds the agent already, so that nothing can come before it.
  private(set) var isFirstStarted = false

  /// The task that is next, or runs.
  var first: TaskIndex? { head < entries.count ? entries[head].task : nil }

  /// When the last task is to end; `.min` where nothing is planned.
  var end: Int64 { head < entries.count ? entries[entries.count - 1].finish : .min }

  /// The tasks that are not done, in order.
  var pending: ArraySlice<Entry> { entries[head...] }

  /// Where a task fits that can begin at `ready`: in the first gap that is long enough, or at the end.
  ///
  /// Whatever ends by `ready` stays before it, so that a task that takes no time never comes before one that it
  /// depends on: the order of all timelines together has no circle. O(log n + gaps looked at).
  func firstGap(from ready: Int64, lasting duration: Int64) -> (position: Int, start: Int64) {
    var position = firstEnding(after: ready)
    var start = position > head ? max(ready, entries[position - 1].finish) : ready
    while position < entries.count, start.addingSaturating(duration) > entries[position].start {
      start = max(start, entries[position].finish)
      position += 1
    }
    return (position, start)
  }

  /// Where a task fits behind all others; O(1).
  func lastGap(from ready: Int64) -> (position: Int, start: Int64) {
    (entries.count, head < entries.count ? max(ready, entries[entries.count - 1].finish) : ready)
  }

  /// Puts a task in its place; O(entries behind it).
  mutating func insert(_ entry: Entry, at position: Int) { entries.insert(entry, at: position) }

  /// Takes out the first task, which is done; amortised O(1).
  mutating func removeFirst() {
    head += 1
    isFirstStarted = false
    if head > 32, head > entries.count / 2 {
      entries.removeFirst(head)
      head = 0
    }
  }

  /// Has an agent for which nothing is planned begin with a task that holds it already.
  mutating func beginWith(_ entry: Entry) {
    entries = [entry]
    head = 0
    isFirstStarted = true
  }

  /// Notes that the first task begins, and whether that is not when it was planned.
  mutating func startFirst(at start: Int64) -> Bool {
    isFirstStarted = true
    let duration = entries[head].finish - entries[head].start
    defer { retime(at: head, start: start, duration: duration) }
    return entries[head].start != start
  }

  /// Has the first task, which runs, end no earlier than an instant.
  mutating func prolongFirst(until instant: Int64) {
    entries[head].finish = max(entries[head].finish, instant)
  }

  /// Whether something should have begun or ended before now and has not.
  func isLate(at now: Int64) -> Bool {
    guard head < entries.count else { return false }
    return (isFirstStarted ? entries[head].finish : entries[head].start) < now
  }

  /// Gives a task that is not done another time.
  mutating func retime(at position: Int, start: Int64, duration: Int64) {
    entries[position].start = start
    entries[position].finish = start.addingSaturating(duration)
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    var pending = Array(self.pending)
    archive.plain(&pending)
    archive.plain(&isFirstStarted)
    guard archive.isReading else { return }
    (entries, head) = (pending, 0)
    if isFirstStarted && pending.isEmpty { archive.fail() }
  }

  private func firstEnding(after instant: Int64) -> Int {
    var (low, high) = (isFirstStarted ? head + 1 : head, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].finish <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Int64 {
  /// The sum, or the largest number where it is larger.
  func addingSaturating(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
