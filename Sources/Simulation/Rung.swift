/// A stretch of time in buckets of equal width.
struct Rung: Sendable {
  let start: Int64
  /// Buckets are 2^shift nanoseconds wide.
  let shift: Int
  var buckets: [Bucket]
  /// The first bucket that has not been taken.
  private(set) var current = 0

  /// A rung that covers at least `span` nanoseconds with about the given number of buckets.
  init(start: Int64, span: Int64, bucketCount: Int) {
    self.start = start
    let width = max(1, UInt64(max(0, span)) / UInt64(max(1, bucketCount)))
    shift = UInt64.bitWidth - 1 - width.leadingZeroBitCount
    buckets = Array(repeating: Bucket(), count: Int(UInt64(max(0, span)) >> UInt64(shift)) + 1)
  }

  /// The first instant behind the last bucket, or the largest there is, which no event reaches.
  var end: Int64 { instant(ofBucket: buckets.count) }

  /// The first instant of the bucket that is next.
  var startOfCurrent: Int64 { instant(ofBucket: current) }

  /// The first instant of the bucket that was taken last.
  var startOfTaken: Int64 { instant(ofBucket: current - 1) }

  /// Where an instant lies; negative before the start.
  func bucket(of time: Int64) -> Int {
    time < start ? -1 : Int(truncatingIfNeeded: UInt64(bitPattern: time &- start) >> UInt64(shift))
  }

  private func instant(ofBucket bucket: Int) -> Int64 {
    let (width, overflow) = Int64(bucket).multipliedReportingOverflow(by: 1 << Int64(shift))
    let (instant, overflowToo) = start.addingReportingOverflow(width)
    return overflow || overflowToo ? .max : instant
  }

  /// The next bucket that has events, which is then behind; nil at the end.
  mutating func takeNext() -> Bucket? {
    while current < buckets.count {
      let bucket = buckets[current]
      current += 1
      if bucket.count > 0 { return bucket }
    }
    return nil
  }
}
