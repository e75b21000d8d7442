import Foundation
import Results
import Testing

/// Policies that are programs of their own, through every command.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct ExternalPolicyTests {
  private static let script = "policies/shortest_job_first.py"

  /// A folder with a scenario whose variants are one rule as a built-in policy and as the shipped program.
  private static func workplace() throws -> Workplace {
    let folder = try Workplace()
    let program = Apiary.package.appending(path: "scenarios").appending(path: script)
    try folder.write(Data(contentsOf: program), to: "s/" + script)
    let text = Scenarios.batch(replications: 2, variants: ["shortest-job-first"])
    try folder.write(
      text + "\n[[variants]]\nname = \"python\"\n"
        + "set = { \"scheduler.policy\" = { command = [\"python3\", \"\(script)\"] } }\n", to: "s/s.toml")
    return folder
  }

  /// Runs with a shell script as the policy.
  private static func run(
    _ text: String, timeout: String = "60s", in folder: Workplace, _ more: [String] = []
  ) throws -> RunningProgram {
    try folder.write(Scenarios.poisson, to: "s.toml")
    try folder.write("read -r hello\necho '{\"protocol\":1}'\n" + text, to: "policy.sh")
    let policy = "scheduler.policy={ command = [\"/bin/sh\", \"policy.sh\"], timeout = \"\(timeout)\" }"
    return try Apiary.start(["run", "s.toml", "--set", policy, "-o", "r", "--quiet"] + more, in: folder)
  }

  private static func tasks(_ path: String, in folder: Workplace) throws -> [[Double]] {
    let outcome = try folder.outcome(path)
    return try ["submit_time", "start_time", "finish_time"].map {
      // Not a number is not equal to itself.
      try outcome.tasks($0).map { $0.isNaN ? -1 : $0 }
    }
  }

  @Test func aBatchIsThatOfTheSameRuleAndResumable() throws {
    let folder = try Self.workplace()
    let arguments = ["batch", "s/s.toml", "-o", "r"]
    let batch = try Apiary.run(arguments, in: folder)
    #expect(batch.status == 0, "\(batch)")
    for seed in [3, 4] {
      let swift = "r/small/small-shortest-job-first-s\(seed).h5"
      let python = "r/small/small-python-s\(seed).h5"
      #expect(try Self.tasks(swift, in: folder) == Self.tasks(python, in: folder))
      let files = (try folder.outcome(swift), try folder.outcome(python))
      #expect(files.0.fingerprint == files.1.fingerprint)
      #expect(files.0.attributes.policySHA256.isEmpty && files.1.attributes.policySHA256.count == 64)
      #expect(files.1.attributes.policy == "python3 \(Self.script)")
    }
    let compared = try Apiary.run(["compare", "r/small"], in: folder)
    #expect(compared.status == 0 && compared.output.contains("python"), "\(compared)")
    let again = try Apiary.run(arguments, in: folder)
    #expect(again.errors.contains("6 of 6"), "\(again)")
    // With another program only its own runs are made again.
    let text = try String(contentsOfFile: folder.path("s/" + Self.script), encoding: .utf8)
    try folder.write(text + "# changed\n", to: "s/" + Self.script)
    let changed = try Apiary.run(arguments, in: folder)
    #expect(changed.errors.contains("4 of 6"), "\(changed)")
  }

  @Test func verifyAndReplayWork() throws {
    let folder = try Self.workplace()
    let verified = try Apiary.run(["verify", "s/s.toml", "--variant", "python"], in: folder)
    #expect(verified.status == 0 && !verified.output.contains("resumed"), "\(verified)")
    let made = try Apiary.run(["run", "s/s.toml", "--variant", "python", "-o", "s/r", "-q"], in: folder)
    #expect(made.status == 0, "\(made)")
    let replay = ["replay", "r/small-python.h5"]
    #expect(try Apiary.run(replay, in: folder, from: "s").status == 0)
    let elsewhere = try Apiary.run(["replay", "s/r/small-python.h5"], in: folder)
    #expect(elsewhere.status == 65, "\(elsewhere)")
    #expect(elsewhere.errors.contains("none of its files is in the current folder"))
    try folder.write("pass\n", to: "s/" + Self.script)
    let changed = try Apiary.run(replay, in: folder, from: "s")
    #expect(changed.status == 65 && changed.errors.contains("the SHA-256 of its files is"), "\(changed)")
  }

  @Test func aProgramHasNoCheckpointsButTakesOverFromOne() throws {
    let folder = try Self.workplace()
    let refused = try Apiary.run(
      ["run", "s/s.toml", "--variant", "python", "--checkpoint-every", "1min", "-o", "r"], in: folder)
    #expect(refused.status == 65 && refused.errors.contains("whose state cannot be saved"), "\(refused)")
    #expect(folder.files("r").isEmpty)
    let saved = try Apiary.run(
      ["run", "s/s.toml", "--checkpoint-every", "90s", "--keep-checkpoint", "-o", "r", "-q"], in: folder)
    #expect(saved.status == 0, "\(saved)")
    let branched = try Apiary.run(
      ["branch", "r/small.checkpoint", "--variant", "python", "--variant", "shortest-job-first"]
        + ["--seed", "3", "-o", "b"], in: folder)
    #expect(branched.status == 0, "\(branched)")
    #expect(
      try Self.tasks("b/small-branch/small-python-s3.h5", in: folder)
        == Self.tasks("b/small-branch/small-shortest-job-first-s3.h5", in: folder))
    #expect(
      try Self.tasks("b/small-branch/small-python-s3.h5", in: folder)
        != Self.tasks("r/small.h5", in: folder))
  }

  /// A clear error on one line, exit code 1, nothing half-written; what the program says to people is heard.
  @Test(arguments: [
    ("echo oh >&2; exit 4", "ended with exit code 4 when it was to answer {\"event\":\"pass\",\"time\":"),
    (
      "while read -r x; do echo '{\"start\":[{\"task\":7}]}'; done",
      "gave a bad answer: task 7 is not one that waits: {\"start\":[{\"task\":7}]}, at "
    ),
    (
      "while read -r x; do echo '{\"start\":[{\"task\":0,\"agents\":[99]}]}'; read -r x; done",
      "; it had answered {\"start\":[{\"task\":0,\"agents\":[99]}]}"
    ),
    (
      "while read -r x; do case $x in *pass*) echo '{\"start\":[]}';; esac; done",
      "although nothing is running; it had answered {\"start\":[]}"
    ),
    (
      "while read -r x; do case $x in *pass*) echo '<start>';; esac; done",
      "not JSON, at byte 1: Invalid value: <start>, at "
    ),
  ])
  func errorsAreClear(_ text: String, _ message: String) throws {
    let folder = try Workplace()
    let outcome = try Self.run(text, in: folder).finish()
    #expect(outcome.status == 1, "\(outcome)")
    let lines = outcome.errors.split(separator: "\n").filter { $0 != "oh" }
    #expect(lines.count == 1 && lines[0].hasPrefix("apiary: small: the policy "), "\(outcome)")
    #expect(lines[0].contains(message), "\(outcome)")
    #expect(outcome.errors.contains("oh\n") == text.contains("echo oh"))
    #expect(folder.files("r").isEmpty, "\(folder.files("r"))")
  }

  @Test func aProgramThatStallsIsStopped() throws {
    let folder = try Workplace()
    let outcome = try Self.run("echo $$ > number; sleep 600", timeout: "300ms", in: folder).finish()
    #expect(outcome.status == 1 && outcome.errors.contains("gave no answer within 0.3 s to"), "\(outcome)")
    try Self.expectGone(in: folder)
  }

  /// The user's patience ends before the time-out, however that is shown.
  @Test(arguments: [SIGINT, SIGTERM, SIGKILL]) func theProgramEndsWithTheRun(_ signal: Int32) throws {
    let folder = try Workplace()
    let run = try Self.run("echo $$ > number.new; mv number.new number; exec sleep 600", in: folder)
    for _ in 0..<10_000 where !folder.exists("number") { usleep(1000) }
    run.send(signal)
    let outcome = run.finish()
    #expect(outcome.status == (signal == SIGKILL ? -signal : 128 + signal), "\(outcome)")
    try Self.expectGone(in: folder)
  }

  /// The program whose number is in a file has ended.
  private static func expectGone(in folder: Workplace) throws {
    let number = try String(contentsOfFile: folder.path("number"), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    var state = "there"
    // Where the run was killed, the system waits for the program, or leaves it a zombie.
    for _ in 0..<5000 where !state.isEmpty && !state.contains(") Z ") {
      state = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ""
      usleep(1000)
    }
    #expect(state.isEmpty || state.contains(") Z "), "\(state)")
  }

  @Test func validateLooksForTheProgram() throws {
    let folder = try Self.workplace()
    #expect(try Apiary.run(["validate", "s/s.toml"], in: folder).status == 0)
    try folder.write(
      Scenarios.poisson.replacing(
        "\"first-come-first-served\"", with: "{ command = [\"no-such-program\"] }"), to: "t.toml")
    let outcome = try Apiary.run(["validate", "t.toml"], in: folder)
    #expect(outcome.status == 65, "\(outcome)")
    #expect(
      outcome.errors.contains(
        "t.toml:23:22: scheduler.policy.command: \"no-such-program\" is no program in a folder of $PATH"))
    #expect(try Apiary.run(["list", "policies"], in: folder).output.contains("{ command = "))
  }
}
