/// How a number went on in some searches of one kind: after so many evaluations it was so much, one array a run.
public struct SearchTrace: Sendable {
  /// What the searches have in common, such as a variant.
  public let title: String
  /// The evaluations after each generation of each run, rising.
  public let evaluations: [[Double]]
  /// The number after that generation.
  public let values: [[Double]]

  /// A trace of some runs; each has as many evaluations as values.
  public init(title: String, evaluations: [[Double]], values: [[Double]]) {
    self.title = title
    self.evaluations = evaluations
    self.values = values
  }

  /// The places at which a run's number is known.
  func points(ofRun run: Int) -> [(evaluations: Double, value: Double)] {
    zip(evaluations[run], values[run]).filter { $0.isFinite && $1.isFinite }.map { ($0, $1) }
  }

  /// Where any run's number is known.
  var isEmpty: Bool { evaluations.indices.allSatisfy { points(ofRun: $0).isEmpty } }

  /// Median, least and greatest number of the runs at places along the evaluations.
  ///
  /// A number holds until the next generation; one that is over keeps its last. Places before the first generation of
  /// some run are left out.
  func band(at places: [Double]) -> SearchBand {
    let runs = evaluations.indices.map { points(ofRun: $0) }.filter { !$0.isEmpty }
    var band = SearchBand()
    guard !runs.isEmpty else { return band }
    var cursors = [Int](repeating: 0, count: runs.count)
    let last = runs.compactMap { $0.last?.evaluations }.max() ?? 0
    for place in places where place <= last * (1 + 1e-9) {
      var values: [Double] = []
      for (run, points) in runs.enumerated() {
        while cursors[run] + 1 < points.count, points[cursors[run] + 1].evaluations <= place {
          cursors[run] += 1
        }
        if points[cursors[run]].evaluations <= place { values.append(points[cursors[run]].value) }
      }
      guard values.count == runs.count else { continue }
      values.sort()
      band.evaluations.append(place)
      band.medians.append(values[(values.count - 1) / 2] / 2 + values[values.count / 2] / 2)
      band.lows.append(values[0])
      band.highs.append(values[values.count - 1])
    }
    return band
  }
}
