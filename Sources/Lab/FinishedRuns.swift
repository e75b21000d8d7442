import Foundation
import Results
import Workloads

/// Finds runs whose result files are there already, reading each trace that they name once.
struct FinishedRuns {
  /// Only looked up, never iterated.
  private var traceDigests: [String: String] = [:]

  /// The outcome of a run, where both its files are there, whole, and of the very run that is planned.
  mutating func outcome(of plan: RunPlan) -> OutcomeFile? {
    guard FileManager.default.fileExists(atPath: plan.performancePath),
      let outcome = try? OutcomeFile(path: plan.outcomePath),
      outcome.attributes == plan.outcomeAttributes(traceSHA256: traceDigest(plan))
    else { return nil }
    return outcome
  }

  /// Nil where there is no trace, or none that can be read.
  private mutating func traceDigest(_ plan: RunPlan) -> String? {
    guard let path = plan.scenario.workload.tracePath else { return nil }
    if let known = traceDigests[path] { return known }
    let digest = try? SHA256.hexDigest(ofFileAt: path)
    traceDigests[path] = digest
    return digest
  }
}

extension WorkloadConfiguration {
  /// The file that the workload is read from, where it is a trace or a workflow.
  var tracePath: String? {
    switch source {
    case .swf(let path), .llmTrace(let path, _), .workflow(let path): path
    case .training(let parameters): parameters.path
    case .poisson, .lublin, .search: nil
    }
  }
}
