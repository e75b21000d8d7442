import Statistics

/// The judgement of one program against another: measures both in turn until it knows, or the time is up.
///
/// Where only some benchmarks are to be paired, one process of each program measures all of them first. Every round
/// measures blocks of four processes (base, candidate, candidate, base). The first measures all benchmarks that are
/// paired; later ones only those that are not settled. What a round finds to differ has to be found again in the
/// next, on its blocks alone. See `docs/gate.md`.
public struct Gate<Program: MeasuringProgram> {
  private let settings: GateSettings
  private var program: Program
  private var steadiness = Steadiness()
  private var series: [CostSeries] = []
  private var unjudged: [UnjudgedCost] = []
  /// How many comparisons there are in all: the hardest that Holm's correction can be.
  private var comparisons: Int { series.count }

  /// A gate over a program.
  ///
  /// - Precondition: the settings have two blocks or more and a round or more.
  public init(_ program: Program, settings: GateSettings) {
    precondition(settings.blocks >= 2 && settings.rounds >= 1, "nothing would be measured")
    self.program = program
    self.settings = settings
  }

  /// Measures and judges.
  ///
  /// - Throws: what the program throws.
  public mutating func judge() throws(Program.Failure) -> GateVerdict {
    let paired = try survey()
    if let paired, paired.isEmpty { return verdict }
    try measureBlock(only: paired)
    if series.isEmpty { return verdict }
    try measureBlocks(settings.blocks - 1, only: paired, needing: 2)
    concludeRound()
    while let names = unsettledNames, !program.isOutOfTime {
      try measureBlocks(settings.blocks, only: names, needing: 0)
      concludeRound()
    }
    return verdict
  }

  /// Measures everything once with either program, for behaviour and exact counters.
  ///
  /// - Returns: the names of the benchmarks that are paired; nil, with nothing measured, where all are.
  private mutating func survey() throws(Program.Failure) -> [String]? {
    if settings.paired.isEmpty { return nil }
    let base = try program.measure(.base, only: nil)
    let candidate = try program.measure(.candidate, only: nil)
    steadiness.add(base, of: .base)
    steadiness.add(candidate, of: .candidate)
    begin(base, candidate)
    return unsettledNames ?? []
  }

  private var verdict: GateVerdict {
    let (base, candidate) = (steadiness.first(.base), steadiness.first(.candidate))
    guard let base, let candidate else { preconditionFailure("no block was measured") }
    let exact = ExactComparison(base: base, candidate: candidate, settings: settings, steadiness: steadiness)
    let costs = series.compactMap { CostComparison($0, comparisons: comparisons, settings: settings) }
    let valueless = series.filter { $0.assessment == nil }.map {
      UnjudgedCost(
        benchmark: $0.benchmark, cost: $0.metric, reason: "too few processes had a value of it")
    }
    return GateVerdict(
      base: base, candidate: candidate, exact: exact, costs: costs, unjudged: unjudged + valueless)
  }

  /// The benchmarks that another round is for; nil where there is none, or no round is left.
  private var unsettledNames: [String]? {
    guard let rounds = series.map(\.rounds).max(), rounds < settings.rounds else { return nil }
    var names: [String] = []
    for one in series where !one.isSettled && names.last != one.benchmark { names.append(one.benchmark) }
    return names.isEmpty ? nil : names
  }

  /// Measures blocks until there are enough or, once `least` are there, the time is up.
  private mutating func measureBlocks(
    _ count: Int, only names: [String]?, needing least: Int
  ) throws(Program.Failure) {
    for index in 0..<count {
      if index + 1 >= least, program.isOutOfTime { return }
      try measureBlock(only: names)
    }
  }

  private mutating func measureBlock(only names: [String]?) throws(Program.Failure) {
    var records: [MeasurementRecord] = []
    for (side, _) in CostBlock.order {
      let record = try program.measure(side, only: names)
      steadiness.add(record, of: side)
      records.append(record)
    }
    if names == nil, series.isEmpty { begin(records[0], records[1]) }
    for index in series.indices where !series[index].isSettled {
      var block = CostBlock()
      var isWhole = true
      for ((_, place), record) in zip(CostBlock.order, records) {
        guard let value = series[index].value(in: record, settings.summary) else {
          isWhole = false
          break
        }
        block[keyPath: place] = value
      }
      if isWhole { series[index].blocks.append(block) }
    }
  }

  /// Makes the series of all metrics that are judged and that both programs measure, and notes what one does not.
  private mutating func begin(_ base: MeasurementRecord, _ candidate: MeasurementRecord) {
    for benchmark in base.benchmarks where settings.pairs(benchmark.name) {
      // That it is gone is a change of behaviour.
      guard let other = candidate.benchmark(benchmark.name) else { continue }
      for metric in settings.metrics { begin(metric, of: benchmark, other) }
    }
    // One that only the base lacks is new.
    for pattern in settings.paired
    where !candidate.benchmarks.map(\.name).contains(where: NamePattern(pattern).matches) {
      unjudged.append(
        UnjudgedCost(
          benchmark: pattern, cost: settings.metrics.joined(separator: ", "),
          reason: "no benchmark has such a name"))
    }
  }

  private mutating func begin(
    _ metric: String, of base: BenchmarkMeasurement, _ candidate: BenchmarkMeasurement
  ) {
    guard let tolerance = settings.tolerance(of: metric, in: base.name, otherwise: settings.tolerance) else {
      return
    }
    guard let found = base.series(metric), candidate.series(metric) != nil else {
      let program = base.series(metric) == nil ? "base" : "candidate"
      unjudged.append(
        UnjudgedCost(benchmark: base.name, cost: metric, reason: "the \(program) does not measure it"))
      return
    }
    series.append(
      CostSeries(
        benchmark: base.name, metric: metric, subsystem: found.subsystem, unit: found.unit,
        tolerance: tolerance, index: series.count))
  }

  /// Judges all series that are not settled, with Holm's correction over those of this round.
  private mutating func concludeRound() {
    let judged = series.indices.filter {
      !series[$0].isSettled && series[$0].judgedBlocks.count >= 2
        && series[$0].blocks.count > series[$0].roundStart
    }
    let assessments = judged.map { index in
      Assessment(
        series[index].judgedBlocks, tolerance: series[index].logTolerance, settings: settings,
        entity: UInt32(series[index].index * settings.rounds + series[index].rounds))
    }
    let worse = HolmCorrection.adjusted(assessments.map(\.worse))
    let better = HolmCorrection.adjusted(assessments.map(\.better))
    for (place, index) in judged.enumerated() {
      let found = assessments[place].outcome(
        tolerance: series[index].logTolerance, adjustedWorse: worse[place], adjustedBetter: better[place],
        significance: settings.significance, comparisons: judged.count)
      series[index].conclude(found, assessments[place])
    }
  }
}
