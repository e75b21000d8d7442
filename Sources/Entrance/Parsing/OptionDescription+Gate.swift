/// The options of `gate` and `history`.
extension OptionDescription {
  static let base = OptionDescription(
    "base", takes: "REF|DIR|FILE",
    "Compare with this revision (built aside), folder, program or record.")

  static let candidate = OptionDescription(
    "candidate", takes: "REF|DIR|FILE", "Judge this (default: this program).")

  static let config = OptionDescription(
    "config", takes: "FILE", "Judge by this configuration (default: apiary-gate.toml, if there is one).")

  static let record = OptionDescription(
    "record", takes: "FILE",
    "Judge nothing: write what the candidate computes and counts, for --exact.")

  static let benchmark = OptionDescription(
    "benchmark", letter: "b", takes: "PATTERN", isRepeatable: true,
    "Only these benchmarks (default: the configuration's, or all).")

  static let exactOnly = OptionDescription(
    flag: "exact", "Compare behaviour and exact counters alone: one process of each program.")

  static let improvement = OptionDescription(
    flag: "report-improvement", "Exit with 4 where something costs less and nothing more.")

  static let blocks = OptionDescription(
    "blocks", takes: "N", "Measure this many blocks of four processes a round (default: 12).")

  static let gateTimeBox = OptionDescription(
    "time-box", takes: "DURATION", "Begin nothing after this time, such as 8min, and judge what there is.")

  static let inject = OptionDescription(
    "inject", takes: "FAULT",
    "Put in a fault: slowdown=SHARE, allocations=N or digest, with @PATTERN.")

  static let selfTest = OptionDescription(
    "self-test", takes: "N",
    "Make N gates of the base against itself, and N with each fault.")

  static let report = OptionDescription(
    "report", takes: "FILE", isRepeatable: true,
    "Write a .json, .md, .xml, .h5, .svg, .png or .pdf report; may be repeated.")

  static let annotations = OptionDescription(
    flag: "annotations", "Print ::error and ::warning lines for GitHub Actions too.")

  static let minimum = OptionDescription(
    "minimum", takes: "N", "Take at least this many records between two changes (default: 5).")

  static let chartFolder = OptionDescription(
    "output", letter: "o", takes: "DIR", "Put the charts in this folder (default: beside the history).")
}
