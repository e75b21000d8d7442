public import Simulation
import Swarm

extension WorkloadConfiguration {
  /// Makes the source of tasks that the configuration describes.
  ///
  /// A trace is read as a whole first, so that every fault of the file is found before anything runs and
  /// the cleaning report is complete; the source then streams it again. O(size of the trace).
  /// - Parameters:
  ///   - seed: fixes every random number.
  ///   - swarmSize: the agents in the swarm; no task needs more.
  ///   - horizon: when the run ends, or `.never`.
  ///   - keeper: where a search saves itself.
  /// - Throws: `WorkloadError` with the path, line and column of a fault, or the name of a parameter.
  public func load(
    seed: UInt64, swarmSize: Int, horizon: SimulationTime, keeper: (any SearchKeeper)? = nil
  ) throws(WorkloadError) -> LoadedWorkload {
    try check(swarmSize: swarmSize, horizon: horizon)
    let finisher = TaskFinisher(self)
    switch source {
    case .swf(let path):
      return try Self.trace(
        path: path, format: SWFFormat(path: path, swarmSize: swarmSize), finisher, fromZero: false)
    case .llmTrace(let path, let service):
      return try Self.requests(path: path, service, finisher)
    case .workflow(let path):
      let workflow = try WorkflowReader.read(path: path)
      return LoadedWorkload(
        source: WorkflowSource(workflow, finisher: finisher),
        traceSHA256: try SHA256.hexDigest(ofFileAt: path))
    case .poisson(let parameters):
      return LoadedWorkload(
        source: PoissonSource(
          parameters, loadFactor: loadFactor, finisher: finisher, kinds: kinds, users: users,
          seed: seed, swarmSize: swarmSize, horizon: horizon))
    case .lublin(let parameters):
      return LoadedWorkload(
        source: LublinSource(
          parameters, loadFactor: loadFactor, finisher: finisher, kinds: kinds, users: users,
          seed: seed, swarmSize: swarmSize, horizon: horizon))
    case .training(let parameters):
      return LoadedWorkload(
        source: try TrainingSource(parameters, finisher: finisher, seed: seed),
        traceSHA256: try SHA256.hexDigest(ofFileAt: parameters.path))
    case .search(let parameters):
      return LoadedWorkload(
        source: try SearchSource(parameters, finisher: finisher, seed: seed, keeper: keeper))
    }
  }

  private static func requests(
    path: String, _ service: LLMServiceModel, _ finisher: TaskFinisher
  ) throws(WorkloadError) -> LoadedWorkload {
    switch try LLMTraceForm.detect(path: path) {
    case .commaSeparated:
      try trace(path: path, format: LLMCSVFormat(path: path, service: service), finisher, fromZero: true)
    case .jsonLines:
      try trace(path: path, format: LLMJSONFormat(path: path, service: service), finisher, fromZero: true)
    }
  }

  /// - Parameter fromZero: whether the first submission becomes time zero.
  private static func trace<Format: TraceFormat>(
    path: String, format: Format, _ finisher: TaskFinisher, fromZero: Bool
  ) throws(WorkloadError) -> LoadedWorkload {
    let summary = try TraceSummary(path: path, format: format)
    try finisher.checkSpan(first: summary.firstSubmit, last: summary.lastSubmit)
    let origin = fromZero ? summary.firstSubmit : 0
    let digest = try SHA256.hexDigest(ofFileAt: path)
    if summary.isAscending {
      let source = try StreamedTraceSource(
        path: path, format: format, summary: summary, origin: origin, finisher: finisher)
      return LoadedWorkload(source: source, traceSHA256: digest)
    }
    let source = try SortedTraceSource(
      path: path, format: format, summary: summary, origin: origin, finisher: finisher)
    return LoadedWorkload(source: source, traceSHA256: digest)
  }
}
