internal import CHDF5

/// A table of a result file while its rows come in: an axis and the columns attached to it.
///
/// Rows may come in blocks of any size: the file's bytes depend on the rows alone.
public final class TableWriter {
  /// Rows of a chunk; a table with fewer rows has one chunk of its own length.
  public static let chunkRows = 65_536

  private let output: OutputFile
  private let group: String
  /// The axis, then the other columns.
  private let columns: [ColumnWriter]
  private var waitingRows = 0
  private var isCreated = false

  init(output: OutputFile, group: String, axis: ColumnDefinition, columns: [ColumnDefinition]) {
    self.output = output
    self.group = group
    self.columns =
      [ColumnWriter(axis, isAxis: true, output: output)]
      + columns.map { ColumnWriter($0, isAxis: false, output: output) }
  }

  /// Adds rows: values of the axis, then of the other columns, in the order of their definitions.
  ///
  /// O(rows); memory is at most one chunk per column.
  /// - Precondition: as many blocks as columns, each of its column's type, all with as many rows.
  /// - Throws: `writeFailed` or `unwritableText`; nothing of the file is left behind then.
  public func append(_ blocks: [ColumnValues]) throws(ResultsError) {
    precondition(blocks.count == columns.count, "a block for every column")
    let rows = blocks[0].count
    for (column, block) in zip(columns, blocks) {
      precondition(block.type == column.definition.type && block.count == rows, column.definition.name)
    }
    try output.perform { () throws(ResultsError) in
      var start = 0
      while start < rows { start = try appendPart(of: blocks, from: start, to: rows) }
    }
  }

  /// Adds rows up to the end of the chunk.
  /// - Returns: the first row that was not added.
  private func appendPart(of blocks: [ColumnValues], from start: Int, to end: Int) throws(ResultsError) -> Int
  {
    let stop = min(end, start + Self.chunkRows - waitingRows)
    for (column, block) in zip(columns, blocks) { column.append(block, rows: start..<stop) }
    waitingRows += stop - start
    if waitingRows == Self.chunkRows { try flush() }
    return stop
  }

  /// Writes what waits; the caller then closes the file.
  func finish() throws(ResultsError) { try flush() }

  private func flush() throws(ResultsError) {
    try createIfNeeded()
    for column in columns { try column.flush() }
    waitingRows = 0
  }

  private func createIfNeeded() throws(ResultsError) {
    guard !isCreated else { return }
    isCreated = true
    let group = try output.group(group)
    var axis: hid_t?
    for column in columns {
      let dataset = try column.create(in: group, chunkRows: max(1, waitingRows), axis: axis)
      axis = axis ?? dataset
    }
  }
}
