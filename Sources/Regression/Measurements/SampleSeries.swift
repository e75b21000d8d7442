/// A quantity measured once in every repetition of a benchmark; less of it is better.
public struct SampleSeries: Sendable, Equatable, Encodable {
  /// What is measured, such as `cpu`.
  public var name: String
  /// The part of the program that it belongs to; empty where none is named.
  public var subsystem: String
  /// `ns`, `bytes`, or another unit in words.
  public var unit: String
  /// One value a repetition, in order, at least one, none negative.
  public var values: [Int64]

  /// A series.
  public init(name: String, subsystem: String = "", unit: String, values: [Int64]) {
    self.name = name
    self.subsystem = subsystem
    self.unit = unit
    self.values = values
  }
}
