import Simulation
import Swarm

extension KeyReference {
  enum Root {
    static let name = Key("name", .fileNamePart, .fault, "what result files are named after")
    static let description = Key(
      "description", Rule<String>.line, .value(.string("")), "one line for tables and titles")
    static let seed = Key(
      "seed", Rule<Int>.integer(0...Int.max), .value(.integer(1)), "seed of the first replication")
    static let replications = Key(
      "replications", Rule<Int>.integer(1...100_000), .value(.integer(1)),
      "runs of each variant, with seeds `seed`, `seed` + 1, …")
    static let duration = Key(
      "duration", .duration(allowsZero: false), .means("until all tasks are done"), "simulated time")
    static let warmUp = Key(
      "warm-up", .duration(allowsZero: true), .value(.string("0s")),
      "tasks submitted before it count in no summary")
    static let agents = Key("agents", .tables("agents"), .fault, "the groups of the swarm")
    static let workload = Key("workload", .table, .fault, "where tasks come from")
    static let learning = Key(
      "learning", .table, .means("required by the source `training`"),
      "a network: the one that is trained, or the one that estimates run times")
    static let evolution = Key(
      "evolution", .table, .means("required by the source `search`"),
      "a search: of a problem, whose evaluations are the tasks, or for numbers of the scenario itself")
    static let network = Key("network", .table, .means("communication is free"), "what communication costs")
    static let scheduler = Key("scheduler", .table, .fault, "who runs what, and when")
    static let metrics = Key(
      "metrics", .table, .means("the defaults of its keys"), "how results are measured")
    static let variants = Key(
      "variants", .tables("variants"), .means("`base` only"),
      "what else to run; the scenario as written is the variant `base`")

    static let entries = [
      name.entry(), description.entry(), seed.entry(), replications.entry(), duration.entry(),
      warmUp.entry(), agents.entry(), workload.entry(), learning.entry(), evolution.entry(), network.entry(),
      scheduler.entry(), metrics.entry(), variants.entry(),
    ]
  }

  enum Agents {
    /// Agents of a swarm, at most.
    static let limit = 10_000_000
    private static let watts = Rule<Double>.number(0...1e9)

    static let kind = Key("kind", Rule<AgentKind>.word, .value(.string("worker")), "what the agents are for")
    static let count = Key("count", .integer(1...limit), .fault, "agents in the group")
    static let speed = Key("speed", .positiveNumber, .value(.integer(1)), "seconds of work done per second")
    static let activeWatts = Key(
      "active-watts", watts, .value(.integer(1)), "power that an agent draws while it holds a task")
    static let idleWatts = Key(
      "idle-watts", watts, .value(.integer(0)), "power that an agent draws otherwise")
    static let capabilities = Key(
      "capabilities", Rule<[NamedNumber]>.namedNumbers("kinds of task", 0...1, limit: Workload.kindLimit),
      .means("every kind at full proficiency"),
      "proficiency in each kind of task; a kind that is not named they cannot do")

    static let entries = [
      kind.entry(under: "agents.N"), count.entry(under: "agents.N"), speed.entry(under: "agents.N"),
      activeWatts.entry(under: "agents.N"), idleWatts.entry(under: "agents.N"),
      capabilities.entry(under: "agents.N"),
    ]
  }

  /// The keys of the small tables.
  enum Sections {
    static let bandwidth = Key(
      "bandwidth", .bandwidth, .means("communication is free"),
      "rate at which an agent reads what a task on another agent wrote")
    static let sampleInterval = Key(
      "sample-interval", .duration(allowsZero: false), .means("adapts to the length of the run"),
      "simulated time between two samples of the time series")
    static let boundedSlowdownThreshold = Key(
      "bounded-slowdown-threshold", .duration(allowsZero: false), .value(.string("10s")),
      "run time below which slowdown is not magnified (τ)")

    static let entries = [
      bandwidth.entry(under: "network"), sampleInterval.entry(under: "metrics"),
      boundedSlowdownThreshold.entry(under: "metrics"),
    ]
  }

  enum Variants {
    static let name = Key(
      "name", .fileNamePart, .fault, "the variant's part in the names of result files; not `base`")
    static let description = Key(
      "description", Rule<String>.line, .value(.string("")), "one line for tables and titles")
    static let set = Key(
      "set", .table(of: "any keys but name, replications, variants"), .fault,
      "dotted keys with the values that take the place of the base's")

    static let entries = [
      name.entry(under: "variants.N"), description.entry(under: "variants.N"), set.entry(under: "variants.N"),
    ]
  }
}
