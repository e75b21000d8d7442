extension CostProfile {
  private static let cell = ColumnDefinition("cell", .int64, longName: "number of the cell")
  private static let cellColumns = [
    ColumnDefinition("event_type", .string, longName: "type of event, none outside of events"),
    ColumnDefinition("part", .string, longName: "part of the program"),
    ColumnDefinition(
      "wall_seconds", .double, unit: "s", longName: "wall time, within events estimated from those timed"),
    ColumnDefinition("allocations", .int64, longName: "heap allocations"),
    ColumnDefinition(
      "allocated_bytes", .int64, unit: "byte", longName: "bytes allocated, freed ones included"),
    ColumnDefinition(
      "live_bytes", .int64, unit: "byte", longName: "bytes allocated less bytes freed meanwhile"),
  ]
  private static let type = ColumnDefinition("event_type", .string, longName: "type of event")
  private static let sample = ColumnDefinition("sample", .int64, longName: "number of the sample")

  /// Writes the groups `profile`, `profile_types` and `profile_series` of a performance file.
  func write(to writer: ResultFileWriter) throws(ResultsError) {
    let table = try writer.addTable(in: "profile", axis: Self.cell, columns: Self.cellColumns)
    try table.append([
      .int64(cells.indices.map(Int64.init)), .string(cells.map(\.type)), .string(cells.map(\.part)),
      .double(cells.map(\.seconds)), .int64(cells.map(\.allocations)), .int64(cells.map(\.allocatedBytes)),
      .int64(cells.map(\.liveBytes)),
    ])
    let counts = try writer.addTable(
      in: "profile_types", axis: Self.type,
      columns: [
        ColumnDefinition("events", .int64, longName: "events handled"),
        ColumnDefinition("timed_events", .int64, longName: "events that were timed, for all of their type"),
      ])
    try counts.append([.string(types), .int64(events), .int64(timedEvents)])
    try writeSeries(to: writer)
  }

  private func writeSeries(to writer: ResultFileWriter) throws(ResultsError) {
    var columns = [
      ColumnDefinition("wall_time", .double, unit: "s", longName: "wall time since the run began"),
      ColumnDefinition("simulated_time", .double, unit: "s", longName: "simulated time"),
    ]
    var values: [ColumnValues] = [
      .int64(samples.indices.map(Int64.init)), .double(samples.map(\.wallSeconds)),
      .double(samples.map(\.simulatedSeconds)),
    ]
    for (index, type) in types.enumerated() {
      columns.append(ColumnDefinition("events_\(type)", .int64, longName: "events of type \(type) so far"))
      columns.append(
        ColumnDefinition(
          "seconds_\(type)", .double, unit: "s",
          longName: "wall time of type \(type) so far, estimated from events timed"))
      values += [.int64(samples.map { $0.events[index] }), .double(samples.map { $0.typeSeconds[index] })]
    }
    for (index, part) in parts.enumerated() {
      columns.append(
        ColumnDefinition(
          "part_seconds_\(part)", .double, unit: "s",
          longName: "wall time in \(part) so far, estimated within events"))
      columns.append(
        ColumnDefinition("part_allocations_\(part)", .int64, longName: "allocations of \(part) so far"))
      columns.append(
        ColumnDefinition(
          "part_live_bytes_\(part)", .int64, unit: "byte", longName: "bytes that \(part) holds"))
      values += [
        .double(samples.map { $0.partSeconds[index] }), .int64(samples.map { $0.allocations[index] }),
        .int64(samples.map { $0.liveBytes[index] }),
      ]
    }
    try writer.addTable(in: "profile_series", axis: Self.sample, columns: columns).append(values)
  }

  /// Reads the profile of a performance file; nil where the run was not profiled.
  init?(from reader: ResultFileReader) throws(ResultsError) {
    guard reader.contains("profile/cell") else { return nil }
    types = try reader.strings("profile_types/event_type")
    events = try reader.int64s("profile_types/events")
    timedEvents = try reader.int64s("profile_types/timed_events")
    let names = try reader.strings("profile/part")
    parts = names.indices.filter { names.firstIndex(of: names[$0]) == $0 }.map { names[$0] }
    let cellTypes = try reader.strings("profile/event_type")
    let seconds = try reader.doubles("profile/wall_seconds")
    let allocations = try reader.int64s("profile/allocations")
    let bytes = try reader.int64s("profile/allocated_bytes")
    let live = try reader.int64s("profile/live_bytes")
    try reader.requireEqualCounts(
      [names.count, cellTypes.count, seconds.count, allocations.count, bytes.count, live.count], in: "profile"
    )
    cells = names.indices.map {
      Cell(
        type: cellTypes[$0], part: names[$0], seconds: seconds[$0], allocations: allocations[$0],
        allocatedBytes: bytes[$0], liveBytes: live[$0])
    }
    samples = []
    samples = try readSamples(from: reader)
  }

  private func readSamples(from reader: ResultFileReader) throws(ResultsError) -> [Sample] {
    let group = "profile_series"
    let wall = try reader.doubles("\(group)/wall_time")
    let simulated = try reader.doubles("\(group)/simulated_time")
    var (counts, typeSeconds) = ([[Int64]](), [[Double]]())
    for type in types {
      counts.append(try reader.int64s("\(group)/events_\(type)"))
      typeSeconds.append(try reader.doubles("\(group)/seconds_\(type)"))
    }
    var (partSeconds, allocations, live) = ([[Double]](), [[Int64]](), [[Int64]]())
    for part in parts {
      partSeconds.append(try reader.doubles("\(group)/part_seconds_\(part)"))
      allocations.append(try reader.int64s("\(group)/part_allocations_\(part)"))
      live.append(try reader.int64s("\(group)/part_live_bytes_\(part)"))
    }
    let lengths =
      [wall.count, simulated.count] + counts.map(\.count) + typeSeconds.map(\.count)
      + partSeconds.map(\.count) + allocations.map(\.count) + live.map(\.count)
    try reader.requireEqualCounts(lengths, in: group)
    return wall.indices.map { row in
      Sample(
        wallSeconds: wall[row], simulatedSeconds: simulated[row], events: counts.map { $0[row] },
        typeSeconds: typeSeconds.map { $0[row] }, partSeconds: partSeconds.map { $0[row] },
        allocations: allocations.map { $0[row] }, liveBytes: live.map { $0[row] })
    }
  }
}
