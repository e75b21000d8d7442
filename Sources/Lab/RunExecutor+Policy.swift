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

  /// Starts the scenario's own policy, before anything is written; nil where it names one of the known.
  func startProgram() throws(LabError) -> PolicyProgram? {
    guard let command = plan.scenario.policyCommand else { return nil }
    guard plan.checkpoints == nil else {
      throw .unsuitable(
        path: plan.scenario.path,
        reason: "its policy is a program, \(command.line), whose state cannot be saved: it has no checkpoints"
      )
    }
    return try talking { () throws(PolicyProgramError) in try PolicyProgram(command) }
  }

  /// Tells a program who is there, and the numbers that it is to decide by, once a search has found them.
  func greet(_ program: PolicyProgram?, _ scenario: Scenario) throws(LabError) {
    guard let program else { return }
    try talking { () throws(PolicyProgramError) in
      try program.greet(seed: plan.seed, groups: scenario.agents, weights: scenario.scheduler.weights)
    }
  }

  private func talking<Value>(_ body: () throws(PolicyProgramError) -> Value) throws(LabError) -> Value {
    do {
      return try body()
    } catch .interrupted {
      throw .interrupted
    } catch {
      throw .policyProgram(run: plan.stem, command: plan.scenario.policyCommand?.line ?? "", error)
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
