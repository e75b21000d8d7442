import ExternalPolicies
import Probe
import Scenarios
import Scheduling
import Simulation
import Swarm
import Workloads

/// A whole simulation without files, of which only the summary is wanted.
///
/// Several may run at once, in threads of their own; where the policy is a program, each starts its own.
struct MemoryRun {
  let scenario: Scenario
  /// Its tasks.
  let source: any WorkloadSource
  let seed: UInt64
  let policies: PolicyRegistry

  /// The summary metrics.
  ///
  /// Throws what reading the tasks and simulating throw, and `WorkloadError.interrupted`.
  func summary() throws -> [MetricValue] {
    let program = try startProgram()
    do {
      let summary = try summary(asking: program)
      program?.end()
      return summary
    } catch {
      program?.kill()
      throw InterruptFlag.isRaised ? WorkloadError.interrupted : error
    }
  }

  private func startProgram() throws -> PolicyProgram? {
    guard let command = scenario.policyCommand else { return nil }
    do throws(PolicyProgramError) {
      let program = try PolicyProgram(command)
      try program.greet(seed: seed, groups: scenario.agents, weights: scenario.scheduler.weights)
      return program
    } catch .interrupted {
      throw WorkloadError.interrupted
    } catch {
      throw LabError.policyProgram(run: scenario.name, command: command.line, error)
    }
  }

  private func summary(asking program: PolicyProgram?) throws -> [MetricValue] {
    guard let policy = policies.policy(of: scenario) else {
      throw LabError.unsuitable(path: scenario.path, reason: "no policy is named \(scenario.policy)")
    }
    let horizon = scenario.horizon
    var source = source
    let hive = policy.makeRun(
      try scenario.hiveConfiguration(seed: seed, graph: source.graph, decider: program))
    var (rows, epochs) = (TaskTable(), source.epochs)
    var end = min(horizon, .zero)
    if try hive.prepare(&source) != nil {
      var pause = SlicePause.more
      while pause == .more {
        if InterruptFlag.isRaised { throw WorkloadError.interrupted }
        pause = try hive.runSlice(horizon, &source)
        drain(hive, &rows, all: false, &epochs)
      }
      end = pause == .exhausted ? hive.progress().now : horizon
    }
    try hive.close(end)
    drain(hive, &rows, all: true, &epochs)
    return hive.state().summary(
      eventCount: hive.progress().eventCount, cleaning: source.cleaning, epochs: epochs)
  }

  /// Lets go of the rows of tasks that are done.
  private func drain(
    _ hive: HiveRunner, _ rows: inout TaskTable, all: Bool, _ epochs: inout EpochTable?
  ) {
    hive.drain(&rows, all)
    epochs?.noteEnds(rows)
    rows.removeAll()
  }
}
