extension ScenarioError: CustomStringConvertible {
  /// One line per fault.
  public var description: String {
    faults.map(\.description).joined(separator: "\n")
  }
}

extension Fault: CustomStringConvertible {
  /// One line: `FILE:LINE:COLUMN: message`, or `--set KEY=VALUE: message` for a fault of an option.
  public var description: String {
    place + ": " + message + (context.map { " (\($0))" } ?? "")
  }

  private var place: String {
    switch location {
    case .whole: path
    case .file(let line, let column): "\(path):\(line):\(column)"
    case .option(let text): text
    }
  }

  /// The fault without its place.
  public var message: String {
    switch problem {
    case .unknownKey, .keyOfAnotherSource, .keyOfAnotherStrategy: "unknown key \(key ?? "")\(problem)"
    default: (key.map { "\($0): " } ?? "") + "\(problem)"
    }
  }
}

extension Problem: CustomStringConvertible {
  /// The problem without its place and key; see `Fault.message`.
  public var description: String {
    switch self {
    case .noSuchFile: "no such file"
    case .unreadable(let reason): reason
    case .readFailed(let reason): "reading failed: \(reason)"
    case .tooLarge(let limit): "larger than the \(limit) bytes that a scenario file may have"
    case .notUTF8: "not UTF-8 text"
    case .syntax(let message): "not valid TOML: \(message)"
    case .unknownKey(let suggestion, let known): Self.describeUnknownKey(suggestion, known)
    case .keyOfAnotherSource(let source, let owners):
      " for source \"\(source)\"; it belongs to \(owners.map(\.quoted).asAlternatives)"
    case .keyOfAnotherStrategy(let strategy, let owners):
      " for strategy \"\(strategy)\"; it belongs to \(owners.map(\.quoted).asAlternatives)"
    case .unexpected(let seen, let expected, let hint):
      "expected \(expected), not \(seen)" + (hint.map { "; \($0)" } ?? "")
    case .missing(let expected): "missing; expected \(expected)"
    case .conflict(let message): message
    case .traceNotFound, .traceUnusable: describeTrace
    case .duplicateVariant(let name, let line): "another variant, on line \(line), is named \(name.quoted)"
    case .fixedKey(let setter): "cannot be set by \(setter)"
    case .noMembers(let parent, let seen): "\(parent) is \(seen) and has no keys"
    case .noElement(let parent, let index, let count):
      "\(parent) has \(count == 1 ? "1 element" : "\(count) elements"), so that there is no \(index)"
    case .noSuchVariant(let known, let suggestion):
      "no such variant; the scenario has \(known.joined(separator: ", "))" + Self.didYouMean(suggestion)
    case .malformedOverride: "expected KEY=VALUE"
    }
  }

  private var describeTrace: String {
    switch self {
    case .traceNotFound(let name, let searched, let isFetchable):
      name.shortened.quoted
        + (searched.isEmpty
          ? " does not exist" : " is in none of the folders \(searched.joined(separator: ", "))")
        + (isFetchable ? "; Scripts/fetch-trace \(name) downloads it" : "")
    case .traceUnusable(let path, let reason): "\(path): \(reason)"
    default: ""
    }
  }

  private static func describeUnknownKey(_ suggestion: String?, _ known: [String]) -> String {
    if suggestion != nil { return didYouMean(suggestion) }
    return known.isEmpty ? "" : "; known here: \(known.joined(separator: ", "))"
  }

  private static func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean \($0)?" } ?? ""
  }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  var asAlternatives: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
