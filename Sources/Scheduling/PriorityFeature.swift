import Simulation
import Swarm

/// What `weighted-priority` weighs, in the order of its weights; raw values are the words that tables use.
///
/// With estimate r, time of submission s and wait w in seconds, r and s below 0.1 s counting as 0.1 s, and n agents.
/// Sources: the products are those of Carastan-Santos & de Camargo, SC 2017, and of Tang et al., CLUSTER 2009.
public enum PriorityFeature: String, CaseIterable, Sendable {
  /// log10(r).
  case logEstimate = "log-estimate"
  /// log10(n).
  case logAgents = "log-agents"
  /// log10(s).
  case logSubmission = "log-submission"
  /// log10(1 + w).
  case logWait = "log-wait"
  /// log10(1 + w/r).
  case logStretch = "log-stretch"
  /// log10(r)·n, of F1.
  case logEstimateTimesAgents = "log-estimate-times-agents"
  /// √r·n, of F2.
  case rootEstimateTimesAgents = "root-estimate-times-agents"
  /// r·n, of F3.
  case estimateTimesAgents = "estimate-times-agents"
  /// r·√n, of F4.
  case estimateTimesRootAgents = "estimate-times-root-agents"
  /// (w/r)³·n, of WFP3.
  case cubedStretchTimesAgents = "cubed-stretch-times-agents"

  /// The value of a feature that does not change while the task waits; 0 of one that does.
  func lastingValue(of task: TaskView) -> Double {
    let (estimate, agents) = (task.estimateSeconds, Double(task.agents))
    switch self {
    case .logEstimate: return ReproducibleMath.log10(estimate)
    case .logAgents: return ReproducibleMath.log10(agents)
    case .logSubmission: return task.logSubmit
    case .logEstimateTimesAgents: return ReproducibleMath.log10(estimate) * agents
    case .rootEstimateTimesAgents: return estimate.squareRoot() * agents
    case .estimateTimesAgents: return estimate * agents
    case .estimateTimesRootAgents: return estimate * agents.squareRoot()
    case .logWait, .logStretch, .cubedStretchTimesAgents: return 0
    }
  }
}
