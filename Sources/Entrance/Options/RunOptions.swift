internal import Simulation

/// The arguments of `run`.
struct RunOptions: Equatable, Sendable {
  /// The scenario file; nil only where a run is resumed.
  let scenario: String?

  /// The checkpoint to go on from.
  let resume: String?

  /// Simulated time between checkpoints; nil for none, or for as often as the run that is resumed.
  let checkpointEvery: SimulationDuration?
  let keepsCheckpoint: Bool
  let seed: UInt64?
  let settings: [Setting]
  let variant: String?

  /// The folder of the result files; nil for the usual one, or that of the checkpoint that is resumed.
  let output: String?

  /// The name of the result files without extension; nil for the scenario's.
  let stem: String?

  /// What the pending events wait in; changes nothing but the speed.
  let queue: EventQueueKind

  /// Whether the performance file says where time and memory went.
  let isProfiled: Bool
  let format: OutputFormat
  let draw: DrawOptions
  let isQuiet: Bool

  init(_ parsed: ParsedCommand) throws(UsageError) {
    scenario = parsed.arguments.first
    resume = try parsed.text(.resume)
    checkpointEvery = try parsed.duration(.checkpointEvery)
    keepsCheckpoint = parsed.has(.keepCheckpoint)
    seed = try parsed.number(.seed, in: 0...UInt64.max)
    settings = try parsed.settings()
    variant = try parsed.text(.variant)
    output = try parsed.text(.output)
    stem = try parsed.fileName(.stem)
    queue = try parsed.choice(.queue, of: EventQueueKind.self) ?? .standard
    isProfiled = parsed.has(.profile)
    format = try parsed.choice(.format, of: OutputFormat.self) ?? .text
    draw = try DrawOptions(parsed)
    isQuiet = parsed.has(.quiet)
    try checkCombinations(parsed)
  }

  private func checkCombinations(_ parsed: ParsedCommand) throws(UsageError) {
    guard resume != nil else {
      guard scenario != nil else { throw .missingArgument(name: "SCENARIO", command: parsed.name) }
      guard !keepsCheckpoint || checkpointEvery != nil else {
        throw .combination("--keep-checkpoint keeps nothing without --checkpoint-every")
      }
      return
    }
    guard !isProfiled else {
      throw .combination("--profile cannot stand with --resume: a profile is of a whole run")
    }
    guard settings.isEmpty else {
      throw .combination(
        "--set cannot stand with --resume: the checkpoint has the scenario with its settings")
    }
    let branches = variant != nil || seed != nil
    guard !branches || (checkpointEvery == nil && !keepsCheckpoint) else {
      throw .combination(
        "--checkpoint-every and --keep-checkpoint cannot stand with --resume and another variant or seed: "
          + "a branch does not save itself")
    }
  }
}
