import Simulation
import Swarm

/// Decides when the levels of a hive are sampled, and keeps the samples.
///
/// With an interval it samples at all multiples of it. Without one the interval grows with the run, so
/// that the series has at most 2,048 rows: each interval divides the next (1 ms, 2 ms, 10 ms, 20 ms, …),
/// and rows that are no multiples of the new one are dropped. Either way the instants depend on simulated
/// time alone.
struct SeriesSampler {
  private static let largestAdaptiveCount = 2048

  /// Samples that are not taken out yet.
  private(set) var table = SeriesTable()
  /// How many samples were taken out.
  private var takenCount = 0
  private var interval: Int64
  private let isAdaptive: Bool
  private var nextFactor: Int64 = 2
  private(set) var next: SimulationTime

  /// A sampler for a run whose first event is at the given instant.
  init(interval: SimulationDuration?, from start: SimulationTime) {
    isAdaptive = interval == nil
    self.interval = interval?.nanoseconds ?? 1_000_000
    // The last multiple of the interval that is not after the start.
    let remainder = start.nanoseconds % self.interval
    next = SimulationTime(
      nanoseconds: start.nanoseconds - (remainder < 0 ? remainder + self.interval : remainder))
  }

  /// Takes the sample that is due.
  mutating func sample(_ state: HiveState) {
    table.append(state, at: next)
    if isAdaptive && table.count == Self.largestAdaptiveCount { coarsen() }
    let step = interval - (next.nanoseconds % interval + interval) % interval
    next = next.saturatingAdding(SimulationDuration(nanoseconds: step))
  }

  /// How many samples were taken, and not dropped again.
  var count: Int { takenCount + table.count }

  /// Takes out the samples that will not be dropped again, once there is a block of them.
  mutating func takeBlock(atLeast length: Int) -> SeriesTable? {
    guard !isAdaptive, table.count >= length else { return nil }
    defer { table.removeAll() }
    takenCount += table.count
    return table
  }

  private mutating func coarsen() {
    interval *= nextFactor
    nextFactor = nextFactor == 2 ? 5 : 2
    table.keep { [interval] in $0 % interval == 0 }
  }
}

extension SeriesSampler: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&table)
    archive.plain(&takenCount)
    archive.plain(&interval)
    archive.plain(&nextFactor)
    archive.plain(&next)
    if interval <= 0 { archive.fail() }
  }
}
