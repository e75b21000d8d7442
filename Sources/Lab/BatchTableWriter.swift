import Results
import Swarm

/// Gathers the runs of a batch into its table.
enum BatchTableWriter {
  /// Writes `batch.h5` with a row for every run of the plan; a run that failed has no values.
  static func write(_ plan: BatchPlan) throws(LabError) {
    var table = BatchTable()
    var finished = FinishedRuns()
    for run in plan.runs { table.append(row(run.plan, &finished)) }
    do {
      try table.write(
        to: plan.tablePath, title: "Runs of \(plan.scenarioName)", softwareVersion: ApiaryVersion.current)
    } catch {
      throw .results(error)
    }
  }

  private static func row(_ plan: RunPlan, _ finished: inout FinishedRuns) -> BatchTable.Run {
    let outcome = finished.outcome(of: plan)
    let metrics = SummaryMetric.all.map {
      MetricValue($0.metric, outcome?.metric($0.metric.name) ?? .nan)
    }
    return BatchTable.Run(
      scenario: plan.scenario.name, variant: plan.scenario.variant, seed: plan.seed,
      parameters: plan.scenario.parameters.map { "\($0.key)=\($0.value)" }.joined(separator: "; "),
      status: outcome == nil ? "failed" : "finished", fingerprint: outcome?.fingerprint ?? "",
      metrics: metrics)
  }
}
