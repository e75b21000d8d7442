import ExternalPolicies
import Probe
import Scenarios
import Scheduling
import Swarm

extension PolicyRegistry {
  /// The policy by a scenario's name for it, or the one that asks the scenario's program; nil for an unknown name.
  func policy(of scenario: Scenario) -> PolicyDescriptor? {
    scenario.policyCommand == nil ? policy(named: scenario.policy) : .external
  }
}

extension RunExecutor {
  /// The policy of the plan's scenario.
  func policy() throws(LabError) -> PolicyDescriptor {
    if let policy = policies.policy(of: plan.scenario) { return policy }
    throw .unsuitable(path: plan.scenario.path, reason: "no policy is named \(plan.scenario.policy)")
  }

  /// Refuses checkpoints of a run whose policy is a program.
  func checkProgram() throws(LabError) {
    guard let command = plan.scenario.policyCommand, plan.checkpoints != nil else { return }
    throw .unsuitable(
      path: plan.scenario.path,
      reason: "its policy is a program, \(command.line), whose state cannot be saved: it has no checkpoints"
    )
  }

  /// Starts a scenario's own policy, before anything is written; nil where it names one of the known.
  func startProgram(_ scenario: Scenario) throws(LabError) -> PolicyProgram? {
    guard let command = scenario.policyCommand else { return nil }
    do {
      return try PolicyProgram(
        command, seed: plan.seed, groups: scenario.agents, weights: scenario.scheduler.weights)
    } catch .interrupted {
      throw .interrupted
    } catch {
      throw .policyProgram(run: plan.stem, command: command.line, error)
    }
  }

  /// An error with what the program had answered, where that may have led to it.
  func blamed(_ error: any Error, on program: PolicyProgram?) -> any Error {
    guard let program, let fault = error as? HiveFault else { return error }
    switch fault {
    case .policyFailed: return InterruptFlag.isRaised ? LabError.interrupted : error
    case .notStartable, .notStoppable, .badShare, .badAgents, .stalled:
      return LabError.answeredRun(plan.stem, fault, answer: program.quotedAnswer)
    case .timeOverflow, .notConserved, .kindsAreShared: return error
    }
  }
}
