import Simulation

/// The tasks between the oldest unfinished one and the newest, in a ring indexed by submission order.
///
/// A task's index never changes, and looking it up is a mask and a load. Rows of finished tasks leave
/// in submission order, so that a run of any length holds only the tasks younger than the oldest
/// unfinished one.
struct TaskStore: Sendable {
  private var ring: [TaskRecord] = []
  /// What policies that stop tasks or share agents need beside each record; empty for all others.
  private var progress: [TaskProgress] = []
  private let keepsProgress: Bool
  private var mask = 0
  /// The index of the oldest task that is kept.
  private(set) var firstIndex: TaskIndex = 0
  /// The index that the next task will have: how many were submitted.
  private(set) var endIndex: TaskIndex = 0

  init(keepsProgress: Bool = false) { self.keepsProgress = keepsProgress }

  subscript(_ index: TaskIndex) -> TaskRecord {
    get {
      assert(index >= firstIndex && index < endIndex, "no such task is kept")
      return ring[index & mask]
    }
    _modify {
      assert(index >= firstIndex && index < endIndex, "no such task is kept")
      yield &ring[index & mask]
    }
  }

  /// How far a task has come.
  func progress(_ index: TaskIndex) -> TaskProgress {
    assert(contains(index), "no such task is kept")
    return progress[index & mask]
  }

  /// Changes how far a task has come.
  mutating func update(_ index: TaskIndex, _ change: (inout TaskProgress) -> Void) {
    assert(contains(index), "no such task is kept")
    change(&progress[index & mask])
  }

  /// Asks for the two cache lines that a record lies in, ahead of its use, where records are too many for the caches.
  @inline(__always)
  func prefetch(_ index: TaskIndex) {
    guard ring.count > Self.cachedCount else { return }
    unsafe ring.withUnsafeBytes { records in
      let place = (index & mask) * MemoryLayout<TaskRecord>.stride
      guard let record = unsafe records.baseAddress.map({ unsafe $0 + place }) else { return }
      unsafe MemoryHint.prefetch(record)
      unsafe MemoryHint.prefetch(record + 64)
    }
  }

  /// So many records stay in the processor's nearer caches anyway.
  private static var cachedCount: Int { 2048 }

  /// Whether the index names a task that is kept.
  func contains(_ index: TaskIndex) -> Bool { index >= firstIndex && index < endIndex }

  /// Adds a task and returns its index; O(1), amortised.
  mutating func append(_ record: TaskRecord) -> TaskIndex {
    if endIndex - firstIndex == ring.count { grow(filler: record) }
    let index = endIndex
    ring[index & mask] = record
    if keepsProgress { progress[index & mask] = TaskProgress(record.description) }
    endIndex += 1
    return index
  }

  /// The index that fits 32 bits of an event, given that fewer than 2³² tasks are kept.
  func index(truncated: UInt32) -> TaskIndex {
    firstIndex + Int(truncated &- UInt32(truncatingIfNeeded: firstIndex))
  }

  /// Moves the rows of the leading tasks that are done, or of all tasks, to the end of a table.
  mutating func drain(into table: inout TaskTable, all: Bool) {
    while firstIndex < endIndex {
      let record = ring[firstIndex & mask]
      guard all || record.status == .finished || record.status == .failed else { return }
      table.append(record)
      if keepsProgress { table.append(progress[firstIndex & mask], isFinished: record.status == .finished) }
      firstIndex += 1
    }
  }

  /// How many of the tasks that are kept are not done.
  var unfinishedCount: Int {
    var count = 0
    forEachUnfinished { _ in count += 1 }
    return count
  }

  /// Visits the tasks that are not done, in order of submission.
  func forEachUnfinished(_ visit: (TaskRecord) -> Void) {
    for index in firstIndex..<endIndex {
      let record = ring[index & mask]
      if record.status != .finished && record.status != .failed { visit(record) }
    }
  }

  /// The tasks that a condition holds for, in order of submission; O(tasks kept).
  func indices(where condition: (TaskRecord) -> Bool) -> [TaskIndex] {
    (firstIndex..<endIndex).filter { condition(ring[$0 & mask]) }
  }

  private mutating func grow(filler: TaskRecord) {
    let capacity = max(64, ring.count * 2)
    var larger = [TaskRecord](repeating: filler, count: capacity)
    for index in firstIndex..<endIndex { larger[index & (capacity - 1)] = ring[index & mask] }
    if keepsProgress { growProgress(filler: TaskProgress(filler.description), capacity) }
    ring = larger
    mask = capacity - 1
  }

  private mutating func growProgress(filler: TaskProgress, _ capacity: Int) {
    var larger = [TaskProgress](repeating: filler, count: capacity)
    for index in firstIndex..<endIndex { larger[index & (capacity - 1)] = progress[index & mask] }
    progress = larger
  }
}

extension TaskStore: Snapshotted {
  /// The tasks that are kept, in order of submission, wherever they lie in the ring.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&firstIndex)
    archive.plain(&endIndex)
    var records = archive.isReading ? [] : (firstIndex..<endIndex).map { ring[$0 & mask] }
    archive.plain(&records)
    var progress =
      archive.isReading || !keepsProgress ? [] : (firstIndex..<endIndex).map { self.progress[$0 & mask] }
    archive.plain(&progress)
    guard archive.isReading else { return }
    let isWhole = firstIndex >= 0 && endIndex >= firstIndex && records.count == endIndex - firstIndex
    guard isWhole, progress.count == (keepsProgress ? records.count : 0), !archive.hasFailed else {
      return archive.fail()
    }
    let oldest = firstIndex
    self = TaskStore(keepsProgress: keepsProgress)
    (firstIndex, endIndex) = (oldest, oldest)
    for record in records { _ = append(record) }
    for (offset, state) in progress.enumerated() { self.progress[(oldest + offset) & mask] = state }
  }
}
