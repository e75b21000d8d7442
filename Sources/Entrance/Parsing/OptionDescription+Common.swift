internal import Simulation

/// The options that several commands share, in one wording.
extension OptionDescription {
  static let seed = OptionDescription("seed", takes: "N", "Replace the scenario's first seed.")

  static let set = OptionDescription(
    "set", letter: "s", takes: "KEY=VALUE", isRepeatable: true,
    "Replace one value of the scenario; may be repeated.")

  static let checkpointEvery = OptionDescription(
    "checkpoint-every", takes: "DURATION",
    "Save the run at each multiple of this simulated time, such as 1h.")

  static let keepCheckpoint = OptionDescription(
    flag: "keep-checkpoint", "Keep the last checkpoint when the run is complete.")

  static let resume = OptionDescription(
    "resume", takes: "FILE",
    "Go on with a saved run; --variant or --seed makes it a branch.")

  static let profile = OptionDescription(
    flag: "profile", "Say in the performance file where time and memory went.")

  static let seeds = OptionDescription(
    "seed", takes: "N", isRepeatable: true,
    "Sample with this seed from here on (default: as saved); may be repeated.")

  static let futures = OptionDescription(
    "variant", takes: "NAME", isRepeatable: true,
    "Go on under this variant (default: as saved); may be repeated.")

  static let variant = OptionDescription("variant", takes: "NAME", "Run this variant of the scenario.")

  static let variants = OptionDescription(
    "variant", takes: "NAME", isRepeatable: true, "Run only this variant; may be repeated.")

  static let output = OptionDescription(
    "output", letter: "o", takes: "DIR", "Write result files below this folder (default: results).")

  static let stem = OptionDescription(
    "as", takes: "NAME", "Name the result files this instead of after the scenario.")

  static let format = OptionDescription(
    "format", takes: choices(of: OutputFormat.self), "Print the answer in this form (default: text).")

  static let queue = OptionDescription(
    "queue", takes: choices(of: EventQueueKind.self),
    "Keep pending events in this; changes speed alone (default: \(EventQueueKind.standard.rawValue)).")

  static let quiet = OptionDescription(flag: "quiet", letter: "q", "Print nothing but errors.")

  static let plot = OptionDescription(flag: "plot", "Draw the charts too.")

  static let plotFormat = OptionDescription(
    "plot-format", takes: choices(of: PlotFormat.self), "Draw charts as this kind of file (default: svg).")

  static let jobs = OptionDescription(
    "jobs", letter: "j", takes: "N", "Run this many at a time (default: one per processor).")

  static let baseline = OptionDescription(
    "baseline", takes: "VARIANT", "Compare the others with this variant (default: the first).")

  static let metric = OptionDescription(
    "metric", takes: "NAME", "Rank by this metric (default: mean_bounded_slowdown).")

  static let queues = OptionDescription(
    "queue", takes: "NAME", isRepeatable: true, "Run on this event queue (default: all); may be repeated.")

  static let fingerprint = OptionDescription(
    "fingerprint", takes: choices(of: FingerprintChoice.self),
    "Run only with the fingerprint, or only without (default: both).")

  static let repetitions = OptionDescription(
    "repetitions", takes: "N",
    "Run each benchmark this often (default: to a median known to 1 %; tables 5).")

  static let `repeat` = OptionDescription(
    "repeat", takes: "N", "Make the run this often, at least 6 times (default: 20).")

  static let timeBox = OptionDescription(
    "time-box", takes: "SECONDS",
    "Begin no repetition after so long (default: 2; with --repetitions none).")

  static let list = OptionDescription(flag: "list", "List the benchmarks that the patterns mean.")

  static let exact = OptionDescription(
    flag: "exact", "Count the instructions of a small execution of each, under valgrind.")

  static let sizes = OptionDescription(
    flag: "sizes", "Run benchmarks at several sizes each, and say how the cost grows.")

  static let benchmarkFile = OptionDescription(
    "output", letter: "o", takes: "FILE.h5", "Write the results to this file too.")

  static let strategy = OptionDescription(
    "strategy", takes: "NAME", "Search by this strategy, such as cma-es or l-shade (default: hybrid-cma-es).")

  static let strategySetting = OptionDescription(
    "set", letter: "s", takes: "NAME=VALUE", isRepeatable: true,
    "Set one of the strategy's settings (see 'list strategies'); may be repeated.")

  static let problem = OptionDescription(
    "problem", takes: choices(of: OptimizeOptions.Carrier.self),
    "Where fitness is from: lines of standard input, or a program (default: stdio).")

  static let population = OptionDescription(
    "population", takes: "N", "Ask for this many candidates at a time (default: the strategy's own).")

  static let actions = OptionDescription(
    "actions", takes: "FILE", "Read the actions from this file, a number from 0 to 1 a line.")

  static let dimension = OptionDescription("dimension", takes: "N", "A candidate is this many numbers.")

  static let lower = OptionDescription("lower", takes: "A", "No number is below this (default: -inf).")

  static let upper = OptionDescription("upper", takes: "B", "No number is above this (default: inf).")

  static let budget = OptionDescription("budget", takes: "E", "Evaluate this many candidates at most.")

  static let searchSeed = OptionDescription(
    "seed", takes: "N", "Draw the random numbers of this seed (default: 1).")

  static let timeout = OptionDescription(
    "timeout", takes: "SECONDS",
    "End an evaluation that takes longer, as the worst there is (default: never).")

  static let target = OptionDescription("target", takes: "F", "Stop where fitness is as good as this.")

  static let maximize = OptionDescription(flag: "maximize", "The greatest fitness is the best.")

  static let full = OptionDescription(
    flag: "full", "Run what takes minutes and gigabytes too; with --sizes, larger sizes.")

  /// The raw values of an enumeration as a placeholder: "svg|png|pdf".
  static func choices<Choice: CaseIterable & RawRepresentable>(of type: Choice.Type) -> String
  where Choice.RawValue == String {
    type.allCases.map(\.rawValue).joined(separator: "|")
  }
}
