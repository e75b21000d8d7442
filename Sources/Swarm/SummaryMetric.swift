/// A metric of the summary, with the way to compute it from a run's account.
public struct SummaryMetric: Sendable {
  /// Name, unit, meaning and preference, as outcome files give them.
  public let metric: Metric
  let compute: @Sendable (RunAccount) -> Double

  private init(
    _ name: String, _ unit: String, _ preference: Metric.Preference, _ meaning: String,
    _ compute: @escaping @Sendable (RunAccount) -> Double
  ) {
    metric = Metric(name, unit: unit, meaning: meaning, preference: preference)
    self.compute = compute
  }

  /// All metrics of the summary, in the order of the outcome file.
  ///
  /// "Tasks" are those submitted after the warm-up. Definitions follow Feitelson, "Workload Modeling for
  /// Computer Systems Performance Evaluation", 2015.
  public static let all: [SummaryMetric] =
    counts + waits + responses + machine + workflows + learning + search + levels

  private static let counts = [
    SummaryMetric("tasks_submitted", "1", .neither, "Tasks submitted") { Double($0.tally.submitted) },
    SummaryMetric("tasks_finished", "1", .larger, "Tasks finished") { Double($0.tally.finished) },
    SummaryMetric("tasks_failed", "1", .smaller, "Tasks that needed more agents than the swarm has for them")
    {
      Double($0.tally.failed)
    },
    SummaryMetric("tasks_queued", "1", .smaller, "Tasks waiting when the run ended, of the whole run") {
      Double($0.queuedCount)
    },
    SummaryMetric("tasks_running", "1", .neither, "Tasks running when the run ended, of the whole run") {
      Double($0.runningCount)
    },
    SummaryMetric("preemptions", "1", .smaller, "Times that a running task was stopped, to go on later") {
      Double($0.tally.preemptions)
    },
    SummaryMetric("records_dropped", "1", .neither, "Trace records that cannot run and were left out") {
      Double($0.cleaning.dropped)
    },
    SummaryMetric("records_clamped", "1", .neither, "Trace records whose run time was cut to the estimate") {
      Double($0.cleaning.clamped)
    },
  ]

  private static let waits = [
    SummaryMetric("mean_wait", "s", .smaller, "Mean of first start - submission") {
      $0.meanSeconds($0.tally.waitSum)
    },
    SummaryMetric("p50_wait", "s", .smaller, "Median wait, by nearest rank") { $0.waitQuantile(0) },
    SummaryMetric("p95_wait", "s", .smaller, "0.95-quantile of the wait, by nearest rank") {
      $0.waitQuantile(1)
    },
    SummaryMetric("p99_wait", "s", .smaller, "0.99-quantile of the wait, by nearest rank") {
      $0.waitQuantile(2)
    },
    SummaryMetric("max_wait", "s", .smaller, "Longest wait") { $0.waitQuantile(3) },
  ]

  private static let responses = [
    SummaryMetric("mean_turnaround", "s", .smaller, "Mean of finish - submission") {
      $0.meanSeconds($0.tally.turnaroundSum)
    },
    SummaryMetric("mean_slowdown", "1", .smaller, "Mean of turnaround / run time, of tasks that take time") {
      $0.mean($0.tally.slowdown, over: $0.tally.slowdownCount)
    },
    SummaryMetric(
      "mean_bounded_slowdown", "1", .smaller, "Mean of max(1, turnaround / max(run time, threshold))"
    ) { $0.mean($0.tally.boundedSlowdown, over: $0.tally.finished) },
    SummaryMetric("deadline_miss_rate", "1", .smaller, "Tasks past their deadline / tasks with a deadline") {
      $0.deadlineMissRate
    },
    SummaryMetric(
      "mean_tardiness", "s", .smaller,
      "Mean of max(0, finish - deadline), tasks with a deadline; unfinished late tasks count until the end"
    ) {
      $0.meanTardiness
    },
  ]

  private static let machine = [
    SummaryMetric("makespan", "s", .smaller, "Last finish - first submission") { $0.makespan },
    SummaryMetric("utilisation", "1", .larger, "Sum of agents x run time / (agents of the swarm x makespan)")
    {
      $0.utilisation
    },
    SummaryMetric("throughput", "s-1", .larger, "Tasks finished / makespan") { $0.throughput },
    SummaryMetric(
      "jain_fairness", "1", .larger,
      "Jain's index of users' mean slowdowns, or of agents' busy times where tasks have no users"
    ) { $0.fairness },
    SummaryMetric(
      "energy_used", "J", .smaller, "Active watts x time held + idle watts x time idle, over the makespan"
    ) { $0.energy },
  ]

  private static let workflows = [
    SummaryMetric(
      "schedule_length_ratio", "1", .smaller,
      "Makespan / longest path of a workflow, each task on the fastest agent and data for nothing"
    ) { $0.scheduleLengthRatio },
    SummaryMetric(
      "speedup", "1", .larger, "Time that the fastest agent would take for a whole workflow / makespan"
    ) { $0.speedup },
  ]

