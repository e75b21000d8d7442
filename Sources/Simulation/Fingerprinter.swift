/// Digests a stream of events: a record is the time and the bytes of the event, padded with zeros to
/// whole words.
struct Fingerprinter<Event: BitwiseCopyable>: Sendable {
  private var hasher = BlockHasher()

  @inline(__always)
  mutating func record(_ event: Event, at time: SimulationTime) {
    hasher.append(UInt64(bitPattern: time.nanoseconds), event)
  }

  /// The digest of all records so far.
  var fingerprint: Fingerprint { hasher.fingerprint }
}

extension Fingerprinter: Snapshotted {
  mutating func snapshot(_ archive: inout SnapshotArchive) { hasher.snapshot(&archive) }
}
