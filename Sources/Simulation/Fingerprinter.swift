/// Digests a stream of events: a record is the time and the bytes of the event, padded with zeros to
/// whole words.
struct Fingerprinter<Event: BitwiseCopyable>: Sendable {
  var hasher: BlockHasher

  init() {
    hasher = BlockHasher(wordsPerRecord: 1 + (MemoryLayout<Event>.size + 7) / 8)
  }

  mutating func record(_ event: Event, at time: SimulationTime) {
    hasher.makeRoom()
    let offset = hasher.usedWords * 8
    hasher.block.withUnsafeMutableBytes { bytes in
      bytes.storeBytes(of: time.nanoseconds, toByteOffset: offset, as: Int64.self)
      bytes.storeBytes(of: event, toByteOffset: offset + 8, as: Event.self)
    }
    hasher.usedWords += hasher.wordsPerRecord
  }

  /// The digest of all records so far.
  var fingerprint: Fingerprint { hasher.fingerprint }
}
