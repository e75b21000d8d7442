import Charts
import Results

/// Gathers what went on in searches, of the runs of one or several variants.
struct SearchCurves {
  private let variants: [(title: String, runs: [OutcomeFile])]

  /// Of some variants' runs, of which those without a search are left out.
  init(_ variants: [(title: String, runs: [OutcomeFile])]) {
    self.variants = variants.map { ($0.title, $0.runs.filter(\.hasGenerations)) }.filter { !$0.runs.isEmpty }
  }

  var isEmpty: Bool { variants.isEmpty }

  /// A column over the evaluations, a trace for each variant.
  func traces(_ column: String) throws(ResultsError) -> [SearchTrace] {
    var traces: [SearchTrace] = []
    for (title, runs) in variants {
      var (evaluations, values): ([[Double]], [[Double]]) = ([], [])
      for run in runs {
        evaluations.append(try run.generations("evaluations"))
        values.append(try run.generations(column))
      }
      traces.append(SearchTrace(title: title, evaluations: evaluations, values: values))
    }
    return traces
  }

  /// Whether all variants search for little or for much of the same; nil where they do not agree.
  func isMinimised() throws(ResultsError) -> Bool? {
    var found: Set<String> = []
    for run in variants.flatMap(\.runs) {
      found.insert("\(try run.search("objective")) \(try run.search("direction"))")
    }
    guard found.count == 1, let first = found.first else { return nil }
    return first.hasSuffix("minimize")
  }

  /// What was searched for, of the first run.
  func objective() throws(ResultsError) -> String {
    try variants.first?.runs.first?.search("objective") ?? ""
  }
}

extension SearchCurves {
  /// Fitness, step size and condition number, diversity and run times over the evaluations, as far as there are any.
  ///
  /// - Parameter caption: a caption with a title.
  func charts(_ caption: (String) -> ChartCaption) throws(ResultsError) -> [any Chart] {
    guard !isEmpty, let isMinimised = try isMinimised() else { return [] }
    var charts: [any Chart] = [
      SearchChart(
        name: "fitness", caption: caption("Fitness over evaluations: \(try objective())"),
        rows: [.init(heading: "Best fitness so far", traces: try traces("best_so_far"))]
          + (variants.count == 1
            ? [.init(heading: "Median fitness of a generation", traces: try traces("median_fitness"))] : []))
    ]
    let steps = [
      SearchChart.Row(heading: "Step size along the longest axis", traces: try traces("step_size")),
      SearchChart.Row(heading: "Condition number", traces: try traces("condition_number")),
    ]
    if steps.contains(where: Self.hasNumbers) {
      charts.append(
        SearchChart(name: "steps", caption: caption("Step size and condition number"), rows: steps))
    }
    let archive = [
      SearchChart.Row(
        heading: "Share of the archive's cells that are filled", traces: try traces("coverage")),
      SearchChart.Row(
        heading: "Fitness of all filled cells together", traces: try traces("quality_diversity")),
    ]
    if archive.contains(where: Self.hasNumbers) {
      charts.append(
        SearchChart(name: "coverage", caption: caption("Coverage and quality of the archive"), rows: archive))
    }
    if variants.count > 1 {
      charts.append(
        RunTimeChart(
          name: "run-times", caption: caption("Empirical run-time distributions: \(try objective())"),
          traces: try traces("best_so_far"), isMinimised: isMinimised))
    }
    return charts
  }

  private static func hasNumbers(_ row: SearchChart.Row) -> Bool {
    row.traces.contains { $0.values.contains { $0.contains(where: \.isFinite) } }
  }
}
