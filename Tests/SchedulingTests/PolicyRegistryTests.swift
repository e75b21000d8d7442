import Scheduling
import Testing

@Suite struct PolicyRegistryTests {
  @Test func holdsTheTenPolicies() {
    #expect(
      Set(PolicyRegistry.all.map(\.name)) == [
        "first-come-first-served", "first-fit", "shortest-job-first", "priority", "earliest-deadline-first",
        "round-robin", "random", "least-loaded", "power-of-two-choices", "easy-backfilling",
      ])
    #expect(PolicyRegistry.all.count == 10)
  }

  @Test func everyPolicyIsDocumented() {
    for policy in PolicyRegistry.all {
      #expect(policy.meaning.hasSuffix(".") && !policy.source.isEmpty)
      #expect(PolicyRegistry.policy(named: policy.name)?.name == policy.name)
    }
    #expect(PolicyRegistry.policy(named: "no-such-policy") == nil)
  }
}
