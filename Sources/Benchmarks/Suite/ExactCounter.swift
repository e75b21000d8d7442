/// A count that is the same in every run of one program: events, allocations, bytes.
public struct ExactCounter: Sendable, Equatable {
  /// What is counted, such as `events`.
  public let name: String
  /// The part of the program that it belongs to, such as `kernel`.
  public let subsystem: String
  /// `1`, or `bytes`.
  public let unit: String
  /// The count, not negative.
  public let value: Int

  /// A counter; its unit is 1 unless another is given.
  public init(_ name: String, of subsystem: String, _ value: Int, unit: String = "1") {
    self.name = name
    self.subsystem = subsystem
    self.unit = unit
    self.value = value
  }
}
