import Foundation

extension MeasurementRecord {
  /// The word that says what a document is.
  static let schema = "apiary-measurement"
  /// The version of the form that this program writes and reads.
  static let schemaVersion: Int64 = 1

  /// The record as JSON over several lines, keys in alphabetical order; equal records are equal bytes.
  public var json: String { text([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + "\n" }

  /// The record as JSON on one line, without its end.
  public var line: String { text([.sortedKeys, .withoutEscapingSlashes]) }

  private func text(_ form: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = form
    // Strings and integers always encode.
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

extension MeasurementRecord: Encodable {
  private enum CodingKeys: String, CodingKey {
    case schema, revision, host, date, benchmarks, scenarios
    case schemaVersion = "schema_version"
    case softwareVersion = "software_version"
  }

  /// Writes the record in its JSON form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(Self.schemaVersion, forKey: .schemaVersion)
    try container.encode(softwareVersion, forKey: .softwareVersion)
    try container.encode(revision, forKey: .revision)
    try container.encode(host, forKey: .host)
    try container.encode(date, forKey: .date)
    try container.encode(benchmarks, forKey: .benchmarks)
    try container.encode(scenarios, forKey: .scenarios)
  }
}
