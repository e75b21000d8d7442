import Foundation
import Testing

/// Policies that are broken on purpose, in an executable that adds them to those of `apiary`: `verify` or `soak` catches each.
@Suite(.enabled(if: Apiary.unsoundProgram != nil, "there is no unsound-policies beside the debug build"))
struct UnsoundPolicyTests {
  private static func run(_ arguments: [String], in folder: Workplace) throws -> RunningProgram.Outcome {
    try RunningProgram(
      try #require(Apiary.unsoundProgram), arguments, in: folder, from: "",
      environment: ["APIARY_EVENT_LOG": nil]
    ).finish()
  }

  /// More tasks than the swarm keeps up with, so that there is always an order to choose.
  private static func scenario(policy: String, tasks: Int) -> String {
    Scenarios.poisson.replacing("first-come-first-served", with: policy)
      .replacing("tasks = 400", with: "tasks = \(tasks)").replacing("rate = 2.0", with: "rate = 20.0")
      .replacing("agents-per-task = { distribution = \"uniform\", mean = 2 }\n", with: "")
  }

  /// The answer of a verification that finds a difference.
  private static func caught(_ policy: String, tasks: Int, in folder: Workplace) throws -> [String: Any] {
    try folder.write(scenario(policy: policy, tasks: tasks), to: "s.toml")
    let outcome = try run(["verify", "s.toml", "--format", "json"], in: folder)
    #expect(outcome.status == 3, "\(outcome)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  /// The place at which an answer says that the runs part, after checking what it says of it.
  private static func place(_ answer: [String: Any]) throws -> Int {
    #expect(answer["agrees"] as? Bool == false && answer["eventsAgree"] as? Bool == false)
    let divergence = try #require(answer["divergence"] as? [String: Any])
    let place = try #require(divergence["event"] as? Int)
    #expect((divergence["agreeUpTo"] as? Int).map { $0 <= place } == true)
    let before = try #require(divergence["before"] as? [[String: Any]])
    #expect(before.count == min(8, place))
    for pair in before {
      #expect((pair["first"] as? NSDictionary) == (pair["second"] as? NSDictionary))
    }
    let events = (divergence["first"] as? NSDictionary, divergence["second"] as? NSDictionary)
    #expect(events.0 != nil && events.0 != events.1)
    return place
  }

  @Test(arguments: ["dictionary-order", "clock-reader"]) func isCaught(_ policy: String) throws {
    let folder = try Workplace()
    _ = try Self.place(try Self.caught(policy, tasks: 400, in: folder))
    let text = try Self.run(["verify", "s.toml"], in: folder)
    #expect(text.status == 3 && text.output.contains("the two runs part at event "), "\(text)")
    // The arrivals among the events shown say what their tasks were made of, in words.
    #expect(text.output.contains("workload, entity 0, purpose arrivals"))
  }

  /// What a policy keeps of every run is counted to some bytes, and the same run without it grows by none.
  @Test(arguments: [("leaky", 1, 10_000), ("first-come-first-served", 0, 0)] as [(String, Int32, Double)])
  func soakFindsALeak(_ policy: String, _ status: Int32, _ bytes: Double) throws {
    let folder = try Workplace()
    try folder.write(Self.scenario(policy: policy, tasks: 100), to: "s.toml")
    let outcome = try Self.run(["soak", "s.toml", "--repeat", "12", "--format", "json"], in: folder)
    #expect(outcome.status == status, "\(outcome)")
    let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(answer?["grows"] as? Bool == (status == 1))
    let found = try #require(answer?["bytes_per_repetition"] as? Double)
    #expect(abs(found - bytes) < 100, "\(found)")
  }

  /// 5,000 tasks have been submitted and 4,992 have finished at least before the clock is asked.
  @Test func whatPartsLateIsFoundByItsFingerprints() throws {
    let folder = try Workplace()
    let answer = try Self.caught("late-clock-reader", tasks: 8000, in: folder)
    #expect(try Self.place(answer) > 9_900)
    let divergence = try #require(answer["divergence"] as? [String: Any])
    #expect((divergence["agreeUpTo"] as? Int).map { $0 % 256 == 0 && $0 > 9_600 } == true)
  }

  @Test func soundPoliciesAreVerifiedByTheSameExecutable() throws {
    let folder = try Workplace()
    try folder.write(Self.scenario(policy: "power-of-two-choices", tasks: 400), to: "s.toml")
    #expect(try Self.run(["verify", "s.toml"], in: folder).status == 0)
    let listed = try Self.run(["list", "policies"], in: folder)
    #expect(listed.output.contains("first-fit") && listed.output.contains("clock-reader"))
  }

  /// A batch of the executable runs itself, so that its runs know its policies.
  @Test func batchesAndReplaysKnowThem() throws {
    let folder = try Workplace()
    try folder.write(Self.scenario(policy: "dictionary-order", tasks: 60), to: "s.toml")
    let batch = try Self.run(["batch", "s.toml", "-o", "r", "-q"], in: folder)
    #expect(batch.status == 0, "\(batch)")
    let replay = try Self.run(["replay", "r/small/small-base-s3.h5"], in: folder)
    #expect(replay.status == 3, "\(replay)")
    #expect(try Apiary.run(["validate", "s.toml"], in: folder).status == 65)
  }
}
