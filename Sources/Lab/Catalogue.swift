public import Scheduling
import Simulation
import Swarm
import Workloads

/// What a scenario may name, from the registries.
public enum Catalogue {
  /// What can be listed; each case says which columns its entries have.
  public enum Topic: Sendable {
    /// Name, family, meaning, source, how it was checked.
    case policies
    /// Name, meaning.
    case workloads
    /// Name, unit, what is better, meaning.
    case metrics
    /// Name, allowed coefficient of variation, meaning.
    case distributions
    /// Name, what it proposes, meaning, source.
    case strategies
    /// Name, what is proposed to it, number of coordinates, meaning.
    case problems
  }

  /// The entries of a topic, in the columns that its case names; the policies are those of a registry.
  public static func entries(_ topic: Topic, policies: PolicyRegistry) -> [[String]] {
    switch topic {
    case .policies:
      (policies.families + [.external]).flatMap { family in
        family.policies.map { [$0.name, family.name, $0.meaning, $0.source, $0.check] }
      }
    case .workloads: WorkloadRegistry.entries.map { [$0.name, $0.summary] }
    case .metrics:
      SummaryMetric.all.map(\.metric).map { [$0.name, $0.unit, $0.preference.rawValue, $0.meaning] }
    case .distributions:
      Distribution.Family.allCases.map { [$0.rawValue, $0.allowedVariation, $0.meaning] }
    case .strategies:
      SearchCatalogue.strategies.map { [$0.name, $0.kind.rawValue, $0.meaning, $0.source] }
    case .problems:
      SearchCatalogue.problems.map {
        [
          $0.name, $0.kind.rawValue, $0.kind == .networks ? "" : $0.dimension.map(String.init) ?? "any",
          $0.meaning,
        ]
      }
    }
  }

  /// The page on the policies of a registry, in Markdown: what each does, its source and how it was checked.
  public static func policyPage(_ policies: PolicyRegistry) -> String {
    let families = (policies.families + [.external]).map { family in
      let entries = family.policies.map { policy in
        "- **`\(policy.name)`**: \(policy.meaning) *Source:* \(policy.source). *Checked:* \(policy.check).\n"
      }
      return "## \(family.name)\n\n\(family.meaning)\n\n" + entries.joined()
    }
    return """
      # Scheduling policies

      Made by `apiary list policies --format markdown`. A scenario chooses one by `scheduler.policy`. Policies see what
      a submitter says of a task, never its true work, unless the workload says `estimates = "perfect"`.


      """ + families.joined(separator: "\n")
  }
}
