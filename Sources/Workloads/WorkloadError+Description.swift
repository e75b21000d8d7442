extension WorkloadError: CustomStringConvertible {
  /// One line, beginning with the place where that is known: `FILE:LINE:COLUMN: message`.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "\(path): cannot open: \(reason)"
    case .notAFile(let path, let kind):
      "\(path): is \(kind), not a file"
    case .cannotRead(let path, let reason):
      "\(path): cannot read: \(reason)"
    case .truncatedGzip(let path):
      "\(path): the gzip stream is truncated"
    case .corruptGzip(let path):
      "\(path): the gzip stream is corrupt"
    case .lineTooLong(let path, let line, let limitBytes):
      "\(path):\(line): the line is longer than \(limitBytes) bytes"
    case .fileTooLarge(let path, let limitBytes):
      "\(path): is larger than \(limitBytes) bytes"
    case .badValue(let position, let field, let value, let allowed):
      "\(position): \(field): \(Self.quoted(value)) is not \(allowed)"
    case .missing(let position, let field, let reason):
      "\(position): \(field) is missing: \(reason)"
    case .syntax(let position, let reason):
      "\(position): \(reason)"
    case .cycle(let position, let tasks):
      "\(position): \(Self.cycleMessage(tasks))"
    case .empty(let path, let dropped):
      "\(path): empty trace: \(Self.emptyMessage(dropped))"
    case .spanTooLong(let path):
      "\(path): the submit times span more than \(TraceLimits.longestInWords)"
    case .parameter(let name, let value, let allowed):
      "\(name): \(value) is not \(allowed)"
    case .search(let error):
      error.description
    case .cannotKeep(let reason):
      "the search cannot be saved: \(reason)"
    case .interrupted:
      "interrupted"
    case .tooLong(let parameter, let value):
      "\(parameter): \(value) makes submit times pass \(TraceLimits.longestInWords)"
    }
  }

  /// The value as the file has it, but short and printable.
  private static func quoted(_ value: String) -> String {
    let shown = value.unicodeScalars.prefix(40).map { scalar in
      scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return "'" + shown.joined() + (value.unicodeScalars.count > 40 ? "…" : "") + "'"
  }

  private static func cycleMessage(_ tasks: [String]) -> String {
    if tasks.count == 1 { return "task \(quoted(tasks[0])) depends on itself" }
    let names = tasks.prefix(8).map(quoted).joined(separator: " → ")
    let end = tasks.count > 8 ? " → …" : " → \(quoted(tasks[0]))"
    return "the workflow has a cycle of \(tasks.count) tasks: \(names)\(end)"
  }

  private static func emptyMessage(_ dropped: Int) -> String {
    switch dropped {
    case 0: "it has no tasks"
    case 1: "its only task cannot run and was dropped"
    default: "none of its \(dropped) tasks can run, and all were dropped"
    }
  }
}

extension FilePosition: CustomStringConvertible {
  /// `FILE:LINE:COLUMN`, as compilers write it.
  public var description: String { "\(path):\(line):\(column)" }
}
