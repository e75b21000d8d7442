import Foundation
import Testing

/// Values at the ends of their ranges neither crash the command nor make it hang or eat memory.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct ExtremeInputTests {
  private static let long = "workload.work={ distribution = \"constant\", mean = 1e9 }"
  private static let wild = "workload.work={ distribution = \"pareto\", mean = 1e9, cv = 1000 }"
  private static let tooLate = "would end after the end of simulated time"

  /// Settings of the small scenario, and what a run that cannot be finished says.
  ///
  /// Where tasks take turns or share, one may be put off past the end of time in the other runs too.
  static let extremes: [(settings: [String], failure: String?)] = [
    (["agents.0.speed=1e-9", "agents.1.speed=1e-9"], tooLate),
    (["agents.0.speed=1e9", "agents.1.speed=1e9"], nil),
    (["agents.0.speed=1e-9", "agents.1.speed=1e9", "duration=100w"], nil),
    ([long], tooLate), ([long, "duration=200w"], nil),
    ([long, "workload.estimate-error=1e6"], tooLate), ([wild, "workload.estimate-error=1e6"], tooLate),
    ([wild, "workload.estimate-error=1e6", "duration=5000w", "workload.rate=1e9"], nil),
    ([wild, "workload.deadline-factor=1e9", "duration=1000w"], nil),
    (["workload.work={ distribution = \"constant\", mean = 1e-9 }"], nil),
    (["workload.work={ distribution = \"lognormal\", mean = 1e-9, cv = 1000 }"], nil),
    (["workload.agents-per-task={ distribution = \"lognormal\", mean = 3, cv = 1000 }"], nil),
    (["workload.agents-per-task={ distribution = \"pareto\", mean = 1e7, cv = 1000 }"], nil),
    (["workload.agents-per-task=8"], nil),
    (["workload.deadline-factor=1e9"], nil), (["workload.deadline-factor=1e-9"], nil),
    (["warm-up=106000d"], nil), (["duration=1ns"], nil), (["duration=106751d"], nil),
    (["workload.load-factor=1e9", "workload.rate=1e9"], nil),
    (["workload.load-factor=1e-9", "duration=10d"], nil),
    (["workload.rate=1e-9", "duration=106000d"], nil),
    (["metrics.sample-interval=106751d"], nil), (["metrics.sample-interval=1ns", "duration=1ms"], nil),
    (["metrics.bounded-slowdown-threshold=106751d"], nil),
    (["metrics.bounded-slowdown-threshold=1ns"], nil),
    (["agents.0.active-watts=1e9", "duration=106000d"], nil), (["workload.tasks=1"], nil),
    (["network.bandwidth=0.001B/s"], nil),
  ]

  @Test(arguments: extremes.indices)
  func everyPolicyTakesIt(_ index: Int) throws {
    let (settings, failure) = Self.extremes[index]
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    let options = settings.flatMap { ["--set", $0] }
    for (policy, family) in try SameBytesTests.policies() {
      // Thousands of years in turns of the standard quantum would never end.
      let quantum = Self.takingTurns.contains(policy) ? ["--set", "scheduler.quantum=100w"] : []
      let outcome = try Apiary.run(
        ["run", "small.toml", "-o", policy, "--set", "scheduler.policy=\(policy)"] + quantum + options,
        in: folder)
      let isTooLate = outcome.status == 1 && outcome.errors.contains(Self.tooLate)
      if failure == nil && !(family == "Time sharing" && isTooLate) {
        #expect(outcome.status == 0, "\(policy) \(settings) \(outcome)")
      } else {
        #expect(isTooLate, "\(policy) \(settings) \(outcome)")
        #expect(folder.files(policy).isEmpty)
      }
    }
  }

  private static let takingTurns: Set = [
    "round-robin-quantum", "least-attained-service", "multi-level-feedback", "least-laxity-first",
  ]

  @Test func aMillionAgentsAndGangsOfThemAllAreServed() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    for policy in ["easy-backfilling", "least-loaded"] {
      let outcome = try Apiary.run(
        [
          "run", "small.toml", "-q", "--set", "agents.0.count=1000000", "--set", "workload.tasks=3", "--set",
          "workload.agents-per-task=1000002", "--set", "scheduler.policy=\(policy)",
        ], in: folder)
      #expect(outcome.status == 0, "\(outcome)")
    }
  }

  @Test func theSlowestNetworkEndsInTime() throws {
    let folder = try Workplace()
    try folder.write(
      Scenarios.trace("workflow", "diamond.json", "[network]\nbandwidth = \"1B/s\""), to: "w.toml")
    try folder.write(Scenarios.workflow.replacing("4000", with: "9007199254740992"), to: "diamond.json")
    let outcome = try Apiary.run(["run", "w.toml"], in: folder)
    // The last task waits 9·10¹⁵ s for a file from the other agent, which no clock holds.
    #expect(outcome.status == 1, "\(outcome)")
    #expect(outcome.errors.contains(Self.tooLate))
    #expect(folder.files("results").isEmpty)
  }

  /// Millions of samples pass through memory in blocks.
  @Test func aSeriesOfMillionsOfSamplesStaysSmallInMemory() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    let outcome = try Apiary.run(
      [
        "run", "small.toml", "--format", "json", "--set", "duration=2s", "--set",
        "metrics.sample-interval=1us",
      ], in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let peak = try #require(answer?["peakResidentBytes"] as? Double)
    #expect(peak < 100e6)
    let times = try folder.outcome("results/small.h5").series("time")
    let (first, last) = (try #require(times.first), try #require(times.last))
    #expect(last == 2)
    #expect(times.count > 1_000_000 && times.count == Int(((last - first) * 1e6).rounded()) + 1)
  }
}
