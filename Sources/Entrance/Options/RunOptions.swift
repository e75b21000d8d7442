internal import Simulation

/// The arguments of `run`.
struct RunOptions: Equatable, Sendable {
  let scenario: String
  let seed: UInt64?
  let settings: [Setting]
  let variant: String?
  let output: String

  /// The name of the result files without extension; nil for the scenario's.
  let stem: String?

  /// What the pending events wait in; changes nothing but the speed.
  let queue: EventQueueKind
  let format: OutputFormat
  let draw: DrawOptions
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    scenario = parsed.arguments[0]
    seed = try parsed.number(.seed, in: 0...UInt64.max)
    settings = try parsed.settings()
    variant = try parsed.text(.variant)
    output = try parsed.text(.output) ?? "results"
    stem = try parsed.fileName(.stem)
    queue = try parsed.choice(.queue, of: EventQueueKind.self) ?? .standard
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    draw = try DrawOptions(parsed)
    isQuiet = parsed.has(.quiet)
  }
}
