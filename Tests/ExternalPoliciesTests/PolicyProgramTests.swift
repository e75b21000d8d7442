import Foundation
import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

@testable import ExternalPolicies

/// Hives under the shipped program, and under ones that misbehave.
@Suite struct PolicyProgramTests {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func command(_ words: [String], timeout: Double = 60) -> PolicyCommand {
    PolicyCommand(
      words: words, program: words[0], folder: repository.appending(path: "scenarios").path,
      timeoutNanoseconds: Int64(timeout * 1e9))
  }

  /// A shell script that answers the greeting and then does as it is told.
  private static func script(_ text: String, timeout: Double = 60) -> PolicyCommand {
    command(["/bin/sh", "-c", "read -r hello\necho '{\"protocol\":1}'\n" + text], timeout: timeout)
  }

  /// Reads up to the question of a pass.
  private static let untilPass =
    "while read -r line; do case $line in *'\"event\":\"pass\"'*) break;; esac; done\n"

  /// Answers the first pass, and every later one with nothing.
  private static func answering(_ lines: String) -> PolicyCommand {
    script(
      untilPass + "printf '%s\\n' '\(lines)'\n" + "while read -r line; do case $line in "
        + "*'\"event\":\"pass\"'*) echo '{\"start\":[]}';; esac; done")
  }

  private static func run(_ trial: HiveTrial, _ command: PolicyCommand) throws -> HiveOutcome {
    let program = try PolicyProgram(command)
    defer { program.kill() }
    try program.greet(seed: trial.configuration.seed, groups: trial.configuration.groups)
    var trial = trial
    trial.configuration.decider = program
    return try trial.run(ExternalPolicy.self)
  }

  /// Two tasks of one agent and one of two, on two agents.
  private static var small: HiveTrial {
    HiveTrial(
      [.test(0, at: 0, work: 2), .test(1, at: 0, work: 4), .test(2, at: 1, work: 1, agents: 2)], agents: 2)
  }

  // MARK: - Right answers

  @Test(arguments: 1...6) func theShippedProgramDoesAsThePolicyOfItsRule(_ seed: UInt64) throws {
    let trial = HiveTrial(
      RandomWorkload(count: 300, longestGap: 3, largestGang: 6).tasks(seed: seed),
      groups: [AgentGroup(count: 8), AgentGroup(count: 4, speed: 0.5)], seed: seed)
    let own = try trial.run("shortest-job-first")
    let program = Self.command(["/usr/bin/env", "python3", "policies/shortest_job_first.py"])
    let external = try Self.run(trial, program)
    #expect(external.rows == own.rows && external.fingerprint == own.fingerprint)
  }

  /// Far more than a pipe holds is sent with one question.
  @Test func aCrowdIsToldInOneGo() throws {
    let trial = HiveTrial((0..<5000).map { .test($0, at: 0, work: Double($0 % 7 + 1)) }, agents: 3000)
    let program = Self.command(["/usr/bin/env", "python3", "policies/shortest_job_first.py"])
    #expect(try Self.run(trial, program).rows == trial.run("shortest-job-first").rows)
  }

  @Test func tasksStartOnTheAgentsThatTheProgramNames() throws {
    let answer = "{\"start\":[{\"task\":1},{\"task\":0,\"agents\":[1]}]}"
    let outcome = try Self.run(
      HiveTrial([.test(0, at: 0, work: 2), .test(1, at: 0, work: 4)], agents: 2), Self.answering(answer))
    #expect(outcome.rows.firstAgent == [1, 0] && outcome.finishes == [2, 4])
  }

  @Test func agentsMayComeInAnyOrder() throws {
    let answer = "{\"start\":[{\"task\":0,\"agents\":[3,1]}]}"
    let trial = HiveTrial([.test(0, at: 0, work: 2, agents: 2)], agents: 4)
    #expect(try Self.run(trial, Self.answering(answer)).rows.firstAgent == [1])
  }

