import Scenarios
import Testing

@testable import Entrance

@Suite struct UsageErrorTests {
  /// A command line and what standard error must say of it.
  static let faults: [(line: [String], message: String)] = [
    (["rnu", "a"], "unknown command 'rnu'; did you mean 'run'? ('apiary --help' lists the commands)"),
    (["frobnicate"], "unknown command 'frobnicate' ('apiary --help' lists the commands)"),
    (["help", "shwo"], "unknown command 'shwo'; did you mean 'show'? ('apiary --help' lists the commands)"),
    (
      ["run", "--sed=7", "a"],
      "unknown option '--sed'; did you mean '--seed'? ('apiary run --help' lists the options)"
    ),
    (
      ["run", "--sed", "7", "a"],
      "unknown option '--sed'; did you mean '--seed'? ('apiary run --help' lists the options)"
    ),
    (["show", "a", "--jobs", "2"], "unknown option '--jobs' ('apiary show --help' lists the options)"),
    (
      ["--versoin"],
      "unknown option '--versoin'; did you mean '--version'? ('apiary --help' lists the options)"
    ),
    (["--seed", "1", "run", "a"], "the option '--seed' must stand after the command"),
    (["run", "a", "b"], "unexpected argument 'b' ('apiary run --help' shows what the command takes)"),
    (["run"], "missing argument SCENARIO ('apiary run --help' shows what the command takes)"),
    (["batch", "-q"], "missing argument SCENARIO ('apiary batch --help' shows what the command takes)"),
    (["compare"], "missing argument BATCH ('apiary compare --help' shows what the command takes)"),
    (["list"], "missing argument TOPIC ('apiary list --help' shows what the command takes)"),
    (["run", "a", "--seed"], "the option '--seed' needs a value ('apiary run --help' shows which)"),
    (
      ["run", "a", "--seed", "--quiet"], "the option '--seed' needs a value ('apiary run --help' shows which)"
    ),
    (["run", "a", "-o", "--plot"], "the option '--output' needs a value ('apiary run --help' shows which)"),
    (["run", "a", "-o", ""], "the option '--output' needs a value ('apiary run --help' shows which)"),
    (["run", "a", "--quiet=yes"], "the option '--quiet' takes no value"),
    (["run", "a", "--seed", "1", "--seed", "2"], "the option '--seed' may be given only once"),
    (["run", "a", "--seed", "-3"], "--seed: '-3' is not a whole number from 0 to 18446744073709551615"),
    (["run", "a", "--seed", "1e3"], "--seed: '1e3' is not a whole number from 0 to 18446744073709551615"),
    (
      ["run", "a", "--seed", "18446744073709551616"],
      "--seed: '18446744073709551616' is not a whole number from 0 to 18446744073709551615"
    ),
    (["batch", "a", "-j", "0"], "--jobs: '0' is not a whole number from 1 to 4096"),
    (
      ["run", "a", "--format", "jsn"],
      "--format: 'jsn' is not one of text, json, markdown; did you mean 'json'?"
    ),
    (["plot", "a", "--plot-format", "gif"], "--plot-format: 'gif' is not one of svg, png, pdf"),
    (
      ["list", "polices"],
      "TOPIC: 'polices' is not one of policies, workloads, metrics, distributions, strategies, problems; did you mean 'policies'?"
    ),
    (["run", "a", "--set", "k"], "--set: 'k' is not KEY=VALUE, such as scheduler.policy=first-fit"),
    (["run", "a", "--set", "=1"], "--set: '=1' is not KEY=VALUE, such as scheduler.policy=first-fit"),
  ]

  @Test(arguments: faults)
  func aFaultIsNamedInOneLine(line: [String], message: String) {
    guard case .failure(let error) = CommandLineParser.parse(line) else {
      Issue.record("no fault was found")
      return
    }
    #expect(error.description == message)
    #expect(error.report == "apiary: \(message)\n")
  }

  @Test func withoutACommandTheHelpIsTheAnswer() throws {
    let help = try CommandLineParser.parse(["--help"]).get()
    guard case .failure(let error) = CommandLineParser.parse([]), case .noCommand(let shown) = error else {
      throw UsageError.internalFailure("no fault was found")
    }
    #expect(Invocation.text(shown) == help)
    #expect(error.report == shown)
  }

  @Test(arguments: [
    ("run", "run"), ("runn", "run"), ("rn", "run"), ("urn", "run"), ("comapre", "compare"), ("plt", "plot"),
    ("vaildate", "validate"), ("batch ", "batch"),
  ])
  func aSlipIsUnderstood(typed: String, meant: String) {
    let names = CommandDescription.catalogue.map(\.name)
    #expect(Spelling.nearest(to: typed, among: names) == meant)
  }

  @Test(arguments: ["", "xyz", "simulate", "zzzzzzzz"])
  func whatIsNoSlipIsNotGuessed(typed: String) {
    #expect(Spelling.nearest(to: typed, among: CommandDescription.catalogue.map(\.name)) == nil)
  }
}
