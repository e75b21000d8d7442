public import Swarm

extension OutcomeWriter {
  /// Adds what a search has gone through, as the group `generations`, and, where the run came to the search's end, what
  /// it left behind: the groups `population`, `best` and `strategy_state`, and the
  /// tables of its strategy.
  /// - Throws: `writeFailed`; `unwritableText`.
  public func append(search record: SearchRecord) throws(ResultsError) {
    let table = record.generations.finished
    try append(generations: table, of: record)
    guard table.count == record.generations.count else { return }
    try appendPopulation(of: record)
    try appendBest(of: record)
    for table in record.tables { try append(table) }
    try append(bytes: record.state, in: "strategy_state")
  }

  private func append(
    generations table: GenerationTable, of record: SearchRecord
  ) throws(ResultsError) {
    let group = "generations"
    let generations = try writer.addTable(
      in: group, axis: SearchColumns.generation, columns: SearchColumns.generations)
    try writer.setAttribute("strategy", .string(record.strategy), of: group)
    try writer.setAttribute("objective", .string(record.objective), of: group)
    try writer.setAttribute("direction", .string(table.isMinimised ? "minimize" : "maximize"), of: group)
    try writer.setAttribute("ending", .string(record.ending), of: group)
    try writer.setAttribute("target", .double(table.target), of: group)
    for setting in record.settings {
      let name = "setting_" + setting.name.replacing("-", with: "_")
      switch setting.value {
      case .integer(let value): try writer.setAttribute(name, .int64(value), of: group)
      case .number(let value): try writer.setAttribute(name, .double(value), of: group)
      case .text(let value): try writer.setAttribute(name, .string(value), of: group)
      }
    }
    try generations.append([
      .int64(table.generation), .int64(table.evaluations), .double(table.best), .double(table.median),
      .double(table.mean), .double(table.deviation), .double(table.bestSoFar), .int64(table.failed),
      .double(table.stepSize), .double(table.conditionNumber), .int64(table.species),
      .double(table.coverage), .double(table.qualityDiversity), .double(seconds(table.endTime)),
    ])
  }

  private func appendPopulation(of record: SearchRecord) throws(ResultsError) {
    guard !record.coordinates.isEmpty else { return }
    let (rows, width) = (record.fitness.count, record.coordinates.count)
    let columns = record.coordinates.map {
      ColumnDefinition($0, .double, longName: "coordinate of the candidate")
    }
    let table = try writer.addTable(
      in: "population", axis: SearchColumns.candidate, columns: [SearchColumns.fitness] + columns)
    let values = (0..<width).map { column in
      ColumnValues.double((0..<rows).map { record.population[$0 * width + column] })
    }
    try table.append([.int64((0..<rows).map { Int64($0) + 1 }), .double(record.fitness)] + values)
  }

  private func appendBest(of record: SearchRecord) throws(ResultsError) {
    guard !record.best.isEmpty else { return }
    let table = try writer.addTable(
      in: "best", axis: SearchColumns.coordinate, columns: SearchColumns.best)
    try table.append([
      .int64(record.best.indices.map { Int64($0) + 1 }), .string(record.coordinates), .double(record.best),
    ])
  }

  private func append(_ table: RecordTable) throws(ResultsError) {
    let columns = table.columns.map { column in
      switch column.values {
      case .integers: ColumnDefinition(column.name, .int64, longName: column.meaning)
      case .numbers: ColumnDefinition(column.name, .double, longName: column.meaning)
      }
    }
    let writer = try writer.addTable(in: table.name, axis: columns[0], columns: Array(columns.dropFirst()))
    try writer.append(
      table.columns.map { column in
        switch column.values {
        case .integers(let values): .int64(values)
        case .numbers(let values): .double(values)
        }
      })
  }

  private func append(bytes: [UInt8], in group: String) throws(ResultsError) {
    let table = try writer.addTable(in: group, axis: SearchColumns.byte, columns: [SearchColumns.value])
    try table.append([.int64(bytes.indices.map(Int64.init)), .uint8(bytes)])
  }
}
