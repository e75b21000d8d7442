/// A problem whose candidates are evaluated by a program: the arguments of `optimize --problem command`.
struct OptimizeTask: Equatable, Sendable {
  let words: [String]
  let dimension: Int
  let lower: Double
  let upper: Double
  let budget: Int
  let seed: UInt64

  /// How many programs at a time; nil for one per processor.
  let jobs: Int?

  /// Nil for as long as it takes.
  let timeoutSeconds: Double?

  /// The fitness that is good enough; nil where none is.
  let target: Double?
  let isMaximized: Bool
  let format: OutputFormat
  let isQuiet: Bool

  /// A century: more than this would be a slip.
  private static let longestTimeout = 3.2e9

  init(_ parsed: ParsedCommand) throws(UsageError) {
    words = parsed.arguments
    guard !words.isEmpty else { throw .missingArgument(name: "COMMAND", command: parsed.name) }
    guard let dimension = try parsed.number(.dimension, in: 1...1_000_000) else {
      throw .combination("--problem command needs --dimension")
    }
    guard let budget = try parsed.number(.budget, in: 1...Int.max) else {
      throw .combination("--problem command needs --budget")
    }
    self.dimension = dimension
    self.budget = budget
    lower = try parsed.real(.lower) ?? -.infinity
    upper = try parsed.real(.upper) ?? .infinity
    seed = try parsed.number(.searchSeed, in: 0...UInt64.max) ?? 1
    jobs = try parsed.number(.jobs, in: 1...BatchOptions.mostJobs)
    timeoutSeconds = try parsed.real(.timeout)
    target = try parsed.real(.target)
    isMaximized = parsed.has(.maximize)
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
    if let timeoutSeconds, !(timeoutSeconds > 0 && timeoutSeconds < Self.longestTimeout) {
      throw .invalidValue(
        name: "--timeout", value: "\(timeoutSeconds)", allowed: "a number of seconds above 0", nearest: nil)
    }
  }

  /// Refuses what says nothing to problems that come line by line, as each brings these itself.
  static func refuse(_ parsed: ParsedCommand) throws(UsageError) {
    if let word = parsed.arguments.first { throw .unexpectedArgument(value: word, command: parsed.name) }
    let ours: [OptionDescription] = [
      .dimension, .lower, .upper, .budget, .searchSeed, .jobs, .timeout, .target, .maximize, .format, .quiet,
    ]
    for option in ours where parsed.has(option) {
      throw .combination("--\(option.name) is for --problem command")
    }
  }
}
