import Simulation
import Swarm
import Workloads

extension KeyReference {
  enum Workload {
    /// The workload sources; raw values are the words that scenario files use.
    enum SourceName: String, CaseIterable, Sendable {
      case swf
      case llmTrace = "llm-trace"
      case workflow, poisson, lublin, training, search
    }

    private static let ofTraces: [SourceName] = [.swf, .llmTrace, .workflow]
    private static let ofModels: [SourceName] = [.poisson, .lublin]
    /// Those whose tasks come with requests that are not their true work.
    static let withRequests: [SourceName] = [.swf, .poisson, .lublin]
    static let taskLimit = 1_000_000_000

    static let source = Key("source", Rule<SourceName>.word, .fault, "where tasks come from")
    static let file = Key(
      "file", .filePath, .fault,
      "the trace; searched beside the scenario, in `traces` beside it, in each folder of `$APIARY_TRACES`")
    static let estimates = Key(
      "estimates", Rule<EstimateChoice>.word, .value(.string("requested")),
      "what policies are told: the submitter's estimate, the true work, or what the network of `[learning]` expects (swf, poisson, lublin)"
    )
    static let estimateFactor = Key(
      "estimate-factor", .number(1...1e6), .value(.integer(1)), "multiplies what policies are told")
    static let loadFactor = Key(
      "load-factor", .positiveNumber, .value(.integer(1)), "divides the times between arrivals")
    static let deadlineFactor = Key(
      "deadline-factor", .positiveNumber, .means("no deadlines"),
      "a deadline is the submission plus this many times the work")
    static let service = Key("service", .table, .fault, "work of a request")
    static let rate = Key("rate", .positiveNumber, .fault, "mean arrivals per second")
    static let tasks = Key(
      "tasks", .integer(1...taskLimit), .means("as many as arrive within `duration`, then required"),
      "how many tasks")
    static let work = Key("work", .table, .fault, "distribution of the work of a task")
    static let agentsPerTask = Key(
      "agents-per-task", .integerOrDistribution(1...Agents.limit), .value(.integer(1)),
      "agents that a task holds at once; draws are rounded, to 1 at least")
    static let priorities = Key(
      "priorities", .table, .means("all medium"), "probabilities of the priorities, summing to 1")
    static let estimateError = Key(
      "estimate-error", .number(0...1e6), .value(.integer(0)),
      "an estimate is uniform from the work to (1 + this) times the work")
    static let kindLimit = WorkloadConfiguration.largestKindCount
    static let kinds = Key(
      "kinds", Rule<[NamedNumber]>.namedNumbers("kinds of task", 1e-9...1, limit: kindLimit),
      .means("all tasks of one kind"), "the share of each kind of task, summing to 1")
    static let minimumProficiency = Key(
      "minimum-proficiency", .number(0...1), .value(.integer(0)),
      "agents less proficient in a task's kind may not run it")

    static let users = Key(
      "users", .integer(1...WorkloadConfiguration.largestUserCount), .means("tasks have no users"),
      "users, to one of whom each task falls with equal probability")
    static let repetition = Key(
      "repetition", .number(0...1), .value(.integer(0)),
      "probability that a task has the work and the agents of its user's last one")

    static let entries = [
      entry(source), entry(estimates), entry(estimateFactor), entry(loadFactor), entry(deadlineFactor),
      entry(file, ofTraces), entry(service, [.llmTrace]), entry(rate, [.poisson]),
      entry(tasks, ofModels), entry(work, [.poisson]), entry(agentsPerTask, [.poisson]),
      entry(priorities, [.poisson]), entry(estimateError, ofModels), entry(kinds, ofModels),
      entry(minimumProficiency, ofModels), entry(users, ofModels), entry(repetition, ofModels),
    ]

    /// The names of the keys of all sources.
    static let names = entries.map { String($0.path.dropFirst("workload.".count)) }

    /// The sources that have a key of the given name; nil where none has, empty where all have.
    static func owners(of name: String) -> [String]? {
      entries.first { $0.path == "workload.\(name)" }?.sources
    }

    private static func entry<Value>(_ key: Key<Value>, _ sources: [SourceName] = []) -> ScenarioKey {
      key.entry(under: "workload", sources: sources.map(\.rawValue))
    }
  }

  enum Distributions {
    static let family = Key("distribution", Rule<Distribution.Family>.word, .fault, "the family")
    static let seconds = Key("mean", .seconds, .fault, "the mean, in seconds of work at speed 1")
    static let count = Key(
      "mean", .number(1...Double(Agents.limit)), .fault, "the mean, in agents")
    static let variation = Key(
      "cv", .number(0...1000), .means("the family's own, where it has one"),
      "coefficient of variation: standard deviation / mean")

    static let entries =
      entries(under: Workload.work.name, mean: seconds.entry)
      + entries(under: Workload.agentsPerTask.name, mean: count.entry)

    private static func entries(
      under name: String, mean: (String, [String]) -> ScenarioKey
    ) -> [ScenarioKey] {
      let table = "workload.\(name)"
      let sources = [Workload.SourceName.poisson.rawValue]
      return [
        family.entry(under: table, sources: sources), mean(table, sources),
        variation.entry(under: table, sources: sources),
      ]
    }
  }

  enum Service {
    private static let cost = Rule<SimulationDuration>.duration(allowsZero: true)
    private static let nothing = Key<SimulationDuration>.Absence.value(.string("0s"))

    static let base = Key("base", cost, nothing, "work of a request without tokens")
    static let perContextToken = Key(
      "per-context-token", cost, nothing, "work of reading a token of the prompt")
    static let perGeneratedToken = Key(
      "per-generated-token", cost, nothing, "work of generating a token of the answer")

    static let entries = [base, perContextToken, perGeneratedToken].map {
      $0.entry(under: "workload.service", sources: [Workload.SourceName.llmTrace.rawValue])
    }
  }

  enum Priorities {
    private static func key(_ name: String) -> Key<Double> {
      Key(name, .number(0...1), .value(.integer(0)), "probability of priority \(name)")
    }

    /// In the order of `TaskPriority`.
    static let all = TaskPriority.allCases.map { key($0.name) }

    static let entries = all.map {
      $0.entry(under: "workload.priorities", sources: [Workload.SourceName.poisson.rawValue])
    }
  }
}
