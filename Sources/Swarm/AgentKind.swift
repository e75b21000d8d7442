/// What an agent is for; raw values are the words that scenario files use.
public enum AgentKind: String, CaseIterable, Sendable {
  case worker, coordinator, specialist, learner
}
