/// Everything that is wrong with a scenario, in the order of the file.
public struct ScenarioError: Error, Sendable, Equatable {
  /// What sort of error this is; raw values are exit codes, those of `sysexits.h`.
  public enum Kind: Int32, Sendable {
    /// Options that do not fit the scenario.
    case usage = 64
    /// A scenario file that says something wrong.
    case malformed = 65
    /// A file that is not there or cannot be opened: the scenario itself, or its trace.
    case noInput = 66
    /// A file that could be opened but not read.
    case inputOutput = 74
  }

  /// At least one fault.
  public let faults: [Fault]

  /// An error of at least one fault.
  public init(_ faults: [Fault]) {
    precondition(!faults.isEmpty, "an error needs a fault")
    self.faults = faults
  }

  init(path: String, location: SourceLocation = .whole, key: String? = nil, _ problem: Problem) {
    self.init([Fault(path: path, location: location, key: key, problem: problem)])
  }

  /// The sort of all faults; where they differ, `malformed`.
  public var kind: Kind {
    let first = faults[0].kind
    return faults.allSatisfy { $0.kind == first } ? first : .malformed
  }
}

extension Fault {
  /// What sort of error this fault makes on its own.
  public var kind: ScenarioError.Kind {
    if case .option = location { return .usage }
    switch problem {
    case .noSuchFile, .unreadable, .traceNotFound, .traceUnusable: return .noInput
    case .readFailed: return .inputOutput
    default: return .malformed
    }
  }
}