  /// Every message, byte for byte.
  @Test func messagesAreAsDocumented() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "apiary-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let recorder = Self.command([
      "/bin/sh", "-c",
      "while read -r line; do printf '%s\\n' \"$line\" >> '\(file.path)'; case $line in "
        + "*hello*) echo '{\"protocol\":1}';; *pass*'[0,1]'*) echo '{\"start\":[{\"task\":0}]}';; "
        + "*pass*) echo '{\"start\":[{\"task\":1,\"agents\":[1]}]}';; esac; done",
    ])
    let tasks: [TaskDescription] = [
      .test(7, at: 0.5, work: 2, estimate: 3, user: 4, priority: .high),
      .test(9, at: 1, work: 1, deadline: 9),
    ]
    let groups = [AgentGroup(count: 1, speed: 1.5), AgentGroup(kind: .specialist, count: 1)]
    _ = try Self.run(HiveTrial(tasks, groups: groups, seed: 11), recorder)
    let expected = """
      {"event":"hello","protocol":1,"seed":11,"agents":[{"kind":"worker","first":0,"count":1,"speed":1.5},{"kind":"specialist","first":1,"count":1,"speed":1.0}],"weights":[]}
      {"event":"ready","time":500000000,"task":0,"submitted":500000000,"estimate":3000000000,"deadline":null,"agents":1,"user":4,"priority":"high"}
      {"event":"pass","time":500000000,"idle_count":2,"idle":[[0,1]]}
      {"event":"ready","time":1000000000,"task":1,"submitted":1000000000,"estimate":1000000000,"deadline":9000000000,"agents":1,"user":null,"priority":"medium"}
      {"event":"pass","time":1000000000,"idle_count":1,"idle":[[1,1]]}

      """
    #expect(try String(contentsOf: file, encoding: .utf8) == expected)
    let guide = try String(
      contentsOf: Self.repository.appending(path: "docs/external-policies.md"), encoding: .utf8)
    for line in expected.split(separator: "\n") { #expect(guide.contains(line), "\(line)") }
  }

  // MARK: - Wrong answers

  /// Answers to the first pass of `small` that break a rule, and the error of each.
  static let broken = [
    ("{\"start\":[{\"task\":9}]}", "task 9 is not one that waits: {\"start\":[{\"task\":9}]}"),
    ("{\"start\":[{\"task\":2}]}", "task 2 is not one that waits: {\"start\":[{\"task\":2}]}"),
    ("{\"start\":[{\"task\":0},{\"task\":0}]}", "gave a bad answer: task 0 is not one that waits: "),
    ("yes", "gave a bad answer: not JSON, at byte 1: Invalid value: yes"),
    ("{\"start\":[]}\nhello again", "spoke without being asked: hello again"),
  ]

  @Test(arguments: broken) func brokenRulesEndTheRun(_ answer: String, _ message: String) throws {
    #expect {
      _ = try Self.run(Self.small, Self.answering(answer))
    } throws: { error in
      guard case HiveFault.policyFailed(let reason, _)? = error as? HiveFault else { return false }
      return reason.hasPrefix("the policy /bin/sh -c ") && reason.contains(message)
    }
  }

  /// The hive's own rules, whatever the policy.
  @Test(arguments: [
    "{\"start\":[{\"task\":0,\"agents\":[1]},{\"task\":1,\"agents\":[1]}]}",
    "{\"start\":[{\"task\":0,\"agents\":[1,1]}]}", "{\"start\":[{\"task\":0,\"agents\":[0,1]}]}",
    "{\"start\":[{\"task\":0,\"agents\":[2]}]}",
  ]) func agentsCannotBeDoubleBooked(_ answer: String) throws {
    #expect {
      _ = try Self.run(Self.small, Self.answering(answer))
    } throws: { error in
      if case HiveFault.badAgents? = error as? HiveFault { true } else { false }
    }
  }

  @Test func aTaskThatRunsIsNotStartedAgain() throws {
    let always = Self.script(
      "while read -r line; do case $line in *'\"event\":\"pass\"'*) "
        + "echo '{\"start\":[{\"task\":0}]}';; esac; done")
    #expect {
      _ = try Self.run(Self.small, always)
    } throws: { "\($0)".hasSuffix("task 0 is not one that waits: {\"start\":[{\"task\":0}]}, at 1.0 s") }
  }

  @Test func whoStartsNothingIsFound() throws {
    #expect {
      _ = try Self.run(Self.small, Self.answering("{\"start\":[]}"))
    } throws: { error in
      if case HiveFault.stalled? = error as? HiveFault { true } else { false }
    }
  }

  /// Programs that give no answer, and what the error says.
  static let silent = [
    ("exit 7", "ended with exit code 7 when it was to answer {\"event\":\"pass\",\"time\":0,"),
    (untilPass + "exit 0", "ended with exit code 0 when it was to answer {\"event\":\"pass\""),
    (untilPass + "kill -9 $$", "was killed by signal 9 when it was to answer {\"event\":\"pass\""),
    (untilPass + "printf '{\"sta'; exit 1", "\"idle\":[[0,1]]}, after it had written {\"sta"),
    (untilPass + "exec >&-; sleep 60", "closed its standard output when it was to answer"),
    (untilPass + "sleep 60", "gave no answer within 0.5 s to {\"event\":\"pass\",\"time\":0,"),
    (untilPass + "printf '{}'; sleep 60", "it had only written {}, without an end of line"),
    ("exec <&-; sleep 60", "gave no answer within 0.5 s to {\"event\":\"pass\""),
  ]

  @Test(arguments: silent) func silenceEndsTheRun(_ text: String, _ message: String) throws {
    #expect {
      _ = try Self.run(Self.small, Self.script(text, timeout: 0.5))
    } throws: { "\($0)".contains(message) }
  }

  @Test(arguments: [
    ("echo '{\"protocol\":2}'", "it speaks version 2 of the protocol, and this is version 1"),
    ("echo '{\"protocol\":\"1\"}'", "\"protocol\" has to be an integer: {\"protocol\":\"1\"}"),
    ("echo '{\"start\":[]}'", "the greeting has no field \"start\": {\"start\":[]}"),
    ("exit 3", "ended with exit code 3 when it was to answer {\"event\":\"hello\",\"protocol\":1,"),
  ]) func theGreetingIsChecked(_ text: String, _ message: String) throws {
    let command = Self.command(["/bin/sh", "-c", "read -r hello; " + text])
    #expect {
      try PolicyProgram(command).greet(seed: 1, groups: [AgentGroup(count: 1)])
    } throws: { "\($0)".contains(message) }
  }

  @Test(arguments: [
    ("/nowhere/at/all", ".", "cannot be started: the program: no such file or directory"),
    ("/etc/passwd", ".", "cannot be started: the program: permission denied"),
    ("/bin/sh", "/nowhere", "cannot be started: its folder: no such file or directory"),
  ]) func whatCannotBeStartedIsSaid(_ program: String, _ folder: String, _ message: String) {
    let command = PolicyCommand(
      words: [program], program: program, folder: folder, timeoutNanoseconds: 1_000_000_000)
    #expect {
      try PolicyProgram(command).greet(seed: 1, groups: [AgentGroup(count: 1)])
    } throws: { "\($0)".contains(message) }
  }

  // MARK: - The end

  /// Neither the program nor what it has started is left, running or as a zombie.
  @Test func nothingIsLeftOfAProgramThatHangs() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "apiary-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = "sleep 600 & echo $! $$ > '\(file.path)'; sleep 600"
    #expect(throws: HiveFault.self) { try Self.run(Self.small, Self.script(text, timeout: 0.5)) }
    let processes = try String(contentsOf: file, encoding: .utf8).split { $0.isWhitespace }
    #expect(processes.count == 2)
    // The one that the program had started is the system's to wait for, which takes a moment.
    for process in processes {
      var state = "there"
      for _ in 0..<2000 where !state.isEmpty && !state.contains(") Z ") {
        state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        usleep(1000)
      }
      #expect(state.isEmpty || (state.contains(") Z ") && process == processes[0]), "\(state)")
    }
  }

  @Test func aProgramMayTidyUpWhenItsInputEnds() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "apiary-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let command = Self.script("while read -r line; do :; done; echo bye > '\(file.path)'")
    let program = try PolicyProgram(command)
    try program.greet(seed: 1, groups: [AgentGroup(count: 1)])
    program.end()
    #expect(try String(contentsOf: file, encoding: .utf8) == "bye\n")
  }
}
