/// Every command of the program, in the order of the help.
extension CommandDescription {
  static let catalogue = [
    run, batch, compare, rank, plot, validate, show, replay, verify, branch, list, bench, soak, gate,
    history, learn, optimize, evolve, help,
  ]

  static let run = CommandDescription(
    name: "run", summary: "Run a scenario once and write its result files.",
    positional: .optional("SCENARIO", "The scenario file, in TOML; with --resume only to check against."),
    options: [
      .seed, .set, .variant, .output, .stem, .queue, .checkpointEvery, .keepCheckpoint, .resume, .profile,
      .format,
      .plot, .plotFormat, .quiet,
    ])

  static let batch = CommandDescription(
    name: "batch", summary: "Run every variant and replication, resuming what an earlier batch left out.",
    positional: .several("SCENARIO", "The scenario files, in TOML."),
    options: [.seed, .set, .variants, .output, .jobs, .plot, .plotFormat, .quiet])

  static let compare = CommandDescription(
    name: "compare", summary: "Compare the variants of a batch, paired by seed.",
    positional: .one("BATCH", "The folder of a batch, or its batch.h5."),
    options: [.baseline, .format, .plot, .plotFormat, .quiet])

  static let rank = CommandDescription(
    name: "rank", summary: "Rank the variants of a batch, seed by seed.",
    positional: .one("BATCH", "The folder of a batch, or its batch.h5."),
    options: [.metric, .format, .plot, .plotFormat, .quiet])

  static let plot = CommandDescription(
    name: "plot", summary: "Draw the charts of results that are already there.",
    positional: .several("PATH", "Result files or folders of batches; or benchmarks before and after."),
    options: [plotOutput, .plotFormat, .quiet])

  static let validate = CommandDescription(
    name: "validate", summary: "Check scenarios and report every fault in them.",
    positional: .several("SCENARIO", "The scenario files, in TOML."), options: [.set, .format, .quiet])

  static let show = CommandDescription(
    name: "show", summary: "Print the summary of a result.",
    positional: .one("RESULT", "An outcome file, a performance file, or a batch."), options: [.format])

  static let replay = CommandDescription(
    name: "replay", summary: "Run a result's scenario again and compare every byte.",
    positional: .one("RESULT", "An outcome file."), options: [.format, .quiet])

  static let verify = CommandDescription(
    name: "verify", summary: "Run a scenario several times and compare what must be equal.",
    positional: .one("SCENARIO", "The scenario file, in TOML."),
    options: [.seed, .set, .variant, .format, .quiet])

  static let branch = CommandDescription(
    name: "branch", summary: "Continue one saved run under several futures, and compare them.",
    positional: .one("CHECKPOINT", "The checkpoint of a run, made by run --checkpoint-every."),
    options: [.futures, .seeds, .baseline, .output, .jobs, .format, .plot, .plotFormat, .quiet])

  static let list = CommandDescription(
    name: "list", summary: "List what a scenario may name.",
    positional: .one("TOPIC", "One of: " + OptionDescription.choices(of: ListTopic.self) + "."),
    options: [.format])

  static let bench = CommandDescription(
    name: "bench", summary: "Run benchmarks, or make a table of queues, policies, learning or evolution.",
    positional: PositionalDescription(
      name: "PATTERN",
      summary: "Names, beginnings up to a slash, globs, or one table such as kernel.",
      least: 0, most: nil),
    options: [
      .list, .repetitions, .timeBox, .exact, .sizes, .benchmarkFile, .queues, .fingerprint, .full, .format,
      .plot, .plotFormat, .quiet,
    ])

  static let soak = CommandDescription(
    name: "soak", summary: "Make a run many times in one process and see whether memory grows.",
    positional: .one("SCENARIO", "The scenario file, in TOML."),
    options: [.repeat, .seed, .set, .variant, .format, .quiet])

  static let gate = CommandDescription(
    name: "gate", summary: "Judge whether a program is slower, hungrier or different than another.",
    positional: .none,
    options: [
      .base, .candidate, .config, .benchmark, .exactOnly, .improvement, .blocks, .gateTimeBox, .report,
      .annotations,
      .inject, .selfTest, .record, .format, .quiet,
    ])

  static let history = CommandDescription(
    name: "history", summary: "Keep measurements over revisions, and find where costs changed.",
    positional: PositionalDescription(
      name: "ACTION HISTORY", summary: "One of add, show, detect; the history; with add the measurement.",
      least: 2, most: nil),
    options: [.benchmark, .minimum, .plot, .plotFormat, .chartFolder, .format, .quiet])

  static let learn = CommandDescription(
    name: "learn", summary: "Compare networks with numbers that another program has computed.",
    positional: PositionalDescription(
      name: "check FIXTURE", summary: "The word check, then a fixture in JSON.", least: 2, most: 2),
    options: [.format, .quiet])

  static let optimize = CommandDescription(
    name: "optimize", summary: "Search for the best candidates of problems that another program evaluates.",
    positional: PositionalDescription(
      name: "COMMAND",
      summary: "After --: a program and its arguments; {} becomes a candidate's numbers.",
      least: 0, most: nil),
    options: [
      .strategy, .strategySetting, .problem, .population, .dimension, .lower, .upper, .budget, .searchSeed,
      .jobs, .timeout,
      .target, .maximize, .format, .quiet,
    ])

  static let evolve = CommandDescription(
    name: "evolve", summary: "Print how a problem of evolution moves under given actions.",
    positional: PositionalDescription(
      name: "trace PROBLEM", summary: "The word trace, then the problem: double-pole.", least: 2, most: 2),
    options: [.actions])

  static let help = CommandDescription(
    name: "help", summary: "Show this help, or the help of one command.",
    positional: .optional("COMMAND", "The command to explain."), options: [])

  private static let plotOutput = OptionDescription(
    "output", letter: "o", takes: "DIR", "Put the charts in this folder (default: beside the results).")
}
