import Foundation
import Results
import Simulation
import TestSupport
import Testing

/// Runs that are saved, stopped in any way, and gone on with in another process: the same bytes.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct CheckpointTests {
  private static let long = Scenarios.poisson.replacing("tasks = 400", with: "tasks = 100_000")
    .replacing("rate = 2.0", with: "rate = 0.5")

  private static func run(_ arguments: [String], in folder: Workplace) throws {
    let outcome = try Apiary.run(["run", "--quiet"] + arguments, in: folder)
    guard outcome.status == 0 else { throw Apiary.UnexpectedOutcome(outcome: outcome) }
  }

  /// A run of every kind of workload: saving changes nothing, and its last checkpoint leads to the same bytes, on the
  /// other event queue and in another folder too.
  @Test func everyWorkloadGoesOn() throws {
    let folder = try Workplace()
    for scenario in try Scenarios.writeAll(to: folder) {
      try Self.run([scenario, "-o", "plain", "--as", "x"], in: folder)
      let interval = ["workflow.toml", "training.toml"].contains(scenario) ? "1s" : "20s"
      try Self.run(
        [scenario, "-o", "saved", "--as", "x", "--checkpoint-every", interval, "--keep-checkpoint"],
        in: folder)
      let expected = try folder.data("plain/x.h5")
      #expect(try folder.data("saved/x.h5") == expected, "\(scenario)")
      try Self.run(["--resume", "saved/x.checkpoint", "--as", "y"], in: folder)
      #expect(try folder.data("saved/y.h5") == expected, "\(scenario)")
      try Self.run(
        [
          scenario, "--resume", "saved/x.checkpoint", "-o", "other", "--as", "x", "--queue",
          "quaternary-heap",
        ],
        in: folder)
      #expect(try folder.data("other/x.h5") == expected, "\(scenario)")
      #expect(folder.exists("saved/x.checkpoint"))
      #expect(!folder.exists("other/x.checkpoint"))
    }
  }

  /// Killed again and again, wherever that hits it, a run arrives at the same bytes.
  @Test func aRunThatIsKilledGoesOn() throws {
    let folder = try Workplace()
    try folder.write(Self.long, to: "long.toml")
    try Self.run(["long.toml", "-o", "plain"], in: folder)
    var arguments = ["run", "long.toml", "--checkpoint-every", "10min", "-q"]
    for round in 0..<4 {
      let before = try? folder.data("results/small.checkpoint")
      let run = try Apiary.start(arguments, in: folder)
      while run.isRunning, before == (try? folder.data("results/small.checkpoint")) { usleep(1000) }
      usleep(UInt32(round * 7000))
      run.send(SIGKILL)
      guard run.finish().status != 0 else { break }
      arguments = ["run", "--resume", "results/small.checkpoint", "-q"]
    }
    if !folder.exists("results/small.h5") { try Self.run(Array(arguments.dropFirst()), in: folder) }
    #expect(try folder.data("results/small.h5") == folder.data("plain/small.h5"))
    #expect(folder.files("results") == ["small.h5", "small.perf.h5"])
    let record = try PerformanceRecord(readingFrom: folder.path("results/small.perf.h5"))
    #expect(record.resumedFrom.hasPrefix("checkpoint "))
    #expect(try PerformanceRecord(readingFrom: folder.path("plain/small.perf.h5")).resumedFrom.isEmpty)
  }

  /// Stopped by Ctrl-C, a run saves itself before it ends, and says how to go on.
  @Test func aRunThatIsStoppedSavesItself() throws {
    let folder = try Workplace()
    try folder.write(Self.long, to: "long.toml")
    let run = try Apiary.start(["run", "long.toml", "--checkpoint-every", "5000d"], in: folder)
    while run.isRunning && !folder.exists("results/small.h5.partial") { usleep(1000) }
    run.send(SIGINT)
    let outcome = run.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(
      outcome.errors.hasSuffix("\"apiary run --resume results/small.checkpoint\" goes on with the run\n"))
    #expect(folder.files("results") == ["small.checkpoint", "small.checkpoint.rows"])
    try Self.run(["--resume", "results/small.checkpoint"], in: folder)
    try Self.run(["long.toml", "-o", "plain"], in: folder)
    #expect(try folder.data("results/small.h5") == folder.data("plain/small.h5"))
  }

  /// A folder with the checkpoint of a run in its middle, and what the run came to.
  private static func saved(_ scenario: String = batchScenario) throws -> Workplace {
    let folder = try Workplace()
    try folder.write(scenario, to: "s.toml")
    try run(["s.toml", "--checkpoint-every", "700s", "--keep-checkpoint"], in: folder)
    return folder
  }

  private static let batchScenario = Scenarios.batch(
    variants: ["easy-backfilling", "random"], tasks: 2000)

  @Test func damagedCheckpointsAreRefused() throws {
    let folder = try Self.saved()
    let whole = try folder.data("results/small.checkpoint")
    var stream = RandomStream.test(3)
    for _ in 0..<12 {
      var damaged = whole
      let position = stream.uniform(below: whole.count)
      if stream.uniform(below: 2) == 0 { damaged = damaged.prefix(position) } else { damaged[position] ^= 16 }
      try folder.write(damaged, to: "damaged.checkpoint")
      let outcome = try Apiary.run(["run", "--resume", "damaged.checkpoint"], in: folder)
      #expect(outcome.status == 65, "\(outcome)")
      #expect(outcome.errors.contains("damaged.checkpoint: not a checkpoint that a run can go on from"))
    }
    try folder.write(whole, to: "alone.checkpoint")
    #expect(try Apiary.run(["run", "--resume", "alone.checkpoint"], in: folder).status == 66)
    #expect(try Apiary.run(["run", "--resume", "s.toml"], in: folder).status == 65)
    #expect(try Apiary.run(["run", "--resume", "results/small.h5"], in: folder).status == 65)
    #expect(try Apiary.run(["run", "--resume", "none.checkpoint"], in: folder).status == 66)
    try folder.write(Scenarios.poisson, to: "other.toml")
    let other = try Apiary.run(["run", "other.toml", "--resume", "results/small.checkpoint"], in: folder)
    #expect(other.status == 65, "\(other)")
    #expect(other.errors.contains("other.toml: not the scenario whose run"))
  }

  @Test(arguments: [
    ["run"], ["run", "s.toml", "--keep-checkpoint"], ["run", "s.toml", "--checkpoint-every", "0s"],
    ["run", "s.toml", "--checkpoint-every", "often"], ["run", "--resume", "x", "--set", "seed=2"],
    ["run", "--resume", "x", "--seed", "2", "--keep-checkpoint"], ["branch"],
    ["branch", "x", "--seed", "many"],
  ])
  func badCombinationsAreUsageErrors(_ arguments: [String]) throws {
    #expect(try Apiary.run(arguments, in: Workplace()).status == 64)
  }

  /// The future under the same variant and seed is the one that came; the others share its past and differ after.
  @Test func branchesShareThePast() throws {
    let folder = try Self.saved()
    let outcome = try Apiary.run(
      ["branch", "results/small.checkpoint", "--variant", "base", "--variant", "random", "--seed", "3"]
        + ["--seed", "4", "--seed", "5", "-o", "b"], in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("3 pairs with common random numbers"))
    #expect(try folder.data("b/small-branch/small-base-s3.h5") == folder.data("results/small.h5"))
    let table = try BatchTable(readingFrom: folder.path("b/small-branch/batch.h5"))
    #expect(table.variants == ["base", "base", "base", "random", "random", "random"])
    #expect(table.statuses.allSatisfy { $0 == "finished" })
    let trunk = try OutcomeFile(path: folder.path("results/small.h5"))
    let branch = try OutcomeFile(path: folder.path("b/small-branch/small-random-s4.h5"))
    #expect(trunk.attributes.branchedFrom.isEmpty)
    #expect(branch.attributes.branchedFrom.hasPrefix("variant base, seed 3, after "))
    let instant = try Self.instant(branch)
    let (old, new) = (try trunk.tasks("submit_time"), try branch.tasks("submit_time"))
    #expect(old.filter { $0 <= instant } == new.filter { $0 <= instant })
    #expect(old.filter { $0 > instant } != new.filter { $0 > instant })
    let count = old.filter { $0 <= instant }.count
    #expect(count > 1000 && count < 2000)
    let ids = try branch.taskIDs()
    #expect(ids == ids.indices.map(Int64.init))
    let starts = try (trunk.tasks("start_time"), branch.tasks("start_time"))
    for task in 0..<count where starts.0[task] <= instant { #expect(starts.0[task] == starts.1[task]) }
    let replay = try Apiary.run(["replay", "b/small-branch/small-random-s4.h5"], in: folder)
    #expect(replay.status == 65, "\(replay)")
    #expect(try Apiary.run(["compare", "b/small-branch"], in: folder).status == 0)
    #expect(try Apiary.run(["show", "b/small-branch"], in: folder).status == 0)
  }

  /// The instant at which a branch left the past that it shares.
  private static func instant(_ outcome: OutcomeFile) throws -> Double {
    let text = outcome.attributes.branchedFrom
    let match = try #require(text.firstMatch(of: /at ([0-9.e+-]+) s; checkpoint [0-9a-f]{32}$/))
    return try #require(Double(match.1))
  }

  @Test func oneSeedGivesNoInterval() throws {
    let folder = try Self.saved()
    let outcome = try Apiary.run(
      ["branch", "results/small.checkpoint", "--variant", "base", "--variant", "easy-backfilling"], in: folder
    )
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("no interval can be given"))
    #expect(outcome.output.contains("Give two seeds or more."))
  }

  @Test func whatCannotChangeInMidRunIsRefused() throws {
    let more = "\n[[variants]]\nname = \"more\"\nset = { \"agents.0.count\" = 9, \"warm-up\" = \"1s\" }\n"
    let folder = try Self.saved(Self.batchScenario + more)
    let outcome = try Apiary.run(["branch", "results/small.checkpoint", "--variant", "more"], in: folder)
    #expect(outcome.status == 65, "\(outcome)")
    #expect(outcome.errors.contains("variant more changes agents, warm-up, which cannot change in mid-run"))
    #expect(
      try Apiary.run(["branch", "results/small.checkpoint", "--variant", "none"], in: folder).status == 64)
  }
}
