/// How many numbers were drawn from a random stream.
public struct StreamDraw: Sendable, Equatable {
  /// The stream.
  public let key: StreamKey
  /// The 64-bit numbers drawn from it.
  public let count: UInt64

  /// A number of draws from the stream of a key.
  public init(key: StreamKey, count: UInt64) {
    self.key = key
    self.count = count
  }

  /// What was drawn between two observations of the same streams, in the order of the second; O(streams) where
  /// that is the order of the first as well.
  public static func between(_ before: [RandomStream], _ after: [RandomStream]) -> [StreamDraw] {
    after.enumerated().compactMap { index, stream in
      let isInPlace = index < before.count && before[index].key == stream.key
      let earlier = isInPlace ? before[index] : before.first { $0.key == stream.key }
      let count = stream.position &- (earlier?.position ?? 0)
      return count == 0 ? nil : StreamDraw(key: stream.key, count: count)
    }
  }
}
