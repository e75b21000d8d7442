public import Statistics

/// What was left on the heap after each repetition of a run, and whether it grows.
public struct SoakReport: Sendable, Equatable {
  /// Bytes of the heap in use after each repetition.
  public let liveBytes: [Int]
  /// Resident bytes after each repetition, which the allocator's free memory is part of.
  public let residentBytes: [Int]
  /// How many repetitions at the beginning are left out: caches fill in them.
  public let warmUps: Int
  /// The line through the live bytes of the others; nil where they are fewer than three.
  public let fit: LinearFit?

  /// The confidence of the interval.
  public static let confidence = 0.99
  /// The least repetitions that can be judged.
  public static let leastRepetitions = 6

  /// A report of readings; the first third is left out, at least two.
  public init(liveBytes: [Int], residentBytes: [Int]) {
    self.liveBytes = liveBytes
    self.residentBytes = residentBytes
    warmUps = min(liveBytes.count, max(2, liveBytes.count / 3))
    let values = liveBytes.dropFirst(warmUps).map(Double.init)
    fit = LinearFit(x: values.indices.map(Double.init), y: values)
  }

  /// Bytes a repetition, with an interval.
  public var slopeInterval: ConfidenceInterval? { fit?.slopeInterval(confidence: Self.confidence) }

  /// Whether live bytes grow: the whole interval of the slope is above zero, and they rise in both halves, so that one
  /// step, such as a cache that was made larger, is none.
  public var grows: Bool {
    guard let slopeInterval, slopeInterval.low > 0 else { return false }
    let values = Array(liveBytes.dropFirst(warmUps))
    let middle = values.count / 2
    return values[middle] > values[0] && values[values.count - 1] > values[middle]
  }
}
