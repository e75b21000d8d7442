internal import Benchmarks
internal import Lab
internal import Scenarios

/// The arguments of `bench`.
struct BenchOptions: Equatable, Sendable {
  /// What was asked for; empty for the whole registry.
  let patterns: [String]

  /// The names of the queues to run on.
  let queues: [String]

  /// Nil for both with and without.
  let fingerprint: FingerprintChoice?

  /// Nil where none was given.
  let repetitions: Int?
  let timeBoxSeconds: Double?
  let isFull: Bool
  let isList: Bool
  let isExact: Bool

  /// Whether families of sizes are meant rather than the registry.
  let isSizes: Bool
  let draw: DrawOptions

  /// The file for the results, nil for none.
  let output: String?
  let format: OutputFormat
  let isQuiet: Bool

  /// How often each case of a table runs.
  var tableRepetitions: Int { repetitions ?? 5 }

  init(_ parsed: ParsedCommand) throws(UsageError) {
    isFull = parsed.has(.full)
    patterns = parsed.arguments
    queues = try Self.queues(parsed)
    fingerprint = try parsed.choice(.fingerprint, of: FingerprintChoice.self)
    repetitions = try parsed.number(.repetitions, in: 1...1000)
    timeBoxSeconds = try Self.seconds(parsed)
    isList = parsed.has(.list)
    isExact = parsed.has(.exact)
    isSizes = parsed.has(.sizes)
    draw = try DrawOptions(parsed)
    output = try parsed.text(.benchmarkFile)
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
    try check(parsed)
  }

  /// Whether a table is asked for, rather than the registry.
  var isTable: Bool {
    !isSizes && (!cases.isEmpty || !learningCases.isEmpty || !evolutionCases.isEmpty)
  }

  /// The families of sizes that the patterns mean, in their order; all for no pattern.
  var families: [SizeFamily] {
    SizeFamily.complete.filter { family in
      patterns.isEmpty || patterns.contains { NamePattern($0).matches(family.name) }
    }.map { isFull ? $0.full : $0 }
  }

  /// The cases of a table that the only pattern means.
  var cases: [BenchmarkCase] {
    guard let pattern = patterns.first, patterns.count == 1 else { return [] }
    return Self.all(isFull: isFull).filter { $0.matches(pattern) }
  }

  /// The cases of the table of learning that the only pattern means.
  var learningCases: [LearningCase] {
    guard let pattern = patterns.first, patterns.count == 1 else { return [] }
    return LearningBenchmarks.cases.filter { $0.matches(pattern) }
  }

  /// The benchmarks of the registry that are meant.
  var benchmarks: [Benchmark] {
    BenchmarkRegistry.complete.matching(patterns.map(NamePattern.init))
  }

  /// The cases of the table of evolution that the only pattern means.
  var evolutionCases: [EvolutionCase] {
    guard let pattern = patterns.first, patterns.count == 1 else { return [] }
    return EvolutionBenchmarks.cases.filter { $0.matches(pattern) }
  }

  private static func all(isFull: Bool) -> [BenchmarkCase] {
    KernelBenchmarks.cases(isFull: isFull) + SchedulingBenchmarks.cases(isFull: isFull)
  }
}

extension BenchOptions {
  private static func queues(_ parsed: ParsedCommand) throws(UsageError) -> [String] {
    let names = QueueKind.all.map(\.name)
    let given = try parsed.texts(.queues)
    for name in given where !names.contains(name) {
      throw .invalidValue(
        name: "--queue", value: name, allowed: "one of " + names.joined(separator: ", "),
        nearest: Spelling.nearest(to: name, among: names))
    }
    return given.isEmpty ? names : names.filter(given.contains)
  }

  private static func seconds(_ parsed: ParsedCommand) throws(UsageError) -> Double? {
    guard let text = try parsed.text(.timeBox) else { return nil }
    guard let seconds = Double(text), seconds > 0, seconds <= 86_400 else {
      throw .invalidValue(
        name: "--time-box", value: text, allowed: "a number of seconds above 0, at most 86400", nearest: nil)
    }
    return seconds
  }

  /// Every pattern means something, and the options belong to it.
  private func check(_ parsed: ParsedCommand) throws(UsageError) {
    let ofTables: [OptionDescription] = [.queues, .fingerprint, .full]
    let ofRegistry: [OptionDescription] = [.timeBox, .list, .exact, .benchmarkFile]
    if isSizes { return try checkSizes(parsed) }
    if draw.isWanted { throw .combination("bench draws charts with --sizes only") }
    if isTable {
      guard let option = ofRegistry.first(where: parsed.has) else { return }
      throw .combination(
        "--\(option.name) is for the registry of benchmarks, and '\(patterns[0])' is a table; "
          + "'\(patterns[0])*' means those of the registry")
    }
    for pattern in patterns where !BenchmarkRegistry.complete.all.contains(where: NamePattern(pattern).means)
    {
      throw Self.unknown(pattern, isFull: isFull)
    }
    if let option = ofTables.first(where: parsed.has) {
      throw .combination("--\(option.name) is for the tables kernel and scheduling")
    }
  }

  /// Every pattern means a family, and no option is of something else.
  private func checkSizes(_ parsed: ParsedCommand) throws(UsageError) {
    let ofOthers: [OptionDescription] = [.queues, .fingerprint, .exact]
    if let option = ofOthers.first(where: parsed.has) {
      throw .combination("--\(option.name) cannot be used with --sizes")
    }
    let names = SizeFamily.complete.map(\.name)
    for pattern in patterns where !names.contains(where: NamePattern(pattern).matches) {
      throw .invalidValue(
        name: "PATTERN", value: pattern,
        allowed: "a name, a beginning of names or a glob that 'apiary bench --sizes --list' has",
        nearest: Spelling.nearest(to: pattern, among: names))
    }
  }

  private static func unknown(_ pattern: String, isFull: Bool) -> UsageError {
    let cases = all(isFull: isFull)
    let names = BenchmarkRegistry.complete.all.map(\.name)
    let known =
      ["kernel", "scheduling", "learning", "evolution"] + cases.map(\.benchmark) + cases.map(\.path)
      + LearningBenchmarks.cases.map(\.path) + EvolutionBenchmarks.cases.map(\.path) + names
    return .invalidValue(
      name: "PATTERN", value: pattern,
      allowed:
        "a name, a beginning of names or a glob that 'apiary bench --list' has; nor is it a table: "
        + "kernel, kernel/hold, kernel/memory, kernel/phold, kernel/mm8, scheduling, scheduling/waiting, "
        + "scheduling/workflow, scheduling/small-machine, scheduling/large-machine, scheduling/many-agents, "
        + "learning, learning/train, learning/recurrent, learning/population, learning/epochs, "
        + "evolution, evolution/cma-es, evolution/sep-cma-es, evolution/genetic-algorithm, "
        + "evolution/island-genetic-algorithm, evolution/de-rand-1, evolution/double-pole, "
        + "or one case of these such as " + cases[0].path,
      nearest: Spelling.nearest(to: pattern, among: known))
  }
}

extension NamePattern {
  /// Whether a benchmark is meant.
  fileprivate func means(_ benchmark: Benchmark) -> Bool { matches(benchmark.name) }
}
