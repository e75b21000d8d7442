/// The order among events of one instant: lower raw values are handled first, equal ones in order of
/// insertion.
public struct EventPriority: RawRepresentable, Comparable, Sendable, BitwiseCopyable {
  /// The place among events of one instant: 0 is handled first, 255 last.
  public let rawValue: UInt8

  /// The priority of a raw value; all 256 are valid.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The priority of events that ask for none, in the middle of the range.
  public static let normal = EventPriority(rawValue: 128)

  /// Whether the left is handled before the right.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
