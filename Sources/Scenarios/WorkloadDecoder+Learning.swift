import Prediction
import Swarm
import Workloads

extension WorkloadDecoder {
  /// The predictor of a scenario that has its run times estimated; what `[learning]` says is checked in any case.
  func decodePredictor(
    _ source: Keys.SourceName, _ estimates: EstimateChoice?, _ table: TableDecoder
  ) -> PredictorSettings? {
    guard source != .training, source != .search else {
      if estimates == .learned { reportNothingToLearn(table, source) }
      return nil
    }
    var settings: PredictorSettings? = PredictorSettings()
    if let learning {
      var decoder = LearningDecoder(traces: decoder.traces, table: learning)
      settings = decoder.decodePredictor(source)
    }
    guard estimates == .learned else { return nil }
    if !Keys.withRequests.contains(source) { reportNothingToLearn(table, source) }
    return settings
  }

  private func reportNothingToLearn(_ table: TableDecoder, _ source: Keys.SourceName) {
    let sources = Keys.withRequests.map(\.rawValue.quoted).asAlternatives
    table.report(
      .conflict("tasks of source \(source.rawValue.quoted) request their true work; learn from \(sources)"),
      at: Keys.estimates.name)
  }

  /// Reports a factor that learned estimates would not be multiplied with.
  func checkFactor(_ estimates: EstimateChoice, _ factor: Double, _ table: TableDecoder) {
    guard estimates == .learned, factor != 1 else { return }
    table.report(
      .conflict("learned estimates are told as they are: leave it out"), at: Keys.estimateFactor.name)
  }

  /// What the source `training` trains.
  func training(_ table: TableDecoder) -> TrainingParameters? {
    guard let learning else {
      table.report(.conflict("needs the table [learning]"), at: Keys.source.name)
      return nil
    }
    var decoder = LearningDecoder(traces: decoder.traces, table: learning)
    return decoder.decodeTraining()
  }

  /// What the source `search` searches.
  func search(_ table: TableDecoder) -> SearchParameters? {
    guard let evolution else {
      table.report(.conflict("needs the table [evolution]"), at: Keys.source.name)
      return nil
    }
    var decoder = EvolutionDecoder(table: evolution)
    return decoder.decodeProblem()
  }
}
