import Foundation
import Results
import Scenarios
import Workloads

/// Runs an outcome file's scenario again and compares every byte.
public struct Replay {
  private let path: String
  private let stored: OutcomeFile
  private let laboratory: Laboratory

  /// Opens the outcome file to replay; the laboratory knows the policies.
  ///
  /// - Throws: `LabError.results` where it is not there, or is none.
  public init(path: String, laboratory: Laboratory) throws(LabError) {
    self.laboratory = laboratory
    self.path = path
    do { stored = try OutcomeFile(path: path) } catch { throw .results(error) }
  }

  /// Runs the stored scenario with the stored variant, seed and overrides, in a temporary folder.
  ///
  /// A trace is searched in the current folder, in its `traces` and in `$APIARY_TRACES`; a policy that is a program
  /// is started in the current folder.
  /// - Throws: what reading and running a scenario throws; `LabError.otherTrace` where the trace that is
  ///   found is not the one of the file.
  public func execute() throws(LabError) -> ReplayReport {
    guard stored.attributes.branchedFrom.isEmpty else {
      throw .unsuitable(
        path: path,
        reason: "it cannot be replayed without its past, which it shares with another run: "
          + stored.attributes.branchedFrom)
    }
    let scenario = try scenario()
    try checkTrace(of: scenario)
    try checkPolicy(of: scenario)
    let folder = try TemporaryFolder()
    let plan = RunPlan(
      scenario: scenario, seed: stored.attributes.seed, folder: folder.path, stem: "replay")
    var executor = RunExecutor(plan, policies: laboratory.policies)
    let report = try executor.execute()
    return ReplayReport(
      scenario: scenario.name, variant: scenario.variant, seed: plan.seed,
      storedVersion: stored.attributes.softwareVersion, storedFingerprint: stored.fingerprint,
      fingerprint: report.fingerprint, comparison: try OutcomeComparison(path, plan.outcomePath))
  }

  private func scenario() throws(LabError) -> Scenario {
    // A name without a folder: traces are searched from the current one.
    let name = "scenario stored in " + (path.split(separator: "/").last.map(String.init) ?? path)
    return try laboratory.scenario(
      keptText: stored.attributes.scenarioText, path: name, variant: stored.attributes.variant,
      overrides: stored.attributes.overrides)
  }

  private func checkPolicy(of scenario: Scenario) throws(LabError) {
    let (found, expected) = (scenario.policyCommand?.filesSHA256 ?? "", stored.attributes.policySHA256)
    guard found != expected else { return }
    let difference =
      found.isEmpty
      ? "none of its files is in the current folder"
      : "the SHA-256 of its files is \(found), not \(expected)"
    throw .unsuitable(
      path: path, reason: "not the policy that it was made with: \(scenario.policy): \(difference)")
  }

  private func checkTrace(of scenario: Scenario) throws(LabError) {
    guard let trace = scenario.workload.tracePath else { return }
    let digest: String
    do {
      digest = try SHA256.hexDigest(ofFileAt: trace)
    } catch {
      throw LabError(error, scenarioPath: scenario.path)
    }
    let expected = stored.attributes.traceSHA256
    guard digest == expected else {
      throw .otherTrace(result: path, trace: trace, expected: expected, found: digest)
    }
  }
}
