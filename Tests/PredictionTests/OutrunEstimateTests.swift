import Prediction
import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

/// Learned estimates are outrun, as those of submitters are not: no policy may stumble.
@Suite struct OutrunEstimateTests {
  private static func trial(_ tasks: [TaskDescription], seed: UInt64) throws -> HiveTrial {
    var trial = HiveTrial(tasks, agents: 5, seed: seed)
    var settings = PredictorSettings()
    (settings.batch, settings.learningRate) = (4, 0.01)
    trial.configuration.estimator = try RunTimePredictor(settings, seed: seed)
    return trial
  }

  @Test(arguments: PolicyRegistry.standard.all.map(\.name)) func everyPolicyGoesOn(_ policy: String) throws {
    for seed in UInt64(11)...13 {
      let tasks = RandomWorkload(count: 200, largestGang: 5, users: 4).tasks(seed: seed)
      let trial = try Self.trial(tasks, seed: seed)
      let outcome = try trial.run(policy)
      #expect(outcome["tasks_finished"] == 200)
      #expect(outcome["estimate_accuracy"] < 1 && outcome["estimate_accuracy"] > 0)
      #expect(try trial.run(policy).fingerprint == outcome.fingerprint)
    }
  }

  @Test(arguments: ["easy-sjbf", "shortest-job-first", "easy-plus-plus", "srpt", "conservative-backfilling"])
  func savedRunsGoOnToTheSameEnd(_ policy: String) throws {
    let tasks = RandomWorkload(count: 200, largestGang: 5, users: 4).tasks(seed: 21)
    let trial = try Self.trial(tasks, seed: 21)
    let whole = try trial.run(policy)
    let instants = [60, 200, 400].map { SimulationTime(seconds: $0) }
    let saved = try trial.run([String](repeating: policy, count: 4), savingAt: instants)
    #expect(saved.fingerprint == whole.fingerprint)
    #expect(saved.rows == whole.rows)
    #expect(saved.summary.filter { !$0.value.isNaN } == whole.summary.filter { !$0.value.isNaN })
  }

  /// Perfect foresight as an estimator is the same as perfect estimates.
  @Test(arguments: ["easy-sjbf", "easy-backfilling", "shortest-job-first"])
  func anEstimatorThatKnowsActsAsPerfectEstimates(_ policy: String) throws {
    let tasks = RandomWorkload(count: 200, largestGang: 5, users: 4).tasks(seed: 31)
    var told = HiveTrial(tasks, agents: 5)
    told.configuration.estimator = Foresight()
    let exact = tasks.map { task in
      var task = task
      task.estimate = task.work
      return task
    }
    #expect(try told.run(policy).fingerprint == HiveTrial(exact, agents: 5).run(policy).fingerprint)
    #expect(try told.run(policy)["estimate_accuracy"] == 1)
    #expect(try told.run(policy)["mean_estimate_error"] == 0)
  }
}

/// Says what tasks will turn out to be.
private struct Foresight: RunTimeEstimator {
  func estimate(_ task: TaskIndex, _ description: TaskDescription, at now: SimulationTime)
    -> SimulationDuration
  {
    description.work
  }
  func request(of task: TaskIndex) -> SimulationDuration? { nil }
  func taskFinished(_ task: TaskIndex, _ description: TaskDescription, at now: SimulationTime) {}
  func learningTime(until now: SimulationTime) -> SimulationDuration { .zero }
  func snapshot(_ archive: inout SnapshotArchive) {}
}
