public import Evolution

/// Why a workload cannot be had.
public enum WorkloadError: Error, Equatable {
  /// What the error is about, for those who choose an exit status.
  public enum Category: Sendable, Equatable {
    /// The file is not there, is no file, or may not be read.
    case noSuchInput
    /// The file's contents are at fault.
    case badInput
    /// The system failed while reading.
    case inputOutput
    /// A parameter is at fault.
    case badParameter
  }

  /// The file cannot be opened; `reason` is the system's.
  case cannotOpen(path: String, reason: String)
  /// The path leads to something that is not a regular file, such as "a directory".
  case notAFile(path: String, kind: String)
  /// Reading failed; `reason` is the system's.
  case cannotRead(path: String, reason: String)
  /// The file ends before its gzip stream does.
  case truncatedGzip(path: String)
  /// The gzip stream breaks its format or its checksum.
  case corruptGzip(path: String)
  /// A line is longer than is held in memory.
  case lineTooLong(path: String, line: Int, limitBytes: Int)
  /// A file that is held in memory as a whole is larger than allowed.
  case fileTooLarge(path: String, limitBytes: Int)
  /// A field has a value that it cannot have.
  case badValue(FilePosition, field: String, value: String, allowed: String)
  /// A field is not there.
  case missing(FilePosition, field: String, reason: String)
  /// The text breaks its format; `reason` says how.
  case syntax(FilePosition, reason: String)
  /// A workflow's tasks wait for each other in a ring, which `tasks` lists in order of dependency.
  case cycle(FilePosition, tasks: [String])
  /// Nothing is left to run: of the records read, `dropped` were dropped by cleaning.
  case empty(path: String, dropped: Int)
  /// The trace's submit times lie further apart than a run can hold.
  case spanTooLong(path: String)
  /// A parameter has a value that it cannot have.
  case parameter(name: String, value: String, allowed: String)
  /// A search has a setting that cannot be, by the name that scenario files use.
  case search(EvolutionError)
  /// A search cannot save itself.
  case cannotKeep(reason: String)
  /// The user stopped the program while a network was trained, or something was searched for.
  case interrupted
  /// Submit times grow past what a run can hold.
  case tooLong(parameter: String, value: String)

  /// What the error is about.
  public var category: Category {
    switch self {
    case .cannotOpen, .notAFile: .noSuchInput
    case .cannotRead: .inputOutput
    case .parameter, .tooLong, .search: .badParameter
    case .cannotKeep: .inputOutput
    default: .badInput
    }
  }
}
