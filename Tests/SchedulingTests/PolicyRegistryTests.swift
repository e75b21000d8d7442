import Scheduling
import Testing

@Suite struct PolicyRegistryTests {
  @Test func holdsThePoliciesOfEachFamily() {
    let names = PolicyRegistry.standard.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names).isSuperset(of: ["first-come-first-served", "least-loaded", "heft"]))
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
