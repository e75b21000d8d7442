/// Fingerprints of a run after regular counts of events, by which two runs are bisected to where they part.
///
/// The first is taken after 256 events, and so on. Whenever there are 512 of them, the interval doubles and those
/// that are no multiples of the new one go: a run of 10⁸ events has 381, one every 262,144. Which there are
/// depends on the number of events alone.
public struct FingerprintTrail: Sendable, Equatable {
  /// A fingerprint on the way.
  public struct Entry: Sendable, Equatable, BitwiseCopyable {
    /// Events handled until then.
    public let eventCount: Int
    /// The instant of the last of them.
    public let time: SimulationTime
    /// The digest of them all.
    public let fingerprint: Fingerprint

    /// The digest of a number of events, of which the last was handled at an instant.
    public init(eventCount: Int, time: SimulationTime, fingerprint: Fingerprint) {
      self.eventCount = eventCount
      self.time = time
      self.fingerprint = fingerprint
    }
  }

  private static let largestCount = 512

  /// Events from one entry to the next: 256 times a power of two.
  public private(set) var interval = 256
  /// In order of the events.
  public private(set) var entries: [Entry] = []

  /// The trail of a run in which nothing has happened.
  public init() {}

  /// A trail as it was taken before, with the interval that its entries have.
  public init(interval: Int, entries: [Entry]) {
    self.interval = interval
    self.entries = entries
  }

  /// The number of events after which the next entry is due.
  public var nextEventCount: Int { (entries.last?.eventCount ?? 0) + interval }

  /// Adds the entry that is due; amortised O(1).
  public mutating func append(_ entry: Entry) {
    precondition(entry.eventCount == nextEventCount, "an entry that is not due")
    entries.append(entry)
    guard entries.count == Self.largestCount else { return }
    interval *= 2
    entries.removeAll { $0.eventCount % interval != 0 }
  }

  /// The events among which two runs begin to differ, counted from 0; nil where no common entry tells them apart.
  ///
  /// Up to the lower bound both agree; at the upper bound they do not. Equal digests mean equal events before
  /// them, so that a binary search does: O(log entries) comparisons.
  public func firstDifference(from other: FingerprintTrail) -> Range<Int>? {
    let step = max(interval, other.interval)
    let mine = entries.filter { $0.eventCount % step == 0 }
    let theirs = other.entries.filter { $0.eventCount % step == 0 }
    let common = min(mine.count, theirs.count)
    var (agreeing, differing) = (0, common)
    while agreeing < differing {
      let middle = (agreeing + differing) / 2
      if mine[middle].fingerprint == theirs[middle].fingerprint {
        agreeing = middle + 1
      } else {
        differing = middle
      }
    }
    return agreeing == common ? nil : agreeing * step..<(agreeing + 1) * step
  }

  /// How many events both runs are sure to have in common, where no common entry tells them apart.
  public func commonEventCount(with other: FingerprintTrail) -> Int {
    let step = max(interval, other.interval)
    return min(entries.last?.eventCount ?? 0, other.entries.last?.eventCount ?? 0) / step * step
  }
}

extension FingerprintTrail: Snapshotted {
  /// The interval and all entries.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.plain(&interval)
    archive.plain(&entries)
    if interval <= 0 { archive.fail() }
  }
}
