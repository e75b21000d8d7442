import Scheduling
import Testing

@Suite struct PolicyRegistryTests {
  @Test func holdsThePolicies() {
    #expect(
      Set(PolicyRegistry.standard.all.map(\.name)) == [
        "first-come-first-served", "first-fit", "shortest-job-first", "priority", "earliest-deadline-first",
        "round-robin", "random", "least-loaded", "power-of-two-choices", "easy-backfilling",
        "easy-sjbf", "easy-plus-plus", "conservative-backfilling", "best-fit", "last-come-first-served",
        "longest-job-first", "smallest-area-first", "largest-area-first", "f1", "f2", "f3", "f4", "wfp3",
        "unicep", "multifactor",
      ])
    #expect(PolicyRegistry.standard.all.count == 25)
  }

  @Test func everyPolicyIsDocumented() {
    for policy in PolicyRegistry.standard.all {
      #expect(policy.meaning.hasSuffix(".") && !policy.source.isEmpty)
      #expect(PolicyRegistry.standard.policy(named: policy.name)?.name == policy.name)
    }
    #expect(PolicyRegistry.standard.policy(named: "no-such-policy") == nil)
  }

  @Test func policiesOfOnesOwnAreAddedAtTheEnd() {
    let own = PolicyDescriptor("own", FirstFit.self, "Like first-fit.", source: "none")
    let registry = PolicyRegistry.standard.adding([own])
    #expect(registry.all.map(\.name) == PolicyRegistry.standard.all.map(\.name) + ["own"])
    #expect(registry.policy(named: "own")?.meaning == "Like first-fit.")
    #expect(PolicyRegistry.standard.policy(named: "own") == nil)
  }
}
