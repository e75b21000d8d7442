/// What can be wrong with a network, or with a file of one.
public enum LearningError: Error, Equatable, Sendable {
  /// A layer cannot take what comes before it.
  case unfitShape(layer: String, shape: Shape, needs: String)
  /// A setting of a layer is missing or wrong.
  case invalidSetting(layer: String, key: String, value: String, allowed: String)
  /// There is no layer of that kind.
  case unknownLayer(kind: String, allowed: [String])
  /// A value of a training that cannot be.
  case invalidOption(key: String, value: String, allowed: String)
  /// A file's content is not what it should be.
  case malformedFile(path: String, place: String, reason: String)
  /// There is no such file.
  case notFound(path: String)
  /// The file system refused.
  case fileFailed(path: String, operation: String, cause: String)
}

extension LearningError: CustomStringConvertible {
  /// The error in one line.
  public var description: String {
    switch self {
    case .unfitShape(let layer, let shape, let needs):
      "layer \(layer): input of \(shape), but it needs \(needs)"
    case .invalidSetting(let layer, let key, let value, let allowed):
      "layer \(layer): \(key) is \(value), but must be \(allowed)"
    case .unknownLayer(let kind, let allowed):
      "no layer is called \(kind); there are \(allowed.joined(separator: ", "))"
    case .invalidOption(let key, let value, let allowed): "\(key) is \(value), but must be \(allowed)"
    case .malformedFile(let path, let place, let reason): "\(path): \(place): \(reason)"
    case .notFound(let path): "\(path): no such file"
    case .fileFailed(let path, let operation, let cause): "\(path): cannot \(operation): \(cause)"
    }
  }
}
