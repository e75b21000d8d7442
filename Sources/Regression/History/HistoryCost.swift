/// A cost that is followed over revisions.
public struct HistoryCost: Sendable, Hashable {
  /// The benchmark's name.
  public let benchmark: String
  /// The part of the program that a counter belongs to; empty for other costs.
  public let subsystem: String
  /// The name of the counter or series.
  public let name: String
  /// Its unit.
  public let unit: String
  /// Whether it is a counter, in which every change is one.
  public let isExact: Bool

  /// The name with the subsystem before it.
  public var title: String { subsystem.isEmpty ? name : "\(subsystem) \(name)" }
}
