/// A quantity that is the same in every process of one binary; less of it is better.
public struct ExactCounter: Sendable, Equatable, Encodable {
  /// What is counted, such as `allocations`.
  public var name: String
  /// The part of the program that it belongs to, such as `memory`.
  public var subsystem: String
  /// `1` for a plain count, `bytes`, or another unit in words.
  public var unit: String
  /// The count, not negative.
  public var value: Int64

  /// A counter.
  public init(name: String, subsystem: String, unit: String = "1", value: Int64) {
    self.name = name
    self.subsystem = subsystem
    self.unit = unit
    self.value = value
  }
}
