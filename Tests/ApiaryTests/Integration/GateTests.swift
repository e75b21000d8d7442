import Foundation
import TestSupport
import Testing

/// `gate` and `history` with a program that measures what a file beside it says.
@Suite(
  .enabled(
    if: Apiary.isBuilt && Tool.isInstalled(Tool.python),
    "there is no release build of the command, or no Python"))
struct GateTests {
  /// A program that measures: its times are numbers, so that nothing depends on this machine.
  ///
  /// The noise is drawn from the number of the process, and so the same on every machine.
  private static let meter = """
    #!/usr/bin/python3
    import json, os, random, sys
    me = os.path.realpath(__file__)
    facts = {"time": 1000000, "allocations": 10, "digest": "d", "revision": "r"}
    if os.path.exists(me + ".json"): facts.update(json.load(open(me + ".json")))
    if "fail" in facts: sys.exit("out of luck")
    counter = os.path.join(os.path.dirname(me), "count")
    count = int(open(counter).read()) if os.path.exists(counter) else 0
    open(counter, "w").write(str(count + 1))
    noise = random.Random(count)
    names = [a for a in sys.argv[2:] if "/" in a and "*" not in a] or ["kernel/a", "kernel/b"]
    print(json.dumps({"schema": "apiary-measurement", "schema_version": 1, "software_version": "1",
      "revision": facts["revision"], "scenarios": [], "benchmarks": [{"name": n, "digest": facts["digest"],
      "counters": [{"name": "allocations", "subsystem": "memory", "unit": "1", "value": facts["allocations"]}],
      "samples": [{"name": "cpu", "unit": "ns", "values": [
        int((facts["time"] if n == "kernel/b" else 1000000) * noise.lognormvariate(0, 0.005))]}]}
      for n in names]}))
    """

  private static func workplace(candidate facts: String = "{}") throws -> Workplace {
    let folder = try Workplace()
    for name in ["base", "candidate"] { try Tool.writeScript(meter, to: folder.path(name)) }
    try folder.write(facts, to: "candidate.json")
    return folder
  }

  private static func gate(_ options: [String] = [], candidate facts: String = "{}") throws
    -> RunningProgram.Outcome
  {
    try Apiary.run(
      ["gate", "--base", "base", "--candidate", "candidate"] + options, in: try workplace(candidate: facts))
  }

