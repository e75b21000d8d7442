extension PolicyDescriptor {
  /// The policy of scenarios that give a command in place of a name; in no registry, as it goes by no name.
  public static let external = PolicyDescriptor(
    "{ command = [\"…\"] }", ExternalPolicy.self,
    "A program of one's own, in any language, that is asked in JSON lines.",
    source: "docs/external-policies.md", check: "the shipped example against shortest-job-first")
}
