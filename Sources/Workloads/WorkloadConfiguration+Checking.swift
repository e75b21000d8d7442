import Simulation

extension WorkloadConfiguration {
  /// Kinds of tasks, at most.
  public static let largestKindCount = 1000
  /// Users of a sampled workload, at most.
  public static let largestUserCount = 1_000_000

  /// Checks the parameters that no file is needed for.
  /// - Throws: `WorkloadError.parameter` with the name that scenario files use.
  func check(swarmSize: Int, horizon: SimulationTime) throws(WorkloadError) {
    try Self.require(swarmSize > 0, "agents", "\(swarmSize)", "at least 1")
    try Self.require(
      loadFactor > 0 && loadFactor.isFinite, "load-factor", "\(loadFactor)", "a number above 0")
    try Self.require(
      estimateFactor >= 1 && estimateFactor.isFinite, "estimate-factor", "\(estimateFactor)",
      "a number from 1 on")
    if let deadlineFactor {
      try Self.require(
        deadlineFactor > 0 && deadlineFactor.isFinite, "deadline-factor", "\(deadlineFactor)",
        "a number above 0")
    }
    try checkKinds()
    try checkUsers()
    switch source {
    case .poisson(let parameters): try Self.check(parameters, swarmSize: swarmSize, horizon: horizon)
    case .lublin(let parameters):
      try Self.check(tasks: parameters.tasks, estimateError: parameters.estimateError, horizon: horizon)
    case .llmTrace(_, let service): try Self.check(service)
    case .training(let parameters): try parameters.check()
    case .search(let parameters): try parameters.check()
    case .swf, .workflow: break
    }
  }

  private static func check(
    _ parameters: PoissonParameters, swarmSize: Int, horizon: SimulationTime
  ) throws(WorkloadError) {
    try require(
      parameters.rate > 0 && parameters.rate.isFinite, "rate", "\(parameters.rate)", "a number above 0")
    try check(tasks: parameters.tasks, estimateError: parameters.estimateError, horizon: horizon)
    let priorities = parameters.priorities
    try require(
      priorities.count == 4 && priorities.allSatisfy { $0 >= 0 } && abs(priorities.reduce(0, +) - 1) < 1e-6,
      "priorities", "\(priorities)", "four probabilities that sum to 1")
    let agents = parameters.agentsPerTask
    if agents.family == .constant {
      try require(
        agents.mean <= Double(swarmSize), "agents-per-task", "\(agents.mean)",
        "at most \(swarmSize), the agents in the swarm")
    }
  }

  private func checkKinds() throws(WorkloadError) {
    let shares = kinds.map(\.share)
    try Self.require(
      kinds.isEmpty || (shares.allSatisfy { $0 > 0 } && abs(shares.reduce(0, +) - 1) < 1e-6), "kinds",
      "\(shares)", "shares above 0 that sum to 1")
    try Self.require(
      kinds.count <= Self.largestKindCount, "kinds", "\(kinds.count)", "at most \(Self.largestKindCount)")
    try Self.require(
      (0...1).contains(minimumProficiency), "minimum-proficiency", "\(minimumProficiency)",
      "a number from 0 to 1")
  }

  private func checkUsers() throws(WorkloadError) {
    try Self.require(
      (0...Self.largestUserCount).contains(users.count), "users", "\(users.count)",
      "at most \(Self.largestUserCount)")
    try Self.require(
      (0...1).contains(users.repetition), "repetition", "\(users.repetition)", "a number from 0 to 1")
  }

  private static func check(
    tasks: Int?, estimateError: Double, horizon: SimulationTime
  ) throws(WorkloadError) {
    try require(
      tasks != nil || horizon < .never, "tasks", "none",
      "enough: a workload without end needs tasks or a duration")
    if let tasks { try require(tasks > 0, "tasks", "\(tasks)", "at least 1") }
    try require(
      estimateError >= 0 && estimateError.isFinite, "estimate-error", "\(estimateError)",
      "a number from 0 on")
  }

  private static func check(_ service: LLMServiceModel) throws(WorkloadError) {
    for (name, duration) in [
      ("service.base", service.base), ("service.per-context-token", service.perContextToken),
      ("service.per-generated-token", service.perGeneratedToken),
    ] {
      try require(duration >= .zero, name, "\(duration.seconds)s", "a duration from 0 on")
    }
  }

  private static func require(
    _ condition: Bool, _ name: String, _ value: String, _ allowed: String
  ) throws(WorkloadError) {
    guard condition else { throw .parameter(name: name, value: value, allowed: allowed) }
  }
}
