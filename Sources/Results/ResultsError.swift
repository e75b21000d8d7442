/// What can go wrong with a result file; rendered as one line by `description`.
public enum ResultsError: Error, Equatable, Sendable {
  /// A file could not be written; nothing of it is left behind.
  case writeFailed(path: String, operation: String, cause: String)
  /// Text with a NUL in it, which HDF5's strings cannot hold; nothing of the file is left behind.
  case unwritableText(path: String, object: String)
  /// There is no such file.
  case notFound(path: String)
  /// A file, or a part of it, could not be read.
  case readFailed(path: String, operation: String, cause: String)
  /// The file is not HDF5, is cut short, or is HDF5 that Apiary did not write.
  case notAResultFile(path: String, cause: String)
  /// The file is no checkpoint that can be gone on from.
  case notACheckpoint(path: String, cause: String)
  /// A result file of another kind than the one that is needed.
  case wrongKind(path: String, found: ResultFileKind, expected: ResultFileKind)
  /// The file has no such group, dataset or attribute.
  case missingObject(path: String, object: String)
  /// A dataset or attribute holds something else than was asked for.
  case wrongType(path: String, object: String, found: String, expected: String)
}