  private static let learning = [
    SummaryMetric(
      "estimate_accuracy", "1", .larger,
      "Mean of min(estimate, work) / max(estimate, work) over finished tasks, estimates as policies see them"
    ) { $0.mean($0.tally.estimateAccuracy, over: $0.tally.finished) },
    SummaryMetric(
      "mean_estimate_error", "s", .smaller, "Mean of |estimate - work|, estimates as policies see them"
    ) { $0.meanSeconds($0.tally.estimateErrorSum) },
    SummaryMetric("epochs_trained", "1", .neither, "Epochs of a training that have ended") { $0.epochCount },
    SummaryMetric(
      "learning_time", "s", .smaller, "Time that agents, or the hive's own network, were busy learning"
    ) {
      $0.learningSeconds
    },
    SummaryMetric("training_loss", "1", .smaller, "Loss of the trained network on its training samples") {
      $0.trained(\.trainingLoss)
    },
    SummaryMetric("training_accuracy", "1", .larger, "Share of training samples that it recognises") {
      $0.trained(\.trainingAccuracy)
    },
    SummaryMetric("validation_loss", "1", .smaller, "Its loss on the samples kept for validation") {
      $0.trained(\.validationLoss)
    },
    SummaryMetric("validation_accuracy", "1", .larger, "Share of these that it recognises") {
      $0.trained(\.validationAccuracy)
    },
    SummaryMetric("test_loss", "1", .smaller, "Its loss on the test samples") { $0.trained(\.testLoss) },
    SummaryMetric("test_accuracy", "1", .larger, "Share of test samples that it recognises") {
      $0.trained(\.testAccuracy)
    },
  ]

  private static let search = [
    SummaryMetric("generations", "1", .neither, "Generations of a search that have ended") {
      $0.searched(\.generation)
    },
    SummaryMetric("evaluations", "1", .neither, "Candidates that the search has evaluated") {
      $0.searched(\.evaluations)
    },
    SummaryMetric(
      "evaluations_to_target", "1", .smaller,
      "Those up to the first that reached the target, or solved the problem"
    ) {
      $0.evaluationsToTarget
    },
    SummaryMetric("search_time", "s", .smaller, "Time that agents were busy with a search") {
      $0.searchSeconds
    },
    SummaryMetric("best_fitness", "1", .neither, "The best fitness found") { $0.searched(\.bestSoFar) },
    SummaryMetric("best_cost", "1", .smaller, "The same, negated where the greatest fitness is the best") {
      $0.bestCost
    },
    SummaryMetric("species", "1", .neither, "Species in the last generation") { $0.searched(\.species) },
    SummaryMetric("archive_coverage", "1", .larger, "Filled cells of an archive / its cells") {
      $0.searched(\.coverage)
    },
    SummaryMetric(
      "quality_diversity", "1", .larger, "Sum of the fitness in all filled cells, above the least there is"
    ) { $0.searched(\.qualityDiversity) },
  ]

  private static let levels = [
    SummaryMetric("mean_queue_length", "1", .smaller, "Time average of ready tasks that do not run") {
      $0.integrals.mean($0.integrals.queueLength)
    },
    SummaryMetric("max_queue_length", "1", .smaller, "Longest queue that lasted") {
      Double($0.integrals.largestQueueLength)
    },
    SummaryMetric("mean_running_tasks", "1", .neither, "Time average of running tasks") {
      $0.integrals.mean($0.integrals.runningTasks)
    },
    SummaryMetric("mean_busy_agents", "1", .neither, "Time average of agents that hold a task") {
      $0.integrals.mean($0.integrals.busyAgents)
    },
    SummaryMetric(
      "messages", "1", .smaller,
      "Messages between policy and agents (probes, steals, bids…) up to its last decision"
    ) { Double($0.messageCount) },
    SummaryMetric("auction_payments", "1", .neither, "Sum of the prices paid in auctions, of the whole run") {
      $0.payments
    },
    SummaryMetric("events", "1", .neither, "Events handled") { Double($0.eventCount) },
  ]
}

extension HiveState {
  /// The summary of a run whose account is closed.
  ///
  /// - Parameters:
  ///   - epochs: with their ends, where the tasks are those of a training.
  ///   - generations: those of a search, with their ends where the tasks are its evaluations.
  public func summary(
    eventCount: Int, cleaning: CleaningReport, epochs: EpochTable? = nil, generations: GenerationTable? = nil
  ) -> [MetricValue] {
    let account = RunAccount(
      self, eventCount: eventCount, cleaning: cleaning, epochs: epochs, generations: generations)
    return SummaryMetric.all.map { MetricValue($0.metric, $0.compute(account)) }
  }
}
