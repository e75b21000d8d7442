internal import Lab

/// The arguments of `soak`.
struct SoakOptions: Equatable, Sendable {
  let scenario: String
  let seed: UInt64?
  let settings: [Setting]
  let variant: String?
  let repetitions: Int
  let format: OutputFormat
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    scenario = parsed.arguments[0]
    seed = try parsed.number(.seed, in: 0...UInt64.max)
    settings = try parsed.settings()
    variant = try parsed.text(.variant)
    repetitions = try parsed.number(.repeat, in: SoakReport.leastRepetitions...100_000) ?? 20
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    isQuiet = parsed.has(.quiet)
  }
}
