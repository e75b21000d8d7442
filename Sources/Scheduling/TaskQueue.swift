import Simulation
import Swarm

/// A first-in, first-out queue of tasks in a growing ring.
struct TaskQueue: Sendable, Snapshotted {
  private var ring: [TaskIndex] = []
  private var head = 0
  private(set) var count = 0

  var first: TaskIndex? { count > 0 ? ring[head] : nil }

  /// Amortised O(1).
  mutating func append(_ task: TaskIndex) {
    if count == ring.count { grow() }
    ring[(head + count) & (ring.count - 1)] = task
    count += 1
  }

  /// O(1).
  /// - Precondition: the queue is not empty.
  @discardableResult
  mutating func removeFirst() -> TaskIndex {
    precondition(count > 0, "the queue is empty")
    let task = ring[head]
    head = (head + 1) & (ring.count - 1)
    count -= 1
    return task
  }

  /// A task by its place from the head; O(1).
  subscript(place: Int) -> TaskIndex {
    get { ring[(head + place) & (ring.count - 1)] }
    set { ring[(head + place) & (ring.count - 1)] = newValue }
  }

  /// Removes the task at a place; O(tasks behind it).
  mutating func remove(at place: Int) -> TaskIndex {
    let task = self[place]
    for later in place + 1..<max(place + 1, count) { self[later - 1] = self[later] }
    count -= 1
    return task
  }

  private mutating func grow() {
    var larger = [TaskIndex](repeating: 0, count: max(4, ring.count * 2))
    for offset in 0..<count { larger[offset] = ring[(head + offset) & (ring.count - 1)] }
    ring = larger
    head = 0
  }

  mutating func snapshot(_ archive: inout SnapshotArchive) {
    // From the head on, wherever it lies in the ring.
    var tasks = (0..<count).map { ring[(head + $0) & (ring.count - 1)] }
    archive.plain(&tasks)
    guard archive.isReading else { return }
    self = TaskQueue()
    for task in tasks { append(task) }
  }
}
