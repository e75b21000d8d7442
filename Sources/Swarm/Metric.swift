/// A metric of a run: its name in files, its unit and what it means.
public struct Metric: Sendable, Hashable {
  /// The name in outcome files, such as `mean_wait`.
  public let name: String
  /// The unit in UDUNITS spelling; "1" where it has none.
  public let unit: String
  /// One sentence: the definition.
  public let meaning: String
  /// Whether a smaller or a larger value is better, where either is.
  public let preference: Preference

  /// The direction in which a metric improves.
  public enum Preference: String, Sendable {
    case smaller, larger, neither
  }

  /// A metric; nothing is checked.
  public init(_ name: String, unit: String, meaning: String, preference: Preference) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.preference = preference
  }
}
