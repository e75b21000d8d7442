public import Charts
public import ExternalPolicies
import Glibc
import Probe
public import Regression
public import Results
public import Scenarios
public import Swarm
public import Workloads

/// Why the lab could not do what it was asked for.
public enum LabError: Error {
  /// The scenario file, its variants or the options on it are at fault.
  case scenario(ScenarioError)
  /// The trace cannot be had.
  case workload(WorkloadError)
  /// A result file could not be written or read.
  case results(ResultsError)
  /// A chart could not be drawn.
  case chart(ChartError)
  /// A run ended early; `run` says which.
  case run(String, HiveFault)
  /// A policy that is a program of its own could not be started, or did not greet as it should.
  case policyProgram(run: String, command: String, PolicyProgramError)
  /// A run ended early after what a policy's program had answered.
  case answeredRun(String, HiveFault, answer: String)
  /// The time series has more samples than a run may take.
  case tooManySamples(path: String, limit: Int)
  /// A parameter of the scenario turned out to be at fault while the workload was made.
  case parameter(path: String, WorkloadError)
  /// A process could not be started.
  case process(path: String, reason: String)
  /// Something that has to be installed for a purpose is not.
  case toolMissing(String, purpose: String)
  /// Two scenarios of one batch would write to the same folder.
  case sameName(String, paths: [String])
  /// A batch has no run of the variant that others are to be compared with.
  case noSuchVariant(String, known: [String])
  /// A comparison needs two variants with runs.
  case nothingToCompare(path: String, variants: [String])
  /// A batch has no such metric, or none in which smaller or larger is better.
  case noSuchMetric(String, known: [String])
  /// A ranking needs two variants with runs of two seeds or more.
  case nothingToRank(path: String, variants: Int, seeds: Int)
  /// A result in which no task started, or which has no chart for another reason.
  case nothingToDraw(path: String)
  /// A run in a process of its own failed; `run` says which.
  case failedRun(String, message: String)
  /// Every candidate of a search failed; `reason` is that of the first.
  case fruitlessSearch(path: String, reason: String)
  /// The trace that was found is not the one that a result was made with.
  case otherTrace(result: String, trace: String, expected: String, found: String)
  /// A measurement or a history is malformed.
  case regression(RegressionError)
  /// What a gate is to compare with is neither a file, a folder nor a revision.
  case noBaseline(String)
  /// What a gate is to judge is neither a file, a folder nor a revision.
  case noCandidate(String)
  /// The path is not what the command works on.
  case unsuitable(path: String, reason: String)
  /// The user stopped the command.
  case interrupted
  /// The user stopped a run, which has saved itself.
  case interruptedRun(checkpoint: String)
  /// The user stopped a run in its search, which has saved itself.
  case interruptedSearch(path: String)
}

extension LabError {
  /// The error of a workload; one of a parameter, which knows no file, is the scenario's.
  init(_ error: WorkloadError, scenarioPath: String) {
    if error == .interrupted {
      self = .interrupted
      return
    }
    self =
      error.category == .badParameter ? .parameter(path: scenarioPath, error) : .workload(error)
  }

  /// The process's exit code; see the table in the README.
  public var exitCode: Int32 {
    switch self {
    case .scenario(let error): error.kind.rawValue
    case .workload(let error):
      switch error.category {
      case .noSuchInput: 66
      case .badInput, .badParameter: 65
      case .inputOutput: 74
      }
    case .results(let error): error.exitCode
    case .chart(let error): error.exitCode
    case .run, .failedRun, .policyProgram, .answeredRun, .fruitlessSearch: 1
    case .process: 74
    case .regression: 65
    case .noBaseline: 5
    case .noCandidate: 66
    case .toolMissing: 69
    case .sameName, .noSuchVariant, .noSuchMetric: 64
    case .nothingToCompare, .nothingToRank, .nothingToDraw, .unsuitable, .tooManySamples, .parameter,
      .otherTrace:
      65
    // As a shell reports a program that a signal ended.
    case .interrupted, .interruptedRun, .interruptedSearch: 128 + (InterruptFlag.signalNumber ?? SIGINT)
    }
  }
}

extension ResultsError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .writeFailed, .readFailed: 74
    case .notFound: 66
    case .unwritableText, .notAResultFile, .notACheckpoint, .wrongKind, .missingObject, .wrongType: 65
    }
  }
}

extension ChartError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .gnuplotMissing: 69
    case .file: 74
    default: 1
    }
  }
}
