/// The sources of workloads, by the names that scenario files use.
public enum WorkloadRegistry {
  /// A source's name and what it is, in one sentence.
  public struct Entry: Sendable, Equatable {
    /// The word that scenario files use.
    public let name: String
    /// What it is, in one sentence.
    public let summary: String
  }

  /// The sources in the order in which they are listed.
  public static let entries: [Entry] = [
    Entry(name: "swf", summary: "Jobs of a parallel machine's log in the Standard Workload Format."),
    Entry(
      name: "llm-trace",
      summary: "Requests to a language model, as CSV (Azure 2023) or JSON lines (Mooncake)."),
    Entry(name: "workflow", summary: "Tasks and dependencies of a workflow in WfCommons' WfFormat 1.5."),
    Entry(name: "poisson", summary: "Poisson arrivals with work from a distribution."),
    Entry(name: "lublin", summary: "The rigid-job model of Lublin & Feitelson (2003), with its daily cycle."),
    Entry(
      name: "training", summary: "The epochs of training a network on a table of samples, one task each."),
    Entry(
      name: "search",
      summary: "The evaluations of an evolutionary search, generation by generation, one task each."),
  ]
}
