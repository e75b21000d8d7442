internal import CHDF5

/// Writes an HDF5 file of tables, scalars and attributes that appears whole, under its name, or not at all.
///
/// The file grows as `PATH.partial`; `commit()` flushes, closes and syncs it and renames it. After an error,
/// or without a commit, nothing is left. Equal calls make equal bytes. Not safe for use by several threads
/// at once; several writers are.
public final class ResultFileWriter {
  private let output: OutputFile
  private var tables: [TableWriter] = []

  /// Starts a file and gives it its kind.
  /// - Throws: `writeFailed` where the path's folder is missing or not writable, where a folder has the path,
  ///   or where another process writes the same file.
  public init(path: String, kind: ResultFileKind) throws(ResultsError) {
    output = try OutputFile(path: path)
    try setAttribute("apiary_file_kind", .string(kind.rawValue))
  }

  /// Adds an attribute to the root ("/") or to a group, which is made if there is none.
  /// - Throws: `writeFailed`, also for a name in use; `unwritableText`.
  public func setAttribute(
    _ name: String, _ value: AttributeValue, of group: String = "/"
  ) throws(ResultsError) {
    try output.perform { () throws(ResultsError) in
      try AttributeWriter(check: output.check).write(value, as: name, to: try output.group(group))
    }
  }

  /// Adds a table to a group, which is made if there is none, or to the root ("/").
  ///
  /// Its datasets appear in the file when the first chunk is full or on `commit()`.
  public func addTable(
    in group: String, axis: ColumnDefinition, columns: [ColumnDefinition]
  ) throws(ResultsError) -> TableWriter {
    try output.perform { () throws(ResultsError) in _ = try output.group(group) }
    let table = TableWriter(output: output, group: group, axis: axis, columns: columns)
    tables.append(table)
    return table
  }

  /// Adds a dataset of a single value to a group, which is made if there is none.
  /// - Precondition: exactly one value, of the definition's type.
  public func addScalar(
    in group: String, _ definition: ColumnDefinition, _ value: ColumnValues
  ) throws(ResultsError) {
    precondition(value.count == 1 && value.type == definition.type, definition.name)
    try output.perform { () throws(ResultsError) in
      try ScalarWriter(output: output).write(definition, value, in: try output.group(group))
    }
  }

  /// Writes what waits in the tables, then syncs the file to the disk and gives it its name.
  ///
  /// A file of that name is replaced in one step.
  public func commit() throws(ResultsError) {
    try output.perform { () throws(ResultsError) in
      for table in tables { try table.finish() }
    }
    try output.commit()
  }
}
