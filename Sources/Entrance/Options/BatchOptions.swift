/// The arguments of `batch`.
struct BatchOptions: Equatable, Sendable {
  let scenarios: [String]
  let seed: UInt64?
  let settings: [Setting]

  /// The variants to run; empty for all of them.
  let variants: [String]
  let output: String

  /// How many runs at a time; nil for one per processor.
  let jobs: Int?
  let draw: DrawOptions
  let isQuiet: Bool

  /// More than this would be a slip, and no machine has the processors.
  static let mostJobs = 4096

  init(_ parsed: ParsedCommand) throws(UsageError) {
    scenarios = parsed.arguments
    seed = try parsed.number(.seed, in: 0...UInt64.max)
    settings = try parsed.settings()
    variants = try parsed.texts(.variants)
    output = try parsed.text(.output) ?? "results"
    jobs = try parsed.number(.jobs, in: 1...Self.mostJobs)
    draw = try DrawOptions(parsed)
    isQuiet = parsed.has(.quiet)
  }
}
