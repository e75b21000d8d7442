import Charts
import Results

/// Gathers the learning curves of runs that train a network on data.
struct LearningCurves {
  /// The parts of the samples, in the words of outcome files.
  private static let parts = ["training", "validation", "test"]

  private let runs: [OutcomeFile]

  /// Of runs of one variant.
  init(_ runs: [OutcomeFile]) { self.runs = runs }

  /// A curve for each part of the samples that there is.
  func byPart() throws(ResultsError) -> [LearningCurve] {
    var curves: [LearningCurve] = []
    for part in Self.parts {
      let curve = try curve(of: part, title: part)
      if curve.losses.contains(where: { $0.contains(where: \.isFinite) }) { curves.append(curve) }
    }
    return curves
  }

  /// The curve of the test samples, or of those for validation or training where there are no others.
  func last(title: String) throws(ResultsError) -> LearningCurve? {
    guard let part = try byPart().last?.title else { return nil }
    return try curve(of: part, title: title)
  }

  private func curve(of part: String, title: String) throws(ResultsError) -> LearningCurve {
    var (losses, accuracies): ([[Double]], [[Double]]) = ([], [])
    for run in runs {
      losses.append(try run.epochs("\(part)_loss"))
      accuracies.append(try run.epochs("\(part)_accuracy"))
    }
    return LearningCurve(title: title, losses: losses, accuracies: accuracies)
  }
}
