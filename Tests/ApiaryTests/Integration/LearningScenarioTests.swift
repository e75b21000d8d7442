import Foundation
import Results
import TestSupport
import Testing

/// Scenarios in which something learns, through the command.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct LearningScenarioTests {
  private static func run(_ arguments: [String], in folder: Workplace) throws {
    let outcome = try Apiary.run(arguments + ["--quiet"], in: folder)
    guard outcome.status == 0 else { throw Apiary.UnexpectedOutcome(outcome: outcome) }
  }

  private static func shipped(_ name: String) -> String {
    Apiary.package.appending(path: "scenarios/\(name).toml").path
  }

  /// What every run of a batch says of itself, by variant.
  private static func values(_ metric: String, _ folder: Workplace, _ name: String) throws -> [String:
    [Double]]
  {
    let table = try BatchTable(readingFrom: folder.path("results/\(name)/batch.h5"))
    let column = try #require(table.metrics.first { $0.name == metric })
    return zip(table.variants, column.values).reduce(into: [:]) { $0[$1.0, default: []].append($1.1) }
  }

  /// The promise of the scenario's first lines; what PyTorch reaches over ten seeds.
  @Test func digitsAreRecognised() throws {
    let folder = try Workplace()
    try Self.run(["batch", Self.shipped("digits"), "--plot"], in: folder)
    let accuracies = try #require(try Self.values("test_accuracy", folder, "digits")["base"])
    #expect(accuracies.count == 10)
    #expect(accuracies.reduce(0, +) / 10 >= 0.960)
    let losses = try #require(try Self.values("training_loss", folder, "digits")["base"])
    #expect((0.105...0.135).contains(losses.reduce(0, +) / 10))
    #expect(folder.exists("results/digits/plots/learning.svg"))
    #expect(!folder.exists("results/digits/plots/waits.svg"))
    let comparison = try Apiary.run(["compare", "results/digits"], in: folder)
    #expect(comparison.status == 0 && comparison.output.contains("test_accuracy"))
  }

  /// Nothing depends on the processor unless it is asked for, and then the file says on which.
  @Test func fastNumericsNameTheirProcessor() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.training, to: "training.toml")
    try folder.write(Scenarios.samples, to: "samples.csv")
    for (numerics, isNamed) in [("portable", false), ("fast", true)] {
      try Self.run(
        ["run", "training.toml", "--as", numerics, "--set", "learning.numerics=\(numerics)"], in: folder)
      let outcome = try folder.outcome("results/\(numerics).h5")
      #expect(outcome.attributes.blasCore.isEmpty != isNamed)
      #expect(outcome.attributes.vectorKernels.isEmpty != isNamed)
      let performance = try PerformanceRecord(readingFrom: folder.path("results/\(numerics).perf.h5"))
      #expect((performance.blasCore == "not used") != isNamed)
    }
  }

  /// A faster agent is done sooner, and a run that ends earlier has the epochs that have ended by then.
  @Test func epochsTakeSimulatedTime() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.training, to: "training.toml")
    try folder.write(Scenarios.samples, to: "samples.csv")
    try Self.run(["run", "training.toml", "--as", "slow"], in: folder)
    let slow = try folder.outcome("results/slow.h5")
    let ends = try slow.epochs("end_time")
    let finishes = try slow.tasks("finish_time")
    #expect(ends == finishes && ends.count >= 5)
    try Self.run(["run", "training.toml", "--as", "fast", "--set", "agents[0].speed=4"], in: folder)
    let fast = try folder.outcome("results/fast.h5")
    #expect(try fast.epochs("test_loss") == slow.epochs("test_loss"))
    #expect(fast.metric("learning_time").map { $0 * 2 } == slow.metric("learning_time"))
    let cut = ["--set", "duration=\(Int((ends[2] + ends[3]) / 2 * 1e9))ns"]
    try Self.run(["run", "training.toml", "--as", "cut"] + cut, in: folder)
    let part = try folder.outcome("results/cut.h5")
    #expect(try part.epochs("epoch") == [1, 2, 3])
    #expect(part.metric("epochs_trained") == 3)
  }

  /// Learned estimates are nearer to the truth than the users', on a trace and on a model.
  @Test func predictionsAreBetterThanRequests() throws {
    let folder = try Workplace()
    let scenarios = ["runtime-predictor-lublin"] + (SharedData.isAvailable ? ["runtime-predictor"] : [])
    for name in scenarios {
      try Self.run(["batch", Self.shipped(name), "--set", "replications=2"], in: folder)
      let accuracy = try Self.values("estimate_accuracy", folder, name)
      for policy in ["easy-sjbf", "sjf"] {
        let users = try #require(accuracy[policy == "sjf" ? "sjf" : "base"])
        let learned = try #require(accuracy["\(policy)-learned"])
        #expect(zip(users, learned).allSatisfy { $0 < $1 }, "\(name) \(policy): \(users), \(learned)")
        #expect(accuracy["\(policy)-perfect"] == [1, 1])
      }
    }
  }

  @Test func aTrainingIsStoppedBetweenEpochs() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.training, to: "training.toml")
    try folder.write(Scenarios.samples, to: "samples.csv")
    let endless = ["--set", "learning.epochs=1000000", "--set", "learning.patience=1000000"]
    let run = try Apiary.start(["run", "training.toml"] + endless, in: folder)
    while run.isRunning, !Self.catchesInterrupts(run.identifier) { usleep(1000) }
    run.send(SIGINT)
    let outcome = run.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(outcome.errors.hasSuffix("apiary: interrupted; nothing half-written was left\n"))
    #expect(folder.files("results").isEmpty)
  }

  /// Whether a process has a handler for SIGINT.
  private static func catchesInterrupts(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("SigCgt:\t") }
    let caught = line.flatMap { UInt64($0.dropFirst(8), radix: 16) } ?? 0
    return caught & 1 << UInt64(SIGINT - 1) != 0
  }

  @Test func aBranchMayNotChangeTheNetwork() throws {
    let folder = try Workplace()
    try folder.write(
      Scenarios.learnedEstimates
        + "[[variants]]\nname = \"other\"\nset = { \"learning.steps\" = 2 }\n"
        + "[[variants]]\nname = \"sjf\"\nset = { \"scheduler.policy\" = \"shortest-job-first\" }\n",
      to: "learned.toml")
    try Self.run(
      ["run", "learned.toml", "--as", "x", "--checkpoint-every", "1h", "--keep-checkpoint"], in: folder)
    let refused = try Apiary.run(["branch", "results/x.checkpoint", "--variant", "other"], in: folder)
    #expect(refused.status == 65 && refused.errors.contains("changes learning"), "\(refused)")
    let branched = try Apiary.run(["branch", "results/x.checkpoint", "--variant", "sjf"], in: folder)
    #expect(branched.status == 0, "\(branched)")
  }
}
