import Foundation
import Kernels
import Probe
import Results
import Workloads

extension RunPlan {
  /// Keys that say which runs a batch makes, and nothing about any one of them.
  private static let keysOfBatches = ["replications", "seed"]

  /// What the outcome file says of its origin: nothing that differs between equal runs.
  func outcomeAttributes(traceSHA256: String?) -> OutcomeAttributes {
    OutcomeAttributes(
      title: scenario.description.isEmpty ? scenario.name : scenario.description,
      scenarioName: scenario.name, scenarioText: scenario.text,
      scenarioSHA256: SHA256.hexDigest(of: scenario.text), traceSHA256: traceSHA256 ?? "", seed: seed,
      variant: scenario.variant, policy: scenario.policy,
      policySHA256: scenario.policyCommand?.filesSHA256 ?? "", blasCore: usesBLAS ? BLAS.coreName : "",
      vectorKernels: usesBLAS ? Float.kernelSet.processor : "",
      overrides: overridesOfRun,
      softwareVersion: ApiaryVersion.current, branchedFrom: origin?.branchedFrom ?? "")
  }

  /// Whether a network learns, or a strategy searches, by kernels that are not the same on every processor.
  private var usesBLAS: Bool {
    if case .training(let parameters) = scenario.workload.source {
      return parameters.options.numerics == .fast
    }
    if case .search(let parameters) = scenario.workload.source {
      return SearchCatalogue.dependsOnProcessor(parameters.settings.strategy)
    }
    if let strategy = scenario.evolution?.search.strategy, SearchCatalogue.dependsOnProcessor(strategy) {
      return true
    }
    return scenario.predictor?.numerics == .fast
  }

  private var overridesOfRun: [String] {
    scenario.overrides.filter { text in
      !Self.keysOfBatches.contains { text.hasPrefix("\($0)=") }
    }
  }

  /// Says in a performance record which run it is of, and where that was made.
  func identify(_ record: inout PerformanceRecord, fingerprint: String) {
    let host = HostDescription.current()
    record.scenarioName = scenario.name
    if let origin {
      let identity = origin.checkpoint.identity
      record.resumedFrom =
        "checkpoint \(origin.checkpoint.digest) at \(identity.instant.seconds) s, after "
        + NumberWords.counted(identity.eventCount, "event")
    }
    record.variant = scenario.variant
    record.seed = seed
    record.fingerprint = fingerprint
    record.softwareVersion = ApiaryVersion.current
    record.host = "\(host.name) (\(host.operatingSystem), \(host.kernel), \(host.architecture))"
    record.cpu = "\(host.cpuModel), \(NumberWords.counted(host.coreCount, "core"))"
    record.compiler = host.compiler
    if usesBLAS {
      record.blasCore = BLAS.coreName
      record.blasConfiguration = BLAS.configuration
    }
    record.gitRevision = SoftwareRevision.current
    record.date = Date.now.formatted(.iso8601)
  }
}
