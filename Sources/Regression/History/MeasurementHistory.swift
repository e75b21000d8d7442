/// The measurements of a program over its revisions: a file of one JSON document a line, kept under version control.
public struct MeasurementHistory: Sendable, Equatable {
  /// The records, oldest first.
  public private(set) var records: [MeasurementRecord] = []

  /// A history of some records, oldest first.
  public init(_ records: [MeasurementRecord] = []) { self.records = records }

  /// Reads a history; lines without text are passed over.
  ///
  /// O(length).
  ///
  /// - Parameter path: what errors call the text.
  /// - Throws: ``RegressionError/malformed(path:line:column:reason:)``.
  public init(parsing text: [UInt8], path: String) throws(RegressionError) {
    for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where !line.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) {
      let document = JSONDocument(path: path, text: Array(line), precedingLines: number)
      records.append(try document.read(MeasurementRecord.init(reading:)))
    }
  }

  /// Every cost that some record has, in the order in which they first appear: counters, then series, of each benchmark.
  public var costs: [HistoryCost] {
    var seen: Set<HistoryCost> = []
    var costs: [HistoryCost] = []
    for record in records {
      for benchmark in record.benchmarks {
        let counters = benchmark.counters.map {
          HistoryCost(
            benchmark: benchmark.name, subsystem: $0.subsystem, name: $0.name, unit: $0.unit, isExact: true)
        }
        let series = benchmark.samples.map {
          HistoryCost(benchmark: benchmark.name, subsystem: "", name: $0.name, unit: $0.unit, isExact: false)
        }
        for cost in counters + series where seen.insert(cost).inserted { costs.append(cost) }
      }
    }
    return costs
  }

  /// The values of a cost, oldest first, with the places of the records that have it.
  public func values(of cost: HistoryCost) -> [(place: Int, value: Double)] {
    records.enumerated().compactMap { place, record in
      guard let benchmark = record.benchmark(cost.benchmark) else { return nil }
      let value =
        cost.isExact
        ? benchmark.counter(cost.subsystem, cost.name)?.value
        : benchmark.series(cost.name).map { ProcessSummary.least.value(of: $0.values) }
      return value.map { (place, Double($0)) }
    }
  }
}
