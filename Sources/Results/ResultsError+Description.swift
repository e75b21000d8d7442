extension ResultsError: CustomStringConvertible {
  /// One line that begins with the file's path.
  public var description: String {
    switch self {
    case .writeFailed(let path, let operation, let cause):
      "\(path): cannot \(operation): \(cause)"
    case .unwritableText(let path, let object):
      "\(path): cannot write \(object): its text has a NUL character"
    case .notFound(let path):
      "\(path): no such file"
    case .readFailed(let path, let operation, let cause):
      "\(path): cannot \(operation): \(cause)"
    case .notAResultFile(let path, let cause):
      "\(path): not a result file: \(cause)"
    case .notACheckpoint(let path, let cause):
      "\(path): not a checkpoint that a run can go on from: \(cause)"
    case .wrongKind(let path, let found, let expected):
      "\(path): this is a file of kind \(found.rawValue), not \(expected.rawValue)"
    case .missingObject(let path, let object):
      "\(path): has no \(object)"
    case .wrongType(let path, let object, let found, let expected):
      "\(path): \(object) holds \(found), not \(expected)"
    }
  }
}
