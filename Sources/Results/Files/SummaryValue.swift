/// A value of a file's `summary` group with what the file says of it.
public struct SummaryValue: Sendable, Equatable {
  /// The metric's name.
  public var name: String
  /// NaN where the run gave none.
  public var value: Double
  /// The unit in UDUNITS spelling; "1" where it has none.
  public var unit: String
  /// The metric's definition, in one line.
  public var longName: String

  /// A value as a file has it.
  public init(name: String, value: Double, unit: String, longName: String) {
    self.name = name
    self.value = value
    self.unit = unit
    self.longName = longName
  }
}

extension ResultFileReader {
  /// The scalars of the `summary` group in order; none where the file has no such group.
  public func summary() throws(ResultsError) -> [SummaryValue] {
    guard contains("summary") else { return [] }
    var values: [SummaryValue] = []
    for name in try datasets(in: "summary") {
      let definition = try definition(of: "summary/\(name)")
      let value = try doubles("summary/\(name)").first ?? .nan
      values.append(
        SummaryValue(name: name, value: value, unit: definition.unit, longName: definition.longName))
    }
    return values
  }
}
