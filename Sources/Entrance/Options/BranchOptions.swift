/// The arguments of `branch`.
struct BranchOptions: Equatable, Sendable {
  let checkpoint: String

  /// The variants to go on under; empty for that of the saved run.
  let variants: [String]

  /// The seeds from the checkpoint on; empty for that of the saved run.
  let seeds: [UInt64]

  /// The variant that the others are compared with; nil for the first.
  let baseline: String?
  let output: String

  /// How many runs at a time; nil for one per processor.
  let jobs: Int?
  let format: OutputFormat
  let draw: DrawOptions
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    checkpoint = parsed.arguments[0]
    variants = try parsed.texts(.futures)
    seeds = try parsed.numbers(.seeds, in: 0...UInt64.max)
    baseline = try parsed.text(.baseline)
    output = try parsed.text(.output) ?? "results"
    jobs = try parsed.number(.jobs, in: 1...BatchOptions.mostJobs)
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    draw = try DrawOptions(parsed)
    isQuiet = parsed.has(.quiet)
  }
}
