extension BatchTable {
  private static let run = ColumnDefinition("run", .int64, longName: "number of the run in the batch")

  private static let descriptions = [
    ColumnDefinition("scenario", .string, longName: "name of the scenario"),
    ColumnDefinition("variant", .string, longName: "name of the variant"),
    ColumnDefinition("seed", .uint64, longName: "seed of the random streams"),
    ColumnDefinition("parameters", .string, longName: "settings changed for this run"),
    ColumnDefinition("status", .string, longName: "how the run ended"),
    ColumnDefinition("fingerprint", .string, longName: "hash of all events of the run"),
  ]

  /// Writes the table to the root of a batch file.
  /// - Precondition: no metric has the name of one of the other columns.
  /// - Throws: `writeFailed` or `unwritableText`; nothing of the file is left behind then.
  public func write(to path: String, title: String, softwareVersion: String) throws(ResultsError) {
    let writer = try ResultFileWriter(path: path, kind: .batch)
    try writer.setCommonAttributes(title: title, softwareVersion: softwareVersion)
    let columns = metrics.map {
      ColumnDefinition($0.name, .double, unit: $0.unit, longName: $0.longName)
    }
    let table = try writer.addTable(in: "/", axis: Self.run, columns: Self.descriptions + columns)
    let descriptions: [ColumnValues] = [
      .int64((0..<count).map(Int64.init)), .string(scenarios), .string(variants), .uint64(seeds),
      .string(parameters), .string(statuses), .string(fingerprints),
    ]
    try table.append(descriptions + metrics.map { .double($0.values) })
    try writer.commit()
  }

  /// Reads a batch file.
  /// - Throws: as `ResultFileReader.init(path:)`; `wrongKind`, `missingObject`, `wrongType`.
  public init(readingFrom path: String) throws(ResultsError) {
    let reader = try ResultFileReader(path: path)
    try reader.require(.batch)
    scenarios = try reader.strings("scenario")
    variants = try reader.strings("variant")
    seeds = try reader.uint64s("seed")
    parameters = try reader.strings("parameters")
    statuses = try reader.strings("status")
    fingerprints = try reader.strings("fingerprint")
    metrics = try Self.metrics(from: reader)
    let counts = [
      scenarios.count, variants.count, seeds.count, parameters.count, statuses.count, fingerprints.count,
    ]
    try reader.requireEqualCounts(counts + metrics.map(\.values.count), in: "the table")
  }

  private static func metrics(from reader: ResultFileReader) throws(ResultsError) -> [MetricColumn] {
    let known = [run.name] + descriptions.map(\.name)
    var columns: [MetricColumn] = []
    for name in try reader.datasets() where !known.contains(name) {
      let definition = try reader.definition(of: name)
      let values = try reader.doubles(name)
      columns.append(
        MetricColumn(name: name, unit: definition.unit, longName: definition.longName, values: values))
    }
    return columns
  }
}
