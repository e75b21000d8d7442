import Scheduling
import Testing

@Suite struct PolicyRegistryTests {
  @Test func namesAreDifferent() {
    let names = PolicyRegistry.standard.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [
    "first-come-first-served", "first-fit", "shortest-job-first", "priority", "earliest-deadline-first",
    "easy-backfilling", "round-robin", "random", "least-loaded", "power-of-two-choices", "power-of-d-choices",
    "join-shortest-queue", "join-idle-queue", "size-interval-assignment", "late-binding", "work-stealing",
    "best-match", "specialist-first", "hungarian-assignment", "first-price-auction", "second-price-auction",
    "contract-net", "ucb1", "thompson-sampling",
  ])
  func isThere(_ name: String) {
    #expect(PolicyRegistry.standard.policy(named: name) != nil)
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
