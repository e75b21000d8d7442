/// What `list` can list.
enum ListTopic: String, CaseIterable, Sendable {
  case policies, workloads, metrics, distributions, strategies, problems
}
