public import Scheduling
import Simulation
import Swarm
import Workloads

/// What a scenario may name, from the registries.
public enum Catalogue {
  /// What can be listed; each case says which columns its entries have.
  public enum Topic: Sendable {
    /// Name, meaning, source.
    case policies
    /// Name, meaning.
    case workloads
    /// Name, unit, what is better, meaning.
    case metrics
    /// Name, allowed coefficient of variation, meaning.
    case distributions
  }

  /// The entries of a topic, in the columns that its case names; the policies are those of a registry.
  public static func entries(_ topic: Topic, policies: PolicyRegistry) -> [[String]] {
    switch topic {
    case .policies: (policies.all + [.external]).map { [$0.name, $0.meaning, $0.source] }
    case .workloads: WorkloadRegistry.entries.map { [$0.name, $0.summary] }
    case .metrics:
      SummaryMetric.all.map(\.metric).map { [$0.name, $0.unit, $0.preference.rawValue, $0.meaning] }
    case .distributions:
      Distribution.Family.allCases.map { [$0.rawValue, $0.allowedVariation, $0.meaning] }
    }
  }
}
