extension PerformanceRecord {
  /// Writes the performance file of a run.
  /// - Throws: `writeFailed` or `unwritableText`; nothing of the file is left behind then.
  public func write(to path: String) throws(ResultsError) {
    let writer = try ResultFileWriter(path: path, kind: .performance)
    try writer.setCommonAttributes(
      title: "Performance of \(scenarioName)", softwareVersion: softwareVersion)
    for attribute in Self.textAttributes {
      try writer.setAttribute(attribute.name, .string(self[keyPath: attribute.path]))
    }
    if !resumedFrom.isEmpty { try writer.setAttribute("resumed_from", .string(resumedFrom)) }
    try writer.setAttribute("seed", .uint64(seed))
    try writer.addScalar(in: "summary", Self.events, .int64([events]))
    for column in Self.summaryColumns {
      try writer.addScalar(in: "summary", column.definition, .double([column.get(self)]))
    }
    try writePhases(to: writer)
    try writeSamples(to: writer)
    try profile?.write(to: writer)
    try writer.commit()
  }

  private func writePhases(to writer: ResultFileWriter) throws(ResultsError) {
    let table = try writer.addTable(in: "phases", axis: Self.phase, columns: Self.phaseColumns)
    try table.append([
      .string(phases.map(\.name)), .double(phases.map(\.wallSeconds)), .double(phases.map(\.cpuSeconds)),
    ])
  }

  private func writeSamples(to writer: ResultFileWriter) throws(ResultsError) {
    let table = try writer.addTable(in: "series", axis: Self.sample, columns: Self.sampleColumns)
    try table.append([
      .int64(samples.indices.map(Int64.init)),
      .double(samples.map(\.wallSeconds)), .double(samples.map(\.simulatedSeconds)),
      .int64(samples.map(\.events)), .int64(samples.map(\.residentBytes)),
      .double(samples.map(\.eventsPerSecond)),
    ])
  }

  /// Reads a performance file.
  /// - Throws: as `ResultFileReader.init(path:)`; `wrongKind`, `missingObject`, `wrongType`.
  public init(readingFrom path: String) throws(ResultsError) {
    let reader = try ResultFileReader(path: path)
    try reader.require(.performance)
    softwareVersion = try reader.text("software_version")
    for attribute in Self.textAttributes {
      self[keyPath: attribute.path] = try reader.text(attribute.name)
    }
    resumedFrom = try reader.optionalText("resumed_from")
    seed = try reader.unsigned("seed")
    events = try reader.int64s("summary/events").first ?? 0
    for column in Self.summaryColumns {
      column.set(&self, try reader.doubles("summary/\(column.definition.name)").first ?? .nan)
    }
    phases = try Self.phases(from: reader)
    samples = try Self.samples(from: reader)
    profile = try CostProfile(from: reader)
  }

  private static func phases(from reader: ResultFileReader) throws(ResultsError) -> [Phase] {
    let names = try reader.strings("phases/phase")
    let wall = try reader.doubles("phases/wall_seconds")
    let cpu = try reader.doubles("phases/cpu_seconds")
    try reader.requireEqualCounts([names.count, wall.count, cpu.count], in: "phases")
    return names.indices.map { Phase(name: names[$0], wallSeconds: wall[$0], cpuSeconds: cpu[$0]) }
  }

  private static func samples(from reader: ResultFileReader) throws(ResultsError) -> [Sample] {
    let wall = try reader.doubles("series/wall_time")
    let simulated = try reader.doubles("series/simulated_time")
    let events = try reader.int64s("series/events")
    let resident = try reader.int64s("series/resident_bytes")
    let rate = try reader.doubles("series/events_per_second")
    let counts = [wall.count, simulated.count, events.count, resident.count, rate.count]
    try reader.requireEqualCounts(counts, in: "series")
    return wall.indices.map {
      Sample(
        wallSeconds: wall[$0], simulatedSeconds: simulated[$0], events: events[$0],
        residentBytes: resident[$0], eventsPerSecond: rate[$0])
    }
  }
}

extension ResultFileReader {
  /// Throws unless all columns of a table are equally long.
  public func requireEqualCounts(_ counts: [Int], in group: String) throws(ResultsError) {
    guard let first = counts.first, counts.contains(where: { $0 != first }) else { return }
    throw .readFailed(path: path, operation: "read \(group)", cause: "its columns have different lengths")
  }
}
