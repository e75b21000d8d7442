/// A stretch of time in buckets of equal width.
struct Rung {
  let start: Int64
  /// Buckets are 2^shift nanoseconds wide.
  let shift: Int
  let bucketCount: Int
  /// Of the queue's memory.
  var buckets: UnsafeMutablePointer<Bucket>
  /// Whether its buckets are to be dealt again, so that their chunks are the large ones.
  let isCoarse: Bool
  /// The first bucket that has not been taken.
  private(set) var current = 0

  /// More buckets than this at once would be more than the processor's caches can follow.
  static var largestBucketCount: Int { 1024 }
  /// As the width is rounded down to a power of two, there may be up to twice as many buckets as were asked for.
  static var tableLength: Int { 2 * largestBucketCount + 2 }

  /// A rung of empty buckets that covers at least `span` nanoseconds.
  ///
  /// - Parameters:
  ///   - bucketCount: about how many buckets there are to be.
  ///   - table: memory for `tableLength` of them.
  init(
    start: Int64, span: Int64, bucketCount: Int, isCoarse: Bool, table: UnsafeMutablePointer<Bucket>
  ) {
    let wanted = UInt64(min(max(1, bucketCount), Self.largestBucketCount))
    let width = max(1, UInt64(max(0, span)) / wanted)
    self.start = start
    self.isCoarse = isCoarse
    shift = UInt64.bitWidth - 1 - width.leadingZeroBitCount
    self.bucketCount = Int(UInt64(max(0, span)) >> UInt64(shift)) + 1
    buckets = table
    buckets.update(repeating: Bucket(), count: self.bucketCount)
  }

  /// The first instant behind the last bucket, or the largest there is, which no event reaches.
  var end: Int64 { instant(ofBucket: bucketCount) }

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
    while current < bucketCount {
      let bucket = buckets[current]
      current += 1
      if bucket.count > 0 { return bucket }
    }
    return nil
  }

  /// The bucket after the one that was taken last, which may be empty; nil at the end.
  var next: Bucket? { current < bucketCount ? buckets[current] : nil }
}
