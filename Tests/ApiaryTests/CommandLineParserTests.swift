import Testing

@testable import Entrance

/// The command that a command line gives; a test fails on anything else.
func command(_ line: String...) throws -> Command {
  guard case .command(let command) = try CommandLineParser.parse(line).get() else {
    throw UsageError.internalFailure("not a command")
  }
  return command
}

/// The text that a command line has printed.
func text(_ line: String...) throws -> String {
  guard case .text(let text) = try CommandLineParser.parse(line).get() else {
    throw UsageError.internalFailure("not a text")
  }
  return text
}

@Suite struct CommandLineParserTests {
  @Test func runTakesAllItsOptions() throws {
    let given = try command(
      "run", "--seed", "18446744073709551615", "a.toml", "--set", "x.y=[1, 2]", "-s", "z=a=b",
      "--variant=fcfs",
      "-o", "out", "--format", "json", "--plot-format", "pdf", "-q")
    guard case .run(let options) = given else { throw UsageError.internalFailure("not run") }
    #expect(options.scenario == "a.toml")
    #expect(options.seed == .max)
    #expect(options.settings.map(\.key) == ["x.y", "z"])
    #expect(options.settings.map(\.value) == ["[1, 2]", "a=b"])
    #expect(options.variant == "fcfs")
    #expect(options.output == "out")
    #expect(options.format == .json)
    #expect(options.draw.isWanted)
    #expect(options.draw.format == .pdf)
    #expect(options.isQuiet)
  }

  @Test func defaultsAreTheDocumentedOnes() throws {
    guard case .run(let run) = try command("run", "a.toml") else {
      throw UsageError.internalFailure("not run")
    }
    #expect(run.seed == nil && run.settings.isEmpty && run.variant == nil)
    #expect(run.output == nil && run.format == .text && !run.isQuiet)
    #expect(run.queue == .ladder)
    #expect(!run.draw.isWanted && run.draw.format == .svg)
    guard case .batch(let batch) = try command("batch", "a.toml") else {
      throw UsageError.internalFailure("not batch")
    }
    #expect(batch.jobs == nil && batch.variants.isEmpty && batch.output == "results")
  }

  @Test func benchTakesAllItsOptions() throws {
    let given = try command(
      "bench", "kernel/phold", "--queue", "ladder", "--fingerprint=off", "--repetitions", "3", "--full",
      "--format", "markdown", "-q")
    guard case .bench(let options) = given else { throw UsageError.internalFailure("not bench") }
    #expect(options.patterns == ["kernel/phold"] && options.isTable && options.queues == ["ladder"])
    #expect(options.fingerprint == .off && options.repetitions == 3)
    #expect(options.isFull && options.isQuiet && options.format == .markdown)
    #expect(options.cases.allSatisfy { $0.benchmark == "kernel/phold" })
  }

  @Test func benchRefusesWhatItDoesNotKnow() {
    #expect(throws: UsageError.self) { try command("bench", "kernel/fold") }
    #expect(throws: UsageError.self) { try command("bench", "kernel", "--queue", "lader") }
    #expect(throws: UsageError.self) { try command("bench", "kernel", "--repetitions", "0") }
    #expect(throws: UsageError.self) { try command("bench", "kernel", "--fingerprint", "maybe") }
  }

  @Test func batchTakesManyScenariosAndVariants() throws {
    let given = try command(
      "batch", "a", "--variant", "v", "b", "--set", "k=[x]", "c", "--variant", "w", "-j4", "--plot")
    guard case .batch(let options) = given else { throw UsageError.internalFailure("not batch") }
    #expect(options.scenarios == ["a", "b", "c"])
    #expect(options.variants == ["v", "w"])
    #expect(options.jobs == 4)
    #expect(options.draw.isWanted && options.draw.format == .svg)
  }

  @Test func theOtherCommandsTakeTheirArguments() throws {
    guard case .compare(let compare) = try command("compare", "r/b", "--baseline", "v", "--format=markdown"),
      case .plot(let plot) = try command("plot", "a.h5", "b", "--plot-format", "png"),
      case .validate(let validate) = try command("validate", "a", "b", "--set", "k=1"),
      case .show(let show) = try command("show", "a.h5", "--format", "json"),
      case .replay(let replay) = try command("replay", "a.h5", "--format", "json"),
      case .verify(let verify) = try command("verify", "a", "--seed", "2", "--variant", "v", "-s", "k=1"),
      case .list(let list) = try command("list", "metrics")
    else { throw UsageError.internalFailure("another command") }
    #expect(compare.batch == "r/b" && compare.baseline == "v" && compare.format == .markdown)
    #expect(plot.paths == ["a.h5", "b"] && plot.format == .png && plot.output == nil)
    #expect(validate.scenarios == ["a", "b"] && validate.settings.count == 1)
    #expect(show.result == "a.h5" && show.format == .json)
    #expect(replay.result == "a.h5" && replay.format == .json && !replay.isQuiet)
    #expect(verify.scenario == "a" && verify.seed == 2 && verify.variant == "v")
    #expect(verify.settings.count == 1 && verify.format == .text)
    #expect(list.topic == .metrics && list.format == .text)
  }

  @Test func whatLooksLikeACommandOrAnOptionMayBeAnArgument() throws {
    guard case .run(let named) = try command("run", "batch"),
      case .run(let dashed) = try command("run", "-q", "--", "--seed"),
      case .plot(let bracketed) = try command("plot", "results (1)/a b.h5", "Müller/ü.h5")
    else { throw UsageError.internalFailure("another command") }
    #expect(named.scenario == "batch")
    #expect(dashed.scenario == "--seed" && dashed.isQuiet)
    #expect(bracketed.paths == ["results (1)/a b.h5", "Müller/ü.h5"])
  }

  @Test func helpAndVersionAreTexts() throws {
    #expect(try text("--version") == "apiary 0.1.0\n")
    let help = try text("--help")
    #expect(try text("help") == help)
    #expect(try text("-h") == help)
    for described in CommandDescription.catalogue { #expect(help.contains(described.summary)) }
    let lines = try text("batch", "--help").split(separator: "\n")
    #expect(try text("help", "batch").split(separator: "\n") == lines)
    #expect(lines.contains("Usage: apiary batch [OPTIONS] SCENARIO..."))
    for option in CommandDescription.batch.options {
      let line = try #require(lines.first { $0.contains("--\(option.name) ") })
      #expect(line.contains(option.summary))
    }
  }

  @Test func helpFitsATerminalAndIsMadeOfSentences() {
    for described in CommandDescription.catalogue {
      let summaries = [described.summary, described.positional.summary] + described.options.map(\.summary)
      for summary in summaries {
        #expect(summary.hasSuffix("."))
        #expect(summary.count <= 80)
      }
    }
  }
}
