internal import Benchmarks
internal import Scenarios

/// The arguments of `bench`.
struct BenchOptions: Equatable, Sendable {
  let pattern: String

  /// The names of the queues to run on.
  let queues: [String]

  /// Nil for both with and without.
  let fingerprint: FingerprintChoice?
  let repetitions: Int
  let isFull: Bool
  let format: OutputFormat
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    isFull = parsed.has(.full)
    pattern = parsed.arguments[0]
    queues = try Self.queues(parsed)
    fingerprint = try parsed.choice(.fingerprint, of: FingerprintChoice.self)
    repetitions = try parsed.number(.repetitions, in: 1...1000) ?? 5
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
    guard cases.isEmpty && learningCases.isEmpty && evolutionCases.isEmpty else { return }
    throw Self.unknownPattern(pattern, isFull: isFull)
  }

  /// The benchmarks that the pattern means.
  var cases: [BenchmarkCase] {
    Self.all(isFull: isFull).filter { $0.matches(pattern) }
  }

  /// The benchmarks of learning that the pattern means.
  var learningCases: [LearningCase] { LearningBenchmarks.cases.filter { $0.matches(pattern) } }

  /// The benchmarks of evolution that the pattern means.
  var evolutionCases: [EvolutionCase] { EvolutionBenchmarks.cases.filter { $0.matches(pattern) } }

  private static func all(isFull: Bool) -> [BenchmarkCase] {
    KernelBenchmarks.cases(isFull: isFull) + SchedulingBenchmarks.cases(isFull: isFull)
  }

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

  private static func unknownPattern(_ pattern: String, isFull: Bool) -> UsageError {
    let cases = all(isFull: isFull)
    let known =
      ["kernel", "scheduling", "learning", "evolution"] + cases.map(\.benchmark) + cases.map(\.path)
      + LearningBenchmarks.cases.map(\.path) + EvolutionBenchmarks.cases.map(\.path)
    return .invalidValue(
      name: "PATTERN", value: pattern,
      allowed:
        "kernel, kernel/hold, kernel/memory, kernel/phold, kernel/mm8, scheduling, scheduling/waiting, "
        + "scheduling/workflow, scheduling/small-machine, scheduling/large-machine, scheduling/many-agents, "
        + "learning, learning/train, learning/recurrent, learning/population, learning/epochs, "
        + "evolution, evolution/cma-es, evolution/sep-cma-es, evolution/genetic-algorithm, "
        + "evolution/island-genetic-algorithm, evolution/de-rand-1, evolution/double-pole, "
        + "or one case of these such as " + cases[0].path,
      nearest: Spelling.nearest(to: pattern, among: known))
  }
}
