import Foundation
import Probe
public import Scenarios
public import Scheduling
import Simulation
import Swarm
import Workloads

/// What commands share: which policies there are, and how scenarios are found, decoded and checked.
public struct Laboratory: Sendable {
  /// The scheduling policies that scenarios may name.
  public let policies: PolicyRegistry

  /// A laboratory that knows some scheduling policies.
  public init(policies: PolicyRegistry) {
    self.policies = policies
  }

  /// The folders of `$APIARY_TRACES`, in order.
  public static var traceFolders: [String] {
    let value = ProcessInfo.processInfo.environment["APIARY_TRACES"] ?? ""
    return value.split(separator: ":").map(String.init)
  }

  /// Reads a scenario file.
  public static func document(_ path: String) throws(LabError) -> ScenarioDocument {
    do { return try ScenarioDocument(path: path) } catch { throw .scenario(error) }
  }

  /// Decodes one variant of a scenario.
  public func scenario(
    _ document: ScenarioDocument, variant: String?, overrides: [Override]
  ) throws(LabError) -> Scenario {
    do { return try resolve(document, variant: variant, overrides: overrides) } catch {
      throw .scenario(error)
    }
  }

  private func resolve(
    _ document: ScenarioDocument, variant: String?, overrides: [Override]
  ) throws(ScenarioError) -> Scenario {
    try document.resolve(
      variant: variant, overrides: overrides, traceFolders: Self.traceFolders, knownPolicies: policyNames)
  }

  /// Decodes a scenario whose text and overrides were kept with a run; `path` is what messages call it.
  func scenario(
    keptText text: String, path: String, variant: String, overrides: [String]
  ) throws(LabError) -> Scenario {
    do throws(ScenarioError) {
      let document = try ScenarioDocument(text: text, path: path)
      let overrides = try overrides.map { (text) throws(ScenarioError) in try Override(text) }
      return try resolve(document, variant: variant, overrides: overrides)
    } catch {
      throw .scenario(error)
    }
  }

  /// One variant of a scenario, of which numbers are going to be set again and again.
  func template(
    _ document: ScenarioDocument, variant: String, overrides: [Override]
  ) throws(ScenarioError) -> ScenarioTemplate {
    try ScenarioTemplate(
      document, variant: variant, overrides: overrides, traceFolders: Self.traceFolders,
      knownPolicies: policyNames)
  }

  /// Every fault of a scenario and all its variants, in the order of the file.
  public func faults(_ document: ScenarioDocument, overrides: [Override]) -> [Fault] {
    document.validate(overrides: overrides, traceFolders: Self.traceFolders, knownPolicies: policyNames)
  }

  private var policyNames: [String] { policies.all.map(\.name) }
}

extension Laboratory {
  /// Makes this process stop when the batch that started it ends, however that ends; of no effect in a
  /// process that was not started by a batch.
  public static func followBatch() {
    let batch = ProcessInfo.processInfo.environment[ChildRun.batchVariable].flatMap { Int32($0) }
    if let batch { InterruptFlag.raise(whenParentEnds: batch) }
  }
}

extension Laboratory {
  /// What a run that a verification has started logs of its events; nil for any other.
  public static var eventLog: EventLogRequest? {
    ProcessInfo.processInfo.environment[Verification.logVariable].flatMap(EventLogRequest.init)
  }
}

extension Laboratory {
  /// What is wrong with a scenario file, its variants or the traces they name; nil when it is valid.
  public func fault(of path: String, overrides: [Override]) -> LabError? {
    do throws(LabError) {
      let document = try Self.document(path)
      let faults = faults(document, overrides: overrides)
      if !faults.isEmpty { return .scenario(ScenarioError(faults)) }
      for variant in document.variantNames {
        try Self.checkWorkload(try scenario(document, variant: variant, overrides: overrides))
      }
      return nil
    } catch {
      return error
    }
  }

  /// How many tasks of a workload are looked at: what is cheap enough to be done for every variant.
  private static let sampledTaskCount = 10_000

  /// Loads the workload, reads its first tasks, and lets go of it.
  ///
  /// Loading finds every fault of a trace. Arrivals that are sampled can fail by running past the end of time, which
  /// the first tasks show where the rate is absurdly low.
  private static func checkWorkload(_ scenario: Scenario) throws(LabError) {
    let horizon = scenario.horizon
    // Decoding has made a search already, and making it again would be to run it.
    if case .search = scenario.workload.source { return }
    do {
      var source = try scenario.workload.load(
        seed: scenario.seed, swarmSize: scenario.agentCount, horizon: horizon
      ).source
      var tasks: [TaskDescription] = []
      try source.read(sampledTaskCount, into: &tasks)
    } catch let error as WorkloadError {
      throw LabError(error, scenarioPath: scenario.path)
    } catch {
      throw .unsuitable(path: scenario.path, reason: String(describing: error))
    }
  }
}
