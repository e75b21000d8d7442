import Simulation
import Swarm

/// Turns what a source says of a task into the task that is submitted, by the settings for all sources.
struct TaskFinisher {
  private let loadFactor: Double
  private let estimates: EstimateChoice
  private let estimateFactor: Double
  private let deadlineFactor: Double?

  init(_ configuration: WorkloadConfiguration) {
    loadFactor = configuration.loadFactor
    estimates = configuration.estimates
    estimateFactor = configuration.estimateFactor
    deadlineFactor = configuration.deadlineFactor
  }

  /// A record of a trace whose first task is submitted at `first`; submit times have `origin` subtracted.
  func task(_ record: TraceRecord, first: Int64, origin: Int64) -> TaskDescription {
    let submit = compressed(record.submit - first) + (first - origin)
    return task(
      id: record.id, submitTime: SimulationTime(nanoseconds: submit),
      work: SimulationDuration(nanoseconds: record.work),
      estimate: SimulationDuration(nanoseconds: record.estimate), agents: record.agents,
      user: record.user)
  }

  /// A task as the source describes it, with the estimate and the deadline that the settings ask for.
  func task(
    id: Int64, submitTime: SimulationTime, work: SimulationDuration, estimate: SimulationDuration,
    agents: Int32 = 1, user: Int32 = -1, priority: TaskPriority = .medium, kind: UInt16 = 0
  ) -> TaskDescription {
    TaskDescription(
      id: id, submitTime: submitTime, work: work, estimate: scaled(estimates == .perfect ? work : estimate),
      deadline: deadline(submitTime, work), agents: agents, user: user, priority: priority,
      kind: kind)
  }

  /// An estimate times the factor, rounded once, as far as a run can hold it.
  private func scaled(_ estimate: SimulationDuration) -> SimulationDuration {
    guard estimateFactor != 1 else { return estimate }
    let product = (Double(estimate.nanoseconds) * estimateFactor).rounded(.toNearestOrAwayFromZero)
    return SimulationDuration(nanoseconds: Int64(min(product, Double(TraceLimits.longestNanoseconds))))
  }

  /// A length of time between submissions divided by the load factor, rounded once.
  ///
  /// Saturates, which `checkSpan` and the sources' own limits forestall.
  func compressed(_ nanoseconds: Int64) -> Int64 {
    guard loadFactor != 1 else { return nanoseconds }
    let divided = (Double(nanoseconds) / loadFactor).rounded(.toNearestOrAwayFromZero)
    return Int64(exactly: divided) ?? .max
  }

  /// Checks that the last submission stays within what a run can hold.
  func checkSpan(first: Int64, last: Int64) throws(WorkloadError) {
    guard compressed(last - first) <= TraceLimits.longestNanoseconds else {
      throw .tooLong(parameter: "load-factor", value: "\(loadFactor)")
    }
  }

  private func deadline(_ submitTime: SimulationTime, _ work: SimulationDuration) -> SimulationTime {
    guard let deadlineFactor else { return .never }
    let allowance = SimulationDuration(seconds: deadlineFactor * Double(work.nanoseconds) / 1e9)
    let (nanoseconds, overflow) = submitTime.nanoseconds.addingReportingOverflow(allowance.nanoseconds)
    return overflow ? .never : SimulationTime(nanoseconds: nanoseconds)
  }
}
