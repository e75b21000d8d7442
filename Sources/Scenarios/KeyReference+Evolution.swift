import Evolution
import Swarm
import Workloads

extension KeyReference {
  /// A search: for the best candidate of a problem, or for numbers of the scenario itself.
  enum Evolution {
    private static let ofProblems: [Workload.SourceName] = [.search]
    private static let ofScenarios = Workload.SourceName.allCases.filter { $0 != .search }
    private static let coordinates = Rule<Double>.number(-1e9...1e9)
    private static let wordsOfStrategies = "see `apiary list strategies`"

    static let strategy = Key(
      "strategy",
      Rule<String>.word(among: SearchCatalogue.strategies.map(\.name), allowed: wordsOfStrategies), .fault,
      "what proposes candidates")
    static let population = Key(
      "population", Rule<Int>.integer(1...1_000_000), .means("the strategy's own"), "candidates a generation")
    static let evaluations = Key(
      "evaluations", Rule<Int>.integer(0...SearchParameters.largestEvaluationCount), .fault,
      "candidates that are evaluated, at most; 0, for numbers of the scenario: no search"
    )
    static let target = Key(
      "target", .number(-1e18...1e18), .means("none"), "fitness that is good enough to stop")
    static let stepSize = Key(
      "step-size", .number(1e-12...1e12), .means("0.3 of the width between bounds, or 1"),
      "standard deviation of first steps, in every coordinate")

    static let settings = Key(
      "settings", Rule<TomlValue>.table(of: "keys below, by strategy"), .means("the strategy's own"),
      "operators, rates and the like of the strategy")

    static let problem = Key(
      "problem",
      Rule<String>.word(among: SearchCatalogue.problems.map(\.name), allowed: "see `apiary list problems`"),
      .fault, "what gives candidates their fitness")
    static let dimension = Key(
      "dimension", Rule<Int>.integer(1...10_000),
      .means("the problem's own; required of one that has none"), "coordinates of a candidate")
    static let lower = Key(
      "lower", coordinates, .means("the problem's own, if any"), "least value of every coordinate")
    static let upper = Key(
      "upper", coordinates, .means("the problem's own, if any"), "greatest value of every coordinate")
    static let start = Key(
      "start", Rule<[Double]>.numbers(-1e9...1e9, count: 1...10_000),
      .means("drawn between the bounds or within ±4; 0 of a problem with a dimension of its own"),
      "where to begin: one number for all coordinates, or one for each")
    static let cells = Key(
      "cells", Rule<[Int]>.integers(1...10_000, count: 1...10), .means("100 for each"),
      "cells of an archive along each descriptor; of one of centroids, their product")
    static let emitters = Key(
      "emitters", Rule<Int>.integer(1...10_000), .value(.integer(15)),
      "distributions that CMA-ME adapts side by side")
    static let secondsPerEvaluation = Key(
      "seconds-per-evaluation", .number(0...1e9), .value(.integer(1)),
      "work of evaluating a candidate, at speed 1")
    static let secondsPerGeneration = Key(
      "seconds-per-generation", .number(0...1e9), .value(.integer(0)),
      "work of the strategy between generations, at speed 1")

    static let parameters = Key(
      "parameters", .tables("evolution.parameters"), .fault, "what is searched for")
    static let metric = Key(
      "metric",
      Rule<String>.word(among: SummaryMetric.all.map(\.metric.name), allowed: "see `apiary list metrics`"),
      .fault, "the metric that is the fitness, its mean over the seeds")
    static let direction = Key(
      "direction", Rule<SearchDirection>.word, .means("what is better of the metric"), "what is good fitness")
    static let seeds = Key(
      "seeds", Rule<[Int]>.integers(0...Int.max, count: 1...1000), .fault,
      "seeds of the runs that candidates are judged by, none of them one of the scenario's own")
    static let duration = Key(
      "duration", .duration(allowsZero: false), .means("as of the scenario"), "simulated time of these runs")
    static let tasks = Key(
      "tasks", .integer(1...Workload.taskLimit), .means("as of the scenario"),
      "tasks of these runs (poisson, lublin)")

    static let key = Key(
      "key", Rule<String>.line, .fault,
      "the dotted path of a number, a duration or an array of numbers that the scenario sets")
    static let least = Key("lower", coordinates, .fault, "the least value; of durations, in seconds")
    static let greatest = Key("upper", coordinates, .fault, "the greatest value; of durations, in seconds")
    /// What the search sees of a value.
    enum ScaleName: String, CaseIterable, Sendable {
      case linear, logarithmic
    }
    static let scale = Key(
      "scale", Rule<ScaleName>.word, .value(.string("linear")),
      "whether the search sees the value or its logarithm")

    static let entries =
      [
        entry(strategy), entry(population), entry(evaluations), entry(target), entry(stepSize),
        entry(settings),
        entry(problem, ofProblems), entry(dimension, ofProblems), entry(lower, ofProblems),
        entry(upper, ofProblems), entry(start, ofProblems), entry(cells, ofProblems),
        entry(emitters, ofProblems), entry(secondsPerEvaluation, ofProblems),
        entry(secondsPerGeneration, ofProblems), entry(parameters, ofScenarios), entry(metric, ofScenarios),
        entry(direction, ofScenarios), entry(seeds, ofScenarios), entry(duration, ofScenarios),
        entry(tasks, ofScenarios),
      ] + [key.entry, least.entry, greatest.entry, scale.entry].map { $0("evolution.parameters.N", []) }

    /// The sources whose scenarios have a key of the given name; nil where none has, empty where all have.
    static func owners(of name: String) -> [String]? {
      entries.first { $0.path == "evolution.\(name)" }?.sources
    }

    private static func entry<Value>(_ key: Key<Value>, _ sources: [Workload.SourceName] = []) -> ScenarioKey
    {
      key.entry(under: "evolution", sources: sources.map(\.rawValue))
    }
  }
}
