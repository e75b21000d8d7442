extension PolicyDescriptor {
  /// The policy of scenarios that give a command in place of a name; in no registry, as it goes by no name.
  public static let external = PolicyDescriptor(
    "{ command = [\"…\"] }", ExternalPolicy.self,
    "Whatever the program decides, which is asked in JSON lines in each pass.",
    source: "docs/external-policies.md",
    check: "a program of 39 lines against `shortest-job-first`, on random workloads")
}

extension PolicyFamily {
  /// What a scenario may give in place of a name.
  public static let external = PolicyFamily(
    "Programs", "A table in place of a name: the policy is a program of one's own, in any language.",
    [.external])
}
