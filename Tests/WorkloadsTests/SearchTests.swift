import Evolution
import Simulation
import Swarm
import TestSupport
import Testing

@testable import Workloads

/// Searches as workloads.
@Suite struct SearchTests {
  private static func parameters(
    _ problem: String = "sphere", _ strategy: String = "sep-cma-es", evaluations: Int = 300
  ) -> SearchParameters {
    let dimension = SearchCatalogue.problem(named: problem)?.kind == .networks ? nil : 4
    return SearchParameters(
      problem: problem, dimension: dimension,
      settings: SearchSettings(strategy: strategy, evaluations: evaluations))
  }

  private static func source(_ parameters: SearchParameters, seed: UInt64 = 1) throws -> any WorkloadSource {
    try WorkloadConfiguration(source: .search(parameters)).load(seed: seed, swarmSize: 1, horizon: .never)
      .source
  }

  /// The rows are those of the same search in a loop of its own.
  @Test func generationsAreThoseOfTheSearch() throws {
    let parameters = Self.parameters()
    let record = try #require(try Self.source(parameters).search)
    let problem = try BenchmarkProblem(.sphere, dimension: 4)
    var stream = WorkloadPurpose.start.stream(seed: 1)
    let start = (0..<4).map { _ in
      let share = stream.uniform()
      return (1 - share) * -4 + share * 4
    }
    let search = try StrategyRegistry.standard.search(
      "sep-cma-es", SearchSetup(problem.space, seed: 1, start: start, evaluations: 300))
    search.run(problem, evaluations: 300)
    #expect(record.bestFitness == search.bestFitness)
    #expect(record.best == search.bestCandidate)
    #expect(record.generations.evaluations.last == Int64(search.evaluations))
    #expect(record.generations.bestSoFar.last == search.bestFitness)
    #expect(record.population == search.strategy.candidates.values)
    #expect(record.ending == "budget" && record.objective == "sphere")
    #expect(record.generations.stepSize.allSatisfy { $0 > 0 })
    #expect(record.generations.conditionNumber.allSatisfy { $0 >= 1 })
  }

