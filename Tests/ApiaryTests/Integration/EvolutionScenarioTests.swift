import Foundation
import Results
import TestSupport
import Testing

/// Scenarios in which something is searched for, through the command.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct EvolutionScenarioTests {
  private static func shipped(_ name: String) -> String {
    Apiary.package.appending(path: "scenarios/\(name).toml").path
  }

  /// However many threads candidates are simulated in.
  @Test func whatIsFoundDoesNotDependOnThreads() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.evolved, to: "evolved.toml")
    for threads in ["1", "2", "7"] {
      let outcome = try Apiary.run(
        ["run", "evolved.toml", "--as", threads, "--quiet"], in: folder,
        environment: ["APIARY_SEARCH_THREADS": threads])
      #expect(outcome.status == 0, "\(outcome)")
    }
    let bytes = try folder.data("results/1.h5")
    #expect(try folder.data("results/2.h5") == bytes && folder.data("results/7.h5") == bytes)
    let outcome = try folder.outcome("results/1.h5")
    let best = try outcome.bestCandidate()
    #expect(
      best.map(\.name) == [
        "scheduler.weights.0", "scheduler.weights.1", "scheduler.weights.2", "agents.0.speed",
        "scheduler.aging",
      ])
    // Faster agents make waits shorter, whatever the order.
    #expect(best[3].value > 1 && best[3].value <= 2)
    #expect(try outcome.generations("evaluations") == [4, 8, 12])
    #expect(outcome.attributes.overrides.isEmpty)
  }

  /// The run is what the scenario with the best numbers is, and the fitness the mean over the seeds.
  @Test func theRunHasTheBestNumbers() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.evolved, to: "evolved.toml")
    func run(_ arguments: [String]) throws {
      let outcome = try Apiary.run(["run", "evolved.toml", "--quiet"] + arguments, in: folder)
      #expect(outcome.status == 0, "\(outcome)")
    }
    try run(["--as", "found"])
    let found = try folder.outcome("results/found.h5")
    let settings = try found.bestCandidate().map { name, value in
      name == "scheduler.aging"
        ? "\(name)=\(Int64((value * 1e9).rounded()))ns" : "\(name)=\(value)"
    }
    let numbers = settings.flatMap { ["--set", $0] } + ["--set", "evolution.evaluations=0"]
    try run(["--as", "set"] + numbers)
    #expect(try folder.outcome("results/set.h5").fingerprint == found.fingerprint)
    var sum = 0.0
    for seed in ["11", "12"] {
      try run(["--as", seed, "--seed", seed, "--set", "workload.tasks=60"] + numbers)
      sum += try #require(try folder.outcome("results/\(seed).h5").metric("mean_wait"))
    }
    #expect(found.metric("best_fitness") == sum / 2)
  }

  /// Settings change what is found, and are in the outcome file, whether they are those of the strategy or not.
  @Test func settingsAreInTheOutcomeFile() throws {
    let folder = try Workplace()
    try folder.write(
      Scenarios.search.replacing("sep-cma-es", with: "genetic-algorithm")
        .replacing("[scheduler]", with: "[evolution.settings]\nmutation-count = 2\n[scheduler]"),
      to: "search.toml")
    func attribute(_ name: String, _ options: [String] = []) throws -> AttributeValue? {
      _ = try folder.outcomeBytes("search.toml", to: "r", options)
      let reader = try ResultFileReader(path: folder.path("r/outcome.h5"))
      return try reader.attribute(name, of: "generations")
    }
    #expect(try attribute("setting_mutation_count") == .double(2))
    #expect(try attribute("setting_tournament_size") == .int64(2))
    let options = ["--set", "evolution.settings.mutation-count=3"]
    #expect(try attribute("setting_mutation_count", options) == .double(3))
    #expect(try attribute("setting_crossover", options) == .string("simulated-binary"))
    let wrong = try Apiary.run(["run", "search.toml", "--set", "evolution.settings.factor=1"], in: folder)
    #expect(wrong.status == 64 && wrong.errors.contains("it belongs to \"de-rand-1\""), "\(wrong)")
  }

  /// Numbers of a policy that is a program reach it: shortest first waits least, and is found.
  @Test(.enabled(if: Tool.isInstalled(Tool.python))) func programsAreSearchedOver() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.weighingProgram, to: "weigh.py")
    try folder.write(
      Scenarios.lublin.replacing(
        "\"easy-backfilling\"", with: "{ command = [\"python3\", \"weigh.py\"] }\nweights = [-1]")
        + Scenarios.weightSearch(evaluations: 8), to: "evolved.toml")
    for threads in ["1", "3"] {
      let outcome = try Apiary.run(
        ["run", "evolved.toml", "--as", threads, "--quiet"], in: folder,
        environment: ["APIARY_SEARCH_THREADS": threads])
      #expect(outcome.status == 0, "\(outcome)")
    }
    #expect(try folder.data("results/1.h5") == folder.data("results/3.h5"))
    let found = try folder.outcome("results/1.h5")
    let best = try found.bestCandidate()
    #expect(best[0].name == "scheduler.weights.0" && best[0].value > 0, "\(best)")
  }

  /// Numbers of the tasks themselves, of the swarm and of a trace, by which candidates have tasks of their own or share them.
  @Test(arguments: [
    ("evolved.toml", "workload.load-factor", "0.5", "4.0"), ("evolved.toml", "agents.0.count", "64", "80"),
    ("swf.toml", "workload.load-factor", "0.5", "4.0"), ("swf.toml", "agents.0.speed", "0.5", "4.0"),
  ])
  func fitnessIsTheMeanOfRuns(_ scenario: String, _ key: String, _ lower: String, _ upper: String) throws {
    let folder = try Workplace()
    _ = try Scenarios.writeAll(to: folder)
    let search = [
      "\(key)=\(lower)", "evolution.strategy=random-search", "evolution.population=3",
      "evolution.evaluations=6", "evolution.metric=mean_wait", "evolution.seeds=[11, 12]",
      "evolution.parameters=[{ key = '\(key)', lower = \(lower), upper = \(upper) }]",
    ]
    func run(_ seed: String, _ settings: [String]) throws -> OutcomeFile {
      let outcome = try Apiary.run(
        ["run", scenario, "--quiet", "--as", seed, "--seed", seed] + settings.flatMap { ["--set", $0] },
        in: folder)
      #expect(outcome.status == 0, "\(outcome)")
      return try folder.outcome("results/\(seed).h5")
    }
    let found = try run("1", search)
    let best = try #require(try found.bestCandidate().first?.value)
    var sum = 0.0
    for seed in ["11", "12"] {
      let value = key.hasSuffix("count") ? "\(Int(best))" : "\(best)"
      var settings = ["\(key)=\(value)"]
      if scenario == "evolved.toml" { settings += ["evolution.evaluations=0", "workload.tasks=60"] }
      sum += try #require(try run(seed, settings).metric("mean_wait"))
    }
    #expect(found.metric("best_fitness") == sum / 2)
  }

  @Test func whatCannotBeSearchedForIsSaid() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.evolved, to: "evolved.toml")
    let own = try Apiary.run(["run", "evolved.toml", "--seed", "11"], in: folder)
    #expect(own.status == 65 && own.errors.contains("evolution.seeds: 11 is this run's own seed"), "\(own)")
    // Every trial ends before the warm-up does.
    let failing = try Apiary.run(
      ["run", "evolved.toml", "--set", "warm-up=1h", "--set", "evolution.duration=1s"], in: folder)
    #expect(failing.status == 1 && failing.errors.contains("every candidate failed"), "\(failing)")
    #expect(failing.errors.contains("warm-up: must be shorter than the duration"), "\(failing)")
    #expect(folder.files("results").isEmpty)
  }

  /// A search that the user stops is saved, and the same run finds it; another run does not.
  @Test func anInterruptedSearchIsKept() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.search, to: "search.toml")
    let endless = [
      "run", "search.toml", "--set", "evolution.evaluations=10000000", "--set", "evolution.target=-1",
      "--set", "evolution.strategy=random-search", "--set", "evolution.dimension=300",
      "--set", "evolution.start=[1]", "--set", "evolution.population=500",
    ]
    let run = try Apiary.start(endless, in: folder)
    while run.isRunning, !folder.exists("results/search.search") { usleep(10_000) }
    run.send(SIGINT)
    let outcome = run.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(outcome.errors.contains("the search so far is in results/search.search"), "\(outcome)")
    #expect(folder.files("results") == ["search.search"])
    let other = try Apiary.run(["run", "search.toml", "--quiet"], in: folder)
    #expect(other.status == 0, "\(other)")
    #expect(try folder.outcome("results/search.h5").generations("evaluations").first == 7)
    #expect(!folder.exists("results/search.search"))
  }

  /// Evolved on other seeds and half the tasks, the orders wait less on these than first come, first served.
  @Test func evolvedOrdersBeatFirstComeFirstServed() throws {
    let folder = try Workplace()
    let batch = try Apiary.run(
      ["batch", Self.shipped("evolve-scheduler"), "--set", "replications=2", "--quiet", "--plot"], in: folder)
    #expect(batch.status == 0, "\(batch)")
    let table = try BatchTable(readingFrom: folder.path("results/evolve-scheduler/batch.h5"))
    let slowdowns = try #require(table.metric("mean_bounded_slowdown"))
    let values = zip(table.variants, slowdowns).reduce(into: [String: [Double]]()) {
      $0[$1.0, default: []].append($1.1)
    }
    let fcfs = try #require(values["fcfs"])
    for variant in ["base", "network"] {
      let evolved = try #require(values[variant])
      #expect(zip(evolved, fcfs).allSatisfy { $0 < $1 / 2 }, "\(variant): \(evolved), \(fcfs)")
    }
    #expect(folder.exists("results/evolve-scheduler/plots/fitness.svg"))
  }
}
