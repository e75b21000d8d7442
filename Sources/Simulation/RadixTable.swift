/// The buckets of a `RadixEventQueue`: 64 for each of the eleven digits of a time.
struct RadixTable: Sendable {
  private(set) var buckets = Array(repeating: Bucket(), count: digits << bitsPerDigit)
  /// For each position of a digit, from the smallest on, which buckets have events.
  private var occupied: [UInt64] = Array(repeating: 0, count: digits)
  /// For which positions there is a bucket with events.
  private var occupiedDigits: UInt64 = 0
  /// The start of what is near; what is far is told apart by how it differs from this.
  private(set) var reference: UInt64 = 0
  /// What is before is near.
  private(set) var farStart: UInt64 = 0

  private static var digits: Int { 11 }
  private static var bitsPerDigit: Int { 6 }

  /// A time as a number in the same order that is not negative.
  static func key(of time: SimulationTime) -> UInt64 { UInt64(bitPattern: time.nanoseconds) ^ 1 << 63 }

  /// The bucket where a time that is not before the reference belongs.
  func index(of key: UInt64) -> Int {
    let highest = 63 &- ((key ^ reference) | 1).leadingZeroBitCount
    let digit = highest / Self.bitsPerDigit
    let value = (key >> UInt64(digit &* Self.bitsPerDigit)) & 63
    return digit << Self.bitsPerDigit | Int(truncatingIfNeeded: value)
  }

  /// Adds an event to its bucket; amortised O(1).
  mutating func append<Event>(
    _ event: ScheduledEvent<Event>, key: UInt64, to chunks: inout ChunkStore<ScheduledEvent<Event>>
  ) {
    let index = index(of: key)
    chunks.append(event, to: &buckets[index])
    occupied[index >> Self.bitsPerDigit] |= 1 << UInt64(index & 63)
    occupiedDigits |= 1 << UInt64(index >> Self.bitsPerDigit)
  }

  /// The bucket with the earliest events that are far, or an empty one.
  var first: Bucket {
    guard occupiedDigits != 0 else { return Bucket() }
    let digit = occupiedDigits.trailingZeroBitCount
    return buckets[digit << Self.bitsPerDigit | occupied[digit].trailingZeroBitCount]
  }

  /// Takes the earliest bucket out, unless it starts after an instant, and makes its start the reference.
  ///
  /// What it covers is then near if it has at most `largest` events or is of a single instant (`isFinest`), and
  /// else still far.
  mutating func takeFirst(
    notAfter last: UInt64, largest: Int
  ) -> (bucket: Bucket, isFinest: Bool)? {
    guard occupiedDigits != 0 else { return nil }
    let digit = occupiedDigits.trailingZeroBitCount
    let value = occupied[digit].trailingZeroBitCount
    let shift = UInt64(digit * Self.bitsPerDigit)
    let above = shift + UInt64(Self.bitsPerDigit)
    let start = ((reference >> above) << above) | UInt64(value) << shift
    guard start <= last else { return nil }
    let bucket = empty(digit: digit, value: value)
    reference = start
    let isNear = bucket.count <= largest || digit == 0
    let (end, overflow) = start.addingReportingOverflow(isNear ? 1 << shift : 0)
    farStart = overflow ? .max : end
    return (bucket, digit == 0)
  }

  private mutating func empty(digit: Int, value: Int) -> Bucket {
    let index = digit << Self.bitsPerDigit | value
    let bucket = buckets[index]
    buckets[index] = Bucket()
    occupied[digit] &= ~(1 << UInt64(value))
    if occupied[digit] == 0 { occupiedDigits &= ~(1 << UInt64(digit)) }
    return bucket
  }

  /// Whether what is near is of more than one instant.
  var canRetreat: Bool { farStart - reference > 1 }

  /// Makes everything from the reference on far.
  mutating func retreat() { farStart = reference }
}