  /// Of a generation that is larger than the budget, what fits is evaluated, and is all that there is.
  @Test(arguments: [
    ("sphere", "sep-cma-es"), ("projected-sphere", "map-elites-line"), ("double-pole-networks", "neat"),
  ])
  func budgetsAreKept(_ problem: String, _ strategy: String) throws {
    var parameters = Self.parameters(problem, strategy, evaluations: 9)
    parameters.settings.populationSize = 30
    let source = try Self.source(parameters)
    let record = try #require(source.search)
    #expect(record.generations.evaluations == [9] && record.ending == "budget")
    #expect(
      record.fitness.count == 9 && record.bestFitness == record.fitness.reduce(.nan, Self.better(record)))
    #expect(record.population.count == 9 * record.coordinates.count)
    for table in record.tables where table.name == "lineage" {
      #expect(table.columns.allSatisfy { $0.values.count == 9 })
    }
    var (whole, tasks) = (source, [TaskDescription]())
    try whole.read(100, into: &tasks)
    #expect(tasks.count == 10)
  }

  private static func better(_ record: SearchRecord) -> (Double, Double) -> Double {
    { $0.isNaN ? $1 : record.generations.isMinimised ? min($0, $1) : max($0, $1) }
  }

  /// The record has the settings that counted, those of the problem and the strategy among them.
  @Test func recordsHaveTheirSettings() throws {
    var parameters = Self.parameters("sphere", "genetic-algorithm")
    parameters.settings.choices = [
      SettingChoice("selection", .word("rank")), SettingChoice("elites", .integer(4)),
    ]
    let record = try #require(try Self.source(parameters).search)
    let plain = try #require(try Self.source(Self.parameters("sphere", "genetic-algorithm")).search)
    #expect(record.settings.contains(RecordAttribute("elites", .integer(4))))
    #expect(record.settings.contains(RecordAttribute("crossover-rate", .number(0.9))))
    #expect(record.settings.contains(RecordAttribute("selection", .text("rank"))))
    #expect(!record.settings.contains { ["tournament-size", "blend-alpha"].contains($0.name) })
    #expect(plain.settings.contains(RecordAttribute("tournament-size", .integer(2))))
    #expect(record.population != plain.population)
    var networks = Self.parameters("double-pole-networks", "neat-no-mating", evaluations: 150)
    networks.settings.choices = [SettingChoice("node-rate", .real(0.2))]
    let neat = try #require(try Self.source(networks).search)
    for setting in [
      RecordAttribute("node-rate", .number(0.2)), RecordAttribute("mating", .text("false")),
      // The problem's own.
      RecordAttribute("survival-share", .number(0.2)),
    ] { #expect(neat.settings.contains(setting)) }
  }

  /// Mean, median and deviation of a row, by hand; what failed is counted and left out.
  @Test func rowsSumUpTheirGenerations() {
    var table = GenerationTable()
    table.target = 1.5
    table.append([4, .nan, 1, 3, .infinity], evaluations: 5, bestSoFar: 1)
    #expect(table.best == [1] && table.median == [3] && table.mean == [8.0 / 3] && table.failed == [2])
    // Squares of 4/3, −5/3 and 1/3 sum to 42/9; over two.
    #expect(abs(table.deviation[0] - (7.0 / 3).squareRoot()) < 1e-12)
    #expect(table.evaluationsToTarget == 3)
    table.append([.nan, .nan], evaluations: 7, bestSoFar: 1)
    #expect(table.best[1].isNaN && table.median[1].isNaN && table.mean[1].isNaN && table.failed[1] == 2)
  }

  /// A generation begins when the one before is over, and the strategy's own step lies between.
  @Test func generationsFollowEachOther() throws {
    var parameters = Self.parameters(evaluations: 24)
    parameters.settings.populationSize = 8
    parameters.secondsPerEvaluation = 2
    parameters.secondsPerGeneration = 1
    let source = try Self.source(parameters)
    let configuration = HiveConfiguration(seed: 1, groups: [AgentGroup(count: 3)], graph: source.graph)
    let trial = HiveTrial(configuration) { try Self.source(parameters) }
    let outcome = try trial.run("first-come-first-served")
    // Eight candidates on three agents take three turns of 2 s, and then 1 s more.
    #expect(outcome.starts == [0, 0, 0, 2, 2, 2, 4, 4, 6].repeated(3, apart: 7))
    var table = try #require(source.search?.generations)
    table.noteEnds(outcome.rows)
    #expect(table.endTime == [7, 14, 21].map { $0 * 1_000_000_000 })
  }

  /// Saved after any generation and restored, it goes on to the same record, whatever is searched for.
  @Test(arguments: [
    ("sphere", "sep-cma-es"), ("rastrigin", "l-shade"), ("one-max", "genetic-algorithm-bits"),
    ("double-pole-networks", "neat"), ("projected-sphere", "map-elites-line"), ("sphere", "bipop-cma-es"),
    ("sphere", "ipop-cma-es"),
  ])
  func searchesGoOnToTheSameRecord(_ problem: String, _ strategy: String) throws {
    var parameters = Self.parameters(problem, strategy, evaluations: 400)
    parameters.settings.populationSize = 20
    parameters.cells = problem == "projected-sphere" ? [5, 6] : nil
    let settings: [String: SettingChoice] = [
      "l-shade": SettingChoice("memory", .integer(3)), "neat": SettingChoice("node-rate", .real(0.3)),
      "genetic-algorithm-bits": SettingChoice("mutation-count", .real(0.5)),
      "map-elites-line": SettingChoice("line-deviation", .real(0.5)),
      "bipop-cma-es": SettingChoice("cost-tolerance", .real(100)),
      "ipop-cma-es": SettingChoice("restarts", .integer(2)),
    ]
    parameters.settings.choices = settings[strategy].map { [$0] } ?? []
    let keeper = Keeper()
    func search() throws -> RecordedSearch {
      RecordedSearch(parameters.settings, try parameters.engine(seed: 3))
    }
    let whole = try search()
    try whole.run(keeper)
    #expect(keeper.all.count > 3)
    for bytes in keeper.all.dropLast() {
      let resumed = try RecordedSearch.resumed(Keeper(bytes), make: search)
      #expect(resumed.ending == nil)
      try resumed.run()
      // As text, in which what is missing is equal to itself, and without showing it where it is not.
      let isSame = "\(resumed.record)" == "\(whole.record)"
      #expect(isSame)
    }
    // What is cut short, or of another strategy, is no beginning.
    let damaged = try RecordedSearch.resumed(Keeper(Array(keeper.all[1].dropLast(3))), make: search)
    try damaged.run()
    let isSame = "\(damaged.record)" == "\(whole.record)"
    #expect(isSame)
  }

  /// Remembers what it was given.
  private final class Keeper: SearchKeeper {
    let saved: [UInt8]?
    var all: [[UInt8]] = []

    init(_ saved: [UInt8]? = nil) { self.saved = saved }

    func keep(isLast: Bool, _ bytes: () -> [UInt8]) { all.append(bytes()) }
  }

  /// XOR is solved by the first network that the problem asks, and the tables fit together.
  @Test func networksLeaveTheirLineage() throws {
    let record = try #require(
      try Self.source(Self.parameters("double-pole-networks", "neat", evaluations: 900)).search)
    let tables = Dictionary(uniqueKeysWithValues: record.tables.map { ($0.name, $0) })
    #expect(Set(tables.keys) == ["species", "lineage", "nodes", "links"])
    func integers(_ table: String, _ column: String) throws -> [Int64] {
      let found = try #require(tables[table]?.columns.first { $0.name == column })
      guard case .integers(let values) = found.values else { return [] }
      return values
    }
    let genomes = try integers("lineage", "genome")
    #expect(Int64(genomes.count) == record.generations.evaluations.last)
    let parents = try integers("lineage", "first_parent")
    #expect(zip(parents, genomes).allSatisfy { $0 == -1 || $0 < $1 })
    #expect(parents.prefix(150).allSatisfy { $0 == -1 } && parents.suffix(150).allSatisfy { $0 >= 0 })
    let sizes = try integers("species", "size")
    #expect(sizes.reduce(0, +) == Int64(genomes.count))
    #expect(Set(try integers("links", "genome")).isSubset(of: genomes))
  }

  /// Settings that cannot be are named as scenario files name them.
  @Test func whatCannotBeIsNamed() {
    func fault(_ change: (inout SearchParameters) -> Void) -> String? {
      var parameters = Self.parameters()
      change(&parameters)
      do {
        try parameters.check()
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(fault { _ in } == nil)
    #expect(
      fault { $0.settings.strategy = "neat" }?.hasPrefix(
        "strategy is neat, but must be one for the points of") == true)
    #expect(fault { $0.secondsPerEvaluation = 1e12 }?.hasPrefix("seconds-per-evaluation") == true)
    #expect(fault { $0.start = [1, 2] } == "start is 2 numbers, but must be 4 numbers")
    #expect(fault { ($0.problem, $0.lower) = ("schwefel", -1000) }?.hasPrefix("lower is -1000") == true)
  }
}

extension [Double] {
  /// The starts of so many generations alike.
  fileprivate func repeated(_ count: Int, apart: Double) -> [Double] {
    (0..<count).flatMap { generation in map { $0 + Double(generation) * apart } }
  }
}

extension RecordTable.Values {
  fileprivate var count: Int {
    switch self {
    case .integers(let values): values.count
    case .numbers(let values): values.count
    }
  }
}
