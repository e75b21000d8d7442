/// A workload as a scenario asks for it: the source, and what applies to all sources.
public struct WorkloadConfiguration: Sendable, Equatable {
  /// The sources; `WorkloadRegistry` has the words that scenario files use.
  public enum Source: Sendable, Equatable {
    /// Jobs of a log in the Standard Workload Format.
    case swf(path: String)
    /// Requests to a language model, whose work the service model says.
    case llmTrace(path: String, LLMServiceModel)
    /// Tasks of a workflow in WfFormat, all submitted at the origin of time.
    case workflow(path: String)
    /// Poisson arrivals.
    case poisson(PoissonParameters)
    /// Jobs of the model of Lublin & Feitelson.
    case lublin(LublinParameters)
    /// The epochs of training a network on data, one task each.
    case training(TrainingParameters)
    /// The evaluations of a search for the best candidate of a problem.
    case search(SearchParameters)
  }

  /// Where the tasks come from.
  public var source: Source
  /// Whether other seeds give other tasks.
  public var isRandom: Bool {
    switch source {
    case .swf, .llmTrace, .workflow: false
    case .poisson, .lublin, .training, .search: true
    }
  }
  /// Whether policies see the submitter's estimates or the true work.
  public var estimates: EstimateChoice
  /// What policies are told is this many times that, 1 at least.
  public var estimateFactor: Double
  /// Divides all inter-arrival times.
  public var loadFactor: Double
  /// A task's deadline is its submission plus this many times its work; nil: no deadlines.
  public var deadlineFactor: Double?
  /// The kinds of tasks of a sampled workload, their shares summing to 1; empty: all tasks are of one kind.
  public var kinds: [KindShare]
  /// Agents that are less proficient than this in a task's kind may not run it; from 0 to 1.
  public var minimumProficiency: Double
  /// Who submits the tasks of a sampled workload.
  public var users: UserModel

  /// A workload, checked when it is loaded; by default as its source has it, without deadlines,
  /// kinds and users.
  public init(
    source: Source, estimates: EstimateChoice = .requested, estimateFactor: Double = 1,
    loadFactor: Double = 1, deadlineFactor: Double? = nil, kinds: [KindShare] = [],
    minimumProficiency: Double = 0, users: UserModel = UserModel()
  ) {
    self.source = source
    self.estimates = estimates
    self.estimateFactor = estimateFactor
    self.loadFactor = loadFactor
    self.deadlineFactor = deadlineFactor
    self.kinds = kinds
    self.minimumProficiency = minimumProficiency
    self.users = users
  }
}