  @Test func identicalProgramsPass() throws {
    let outcome = try Self.gate()
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("smallest slowdown it would have seen"))
  }

  /// Some hundred processes one after the other, by a process that may have 40 files open.
  @Test func filesAreNotLeftOpen() throws {
    let folder = try Self.workplace(candidate: "{}")
    let outcome = try Apiary.run(
      ["gate", "--base", "base", "--candidate", "candidate"], in: folder, openFileLimit: 40)
    #expect(outcome.status == 0, "\(outcome)")
  }

  @Test func aSlowdownIsARegression() throws {
    let outcome = try Self.gate(["--annotations"], candidate: #"{"time": 1100000, "revision": "slow"}"#)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.output.contains("::error title=kernel/b%3A cpu::regression"))
    #expect(!outcome.output.contains("::error title=kernel/a"))
    #expect(
      outcome.output.contains("again: apiary gate --base base --candidate candidate --benchmark kernel/b\n"))
  }

  private static let exactDifferences: [(facts: String, options: [String], status: Int32)] = [
    (#"{"allocations": 11}"#, [], 2), (#"{"allocations": 9}"#, [], 0),
    (#"{"allocations": 9}"#, ["--report-improvement"], 4), (#"{"digest": "e"}"#, [], 3),
    (#"{"digest": "e", "allocations": 11}"#, [], 3),
  ]

  @Test(arguments: exactDifferences) func exactDifferencesNeedOneProcess(
    _ facts: String, _ options: [String], _ status: Int32
  ) throws {
    let outcome = try Self.gate(["--exact"] + options, candidate: facts)
    #expect(outcome.status == status, "\(outcome)")
  }

  private static let injections: [(options: [String], status: Int32)] = [
    (["--inject", "allocations=1@kernel/b", "--exact"], 2), (["--inject", "digest", "--exact"], 3),
    (["--inject", "slowdown=0.2@kernel"], 2),
  ]

  /// The command of a report puts in what was put in.
  @Test func theCommandOfAReportFindsTheSame() throws {
    let folder = try Self.workplace()
    let options = ["--base", "base", "--candidate", "candidate", "--inject", "slowdown=0.2@kernel/b"]
    let outcome = try Apiary.run(["gate"] + options + ["--blocks", "9", "--report-improvement"], in: folder)
    let command =
      "apiary gate " + (options + ["--blocks", "9", "--benchmark", "kernel/b"]).joined(separator: " ")
    #expect(outcome.status == 2 && outcome.output.contains("again: \(command)\n"), "\(outcome)")
    let again = try Apiary.run(command.split(separator: " ").dropFirst().map(String.init), in: folder)
    #expect(again.status == 2, "\(again)")
  }

  /// What a gate has started ends with it: a terminal's Ctrl-C reaches the gate alone.
  @Test func aGateThatIsInterruptedLeavesNothing() throws {
    let folder = try Workplace()
    try Tool.writeScript("#!/bin/sh\necho $$ > started\nsleep 600\n", to: folder.path("slow"))
    try folder.write("", to: "temporary/none")
    let environment = ["TMPDIR": folder.path("temporary")]
    let gate = try Apiary.start(
      ["gate", "--base", "slow", "--candidate", "slow"], in: folder, environment: environment)
    #expect(ProcessStatus.wait { (try? folder.data("started").last) == UInt8(ascii: "\n") })
    let text = String(decoding: try folder.data("started"), as: UTF8.self)
    let program = try #require(Int32(text.trimmingCharacters(in: .newlines)))
    var sleeper: Int32?
    #expect(
      ProcessStatus.wait {
        sleeper = try? ProcessStatus.children(of: program).first
        return sleeper != nil
      })
    gate.send(SIGINT)
    let outcome = gate.finish()
    #expect(outcome.status == 130 && outcome.errors.contains("interrupted"), "\(outcome)")
    #expect(ProcessStatus.wait { sleeper.flatMap(ProcessStatus.init)?.hasEnded ?? true })
    #expect(folder.files("temporary") == ["none"])
  }

  @Test func aMeasurementThatIsInterruptedLeavesNothing() throws {
    let folder = try Workplace()
    try folder.write("", to: "temporary/none")
    let bench = try Apiary.start(
      ["bench", "results/write", "--time-box", "600", "--repetitions", "1000"], in: folder,
      environment: ["TMPDIR": folder.path("temporary")])
    #expect(ProcessStatus.wait { folder.files("temporary").count > 1 })
    bench.send(SIGINT)
    let outcome = bench.finish()
    #expect(outcome.status == 130, "\(outcome)")
    #expect(folder.files("temporary") == ["none"])
  }

  @Test(arguments: injections) func injectedFaultsAreFound(_ options: [String], _ status: Int32) throws {
    #expect(try Self.gate(options).status == status)
  }

  @Test func aProgramThatIsTooNoisyIsInconclusive() throws {
    let folder = try Self.workplace()
    let loud = Self.meter.replacing("0.005", with: "0.2")
    for name in ["base", "candidate"] { try Tool.writeScript(loud, to: folder.path(name)) }
    let outcome = try Apiary.run(
      ["gate", "--base", "base", "--candidate", "candidate", "--blocks", "8"], in: folder)
    #expect(outcome.status == 6, "\(outcome)")
    #expect(outcome.output.contains("noise floor above the tolerance"))
  }

  @Test func everyReportIsWritten() throws {
    let folder = try Self.workplace(candidate: #"{"time": 1200000}"#)
    let names = ["r.json", "r.md", "r.xml", "r.h5", "r.svg"]
    let outcome = try Apiary.run(
      ["gate", "--base", "base", "--candidate", "candidate", "-q"] + names.flatMap { ["--report", $0] },
      in: folder)
    #expect(outcome.status == 2 && outcome.output.isEmpty, "\(outcome)")
    for name in names { #expect(folder.exists(name), "\(name)") }
    #expect(folder.exists("r.gp"))
    let again = try Apiary.run(["gate", "--base", "base", "--candidate", "candidate", "-q"], in: folder)
    #expect(again.status == 2)
  }

  @Test func aRecordIsABaseline() throws {
    let folder = try Self.workplace()
    let record = try Tool.run(folder.path("base"), ["bench"]).output
    try folder.write(record, to: "base.json")
    let gate = { (facts: String) in
      try folder.write(facts, to: "candidate.json")
      return try Apiary.run(["gate", "--base", "base.json", "--candidate", "candidate"], in: folder).status
    }
    #expect(try gate("{}") == 0)
    #expect(try gate(#"{"allocations": 11}"#) == 2)
  }

  /// What is recorded has the same bytes whatever the machine, the day and the noise, and is a baseline.
  @Test func whatIsRecordedIsExact() throws {
    let folder = try Self.workplace(candidate: #"{"revision": "s"}"#)
    for program in ["base", "candidate"] {
      let recorded = try Apiary.run(
        ["gate", "--candidate", program, "--record", program + "-record.json"], in: folder)
      #expect(recorded.status == 0, "\(recorded)")
    }
    let record = try folder.data("base-record.json")
    #expect(try folder.data("candidate-record.json") == record)
    #expect(String(decoding: record, as: UTF8.self).contains("\"allocations\""))
    let judged = try Apiary.run(
      ["gate", "--base", "base-record.json", "--candidate", "candidate"], in: folder)
    #expect(judged.status == 0, "\(judged)")
    let both = try Apiary.run(["gate", "--base", "base", "--record", "r.json"], in: folder)
    #expect(both.status == 64 && both.errors.contains("it does not go with --base"), "\(both)")
  }

  /// What this program itself costs exactly is the same for users whose paths and variables are of other lengths.
  @Test func exactCostsDoNotDependOnTheEnvironment() throws {
    let folder = try Workplace()
    let scenarios = Apiary.package.path + "/scenarios"
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("scenarios"), withDestinationPath: scenarios)
    let temporary = folder.path(String(repeating: "long", count: 20))
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    let path = "/usr/bin:/bin"
    let environments = [
      ["PATH": path, "TMPDIR": "/tmp", "HOME": "/"],
      [
        "PATH": path + String(repeating: ":/none", count: 50), "TMPDIR": temporary, "HOME": temporary,
        "LANG": "C", "GLIBC_TUNABLES": "glibc.malloc.mmap_threshold=4096", "MALLOC_TOP_PAD_": "1",
      ],
    ]
    let records = try environments.enumerated().map { number, environment in
      let recorded = try Apiary.run(
        ["gate", "-b", "scenarios/parse", "-b", "scenarios/quickstart-base-2000", "-b", "results/write"]
          + ["-b", "scheduling/waiting-w*", "--record", "\(number).json", "-q"],
        in: folder, environment: environment)
      #expect(recorded.status == 0, "\(recorded)")
      return try folder.data("\(number).json")
    }
    #expect(records[0] == records[1])
  }

  /// All of the suite is there for exact costs; what is paired is measured again.
  @Test func onlySomeBenchmarksArePaired() throws {
    let folder = try Self.workplace(candidate: #"{"time": 1200000}"#)
    for (paired, status) in [("kernel/a", 0), ("kernel/b", 2)] as [(String, Int32)] {
      try folder.write("paired = [\"\(paired)\"]", to: "apiary-gate.toml")
      let outcome = try Apiary.run(["gate", "--base", "base", "--candidate", "candidate"], in: folder)
      #expect(outcome.status == status, "\(outcome)")
    }
    let asked = try Apiary.run(
      ["gate", "--base", "base", "--candidate", "candidate", "-b", "kernel/b"], in: folder)
    #expect(asked.status == 2, "\(asked)")
  }

  /// The benchmarks that this repository's own configuration pairs are there.
  @Test func whatIsPairedExists() throws {
    let folder = try Workplace()
    let package = Apiary.package.path
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("scenarios"), withDestinationPath: package + "/scenarios")
    let text = try String(contentsOfFile: package + "/apiary-gate.toml", encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
    let names = lines.map { String($0.split(separator: "\"")[1]) }
    #expect(names.count == 10)
    let listed = try Apiary.run(["bench", "--list"] + names, in: folder)
    #expect(listed.status == 0, "\(listed)")
  }

  @Test func whatCannotBeJudgedHasAnExitCode() throws {
    let folder = try Self.workplace(candidate: #"{"fail": 1}"#)
    try folder.write("{", to: "bad.json")
    try folder.write("blokcs = 1", to: "g.toml")
    let cases: [([String], Int32, String)] = [
      (["--base", "nowhere"], 5, "no baseline: nowhere is neither a file, a folder nor a revision"),
      (["--base", "base", "--candidate", "nowhere"], 66, "no candidate"),
      (["--base", "bad.json"], 65, "bad.json:1:2: malformed JSON"),
      (["--base", "base", "--config", "g.toml"], 65, "g.toml:1:1: unknown key blokcs"),
      (["--base", "base", "--config", "none.toml"], 66, "none.toml: no such file"),
      (["--base", "base", "--candidate", "candidate"], 1, "exit code 1: out of luck"),
      ([], 64, "gate needs --base"), (["--base", "base", "--inject", "slow"], 64, "--inject: 'slow' is not"),
      (["--base", "base", "--report", "x.txt"], 64, "--report: 'x.txt' is not a file name that ends in"),
    ]
    for (arguments, status, message) in cases {
      let outcome = try Apiary.run(["gate"] + arguments, in: folder)
      #expect(outcome.status == status && outcome.errors.contains(message), "\(arguments): \(outcome)")
    }
  }

  @Test func theSelfTestCounts() throws {
    let outcome = try Apiary.run(
      ["gate", "--base", "base", "--self-test", "1", "--blocks", "8", "-q"], in: try Self.workplace())
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.split(separator: "\n").count == 9)
  }

  @Test func aHistoryIsKeptAndItsChangesFound() throws {
    let folder = try Self.workplace()
    for number in 0..<14 {
      try folder.write(
        #"{"revision": "r\#(number)", "time": \#(number < 8 ? 1_000_000 : 1_200_000)}"#, to: "base.json")
      try folder.write(try Tool.run(folder.path("base"), ["bench"]).output, to: "m.json")
      let added = try Apiary.run(["history", "add", "h.jsonl", "m.json", "-q"], in: folder)
      #expect(added.status == 0, "\(added)")
    }
    let shown = try Apiary.run(["history", "show", "h.jsonl"], in: folder)
    #expect(shown.status == 0 && shown.output.split(separator: "\n").count == 6, "\(shown)")
    let found = try Apiary.run(["history", "detect", "h.jsonl", "--plot", "-q"], in: folder)
    #expect(found.status == 0, "\(found)")
    let rows = found.output.split(separator: "\n").dropFirst(2)
    #expect(
      rows.count == 1 && rows.first?.contains("cpu") == true
        && rows.first?.contains("r7           r8") == true, "\(found)")
    #expect(folder.files("h-plots").filter { $0.hasSuffix(".svg") }.count == 4)
    let wrong = try Apiary.run(["history", "add", "h.jsonl"], in: folder)
    #expect(wrong.status == 64)
    try folder.write("{}", to: "m.json")
    #expect(try Apiary.run(["history", "add", "h.jsonl", "m.json"], in: folder).status == 65)
    #expect(try Apiary.run(["history", "show", "none.jsonl"], in: folder).status == 66)
  }
}
