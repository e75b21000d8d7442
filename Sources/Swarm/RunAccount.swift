import Simulation
import Statistics

/// The closed account of a run, from which the summary metrics are computed.
struct RunAccount {
  let tally: RunTally
  let integrals: LevelIntegrals
  let agents: AgentPool
  let eventCount: Int
  let cleaning: CleaningReport
  /// The longest path of a workflow and the sum of its tasks, all on the fastest agent, in seconds.
  private let workflow: (criticalPath: Double, work: Double)?
  let queuedCount: Int
  let runningCount: Int
  let messageCount: Int
  let payments: Double
  /// The epochs of a training that have ended; nil where nothing is trained on data.
  private let epochs: EpochTable?
  /// The generations of a search that agents are done with; nil where nothing was searched for.
  private let generations: GenerationTable?
  private let estimatorTime: SimulationDuration?
  /// The 0.5, 0.95, 0.99 and 1 quantiles of the wait, in seconds; nil where no task has finished.
  private let waitQuantiles: [Double]?

  init(
    _ state: HiveState, eventCount: Int, cleaning: CleaningReport, epochs: EpochTable?,
    generations: GenerationTable?
  ) {
    self.epochs = epochs?.finished
    self.generations = generations?.finished
    estimatorTime = state.estimator?.learningTime(until: state.now)
    tally = state.tally
    integrals = state.integrals
    agents = state.agents
    self.eventCount = eventCount
    self.cleaning = cleaning
    workflow = state.dependencies.map { ($0.criticalPath.seconds, Double($0.leastWork) / 1e9) }
    queuedCount = state.queueLength + state.blockedCount
    runningCount = state.runningCount
    messageCount = state.messageCount
    payments = state.payments
    var waits = tally.waits
    waitQuantiles = NearestRank.select([0.5, 0.95, 0.99, 1], from: &waits)?.map(Self.seconds)
  }

  private static func seconds(_ nanoseconds: Int64) -> Double { Double(nanoseconds) / 1e9 }

  /// The mean over finished tasks of an exact sum of nanoseconds, in seconds; NaN for no tasks.
  func meanSeconds(_ sum: Int128) -> Double {
    tally.finished > 0 ? Double(sum) / Double(tally.finished) / 1e9 : .nan
  }

  /// A sum divided by a count; NaN for none.
  func mean(_ sum: CompensatedSum, over count: Int) -> Double {
    count > 0 ? sum.value / Double(count) : .nan
  }

  /// What the network that a training leaves behind has in a column of the epochs; NaN where nothing is trained.
  func trained(_ column: KeyPath<EpochTable, [Double]>) -> Double {
    epochs.flatMap { epochs in epochs.resultingRow.map { epochs[keyPath: column][$0] } } ?? .nan
  }

  var epochCount: Double { epochs.map { Double($0.count) } ?? .nan }

  /// Of a training, or of the network that estimates run times.
  var learningSeconds: Double {
    epochs == nil ? estimatorTime?.seconds ?? .nan : Double(tally.agentTime) / 1e9
  }

  /// The last row of a column of a search's generations; NaN where there is none.
  func searched(_ column: KeyPath<GenerationTable, [Double]>) -> Double {
    generations?[keyPath: column].last ?? .nan
  }

  /// The same of a column of counts, those below zero standing for none.
  func searched(_ column: KeyPath<GenerationTable, [Int64]>) -> Double {
    generations?[keyPath: column].last.flatMap { $0 < 0 ? nil : Double($0) } ?? .nan
  }

  /// The time that agents held tasks of a search; NaN where the tasks are something else.
  var searchSeconds: Double {
    generations?.isWorkload == true ? Double(tally.agentTime) / 1e9 : .nan
  }

  /// The best fitness as a cost.
  var bestCost: Double {
    guard let generations else { return .nan }
    return generations.isMinimised ? searched(\.bestSoFar) : -searched(\.bestSoFar)
  }

  var evaluationsToTarget: Double {
    guard let generations, generations.evaluationsToTarget >= 0 else { return .nan }
    return Double(generations.evaluationsToTarget)
  }

  func waitQuantile(_ position: Int) -> Double { waitQuantiles?[position] ?? .nan }

  /// Last finish − first submission, in nanoseconds; nil where no task has finished.
  private var span: Int128? {
    tally.finished > 0 ? Int128((tally.lastFinish - tally.firstSubmit).nanoseconds) : nil
  }

  var makespan: Double { span.map { Double($0) / 1e9 } ?? .nan }

  var utilisation: Double {
    guard let span, span > 0 else { return .nan }
    return Double(tally.agentTime) / Double(Int128(agents.count) * span)
  }

  var throughput: Double {
    guard let span, span > 0 else { return .nan }
    return Double(tally.finished) / makespan
  }

  /// SLR of Topcuoglu, Hariri & Wu 2002: at least 1 where tasks take one agent each.
  var scheduleLengthRatio: Double {
    guard let workflow, workflow.criticalPath > 0 else { return .nan }
    return makespan / workflow.criticalPath
  }

  var speedup: Double {
    guard let workflow, makespan > 0 else { return .nan }
    return workflow.work / makespan
  }

  /// Over each user's mean slowdown, or over each agent's busy time where no task has a user.
  var fairness: Double {
    tally.users.isEmpty
      ? JainFairness.index(agents.busyTime.lazy.map(\.seconds)) : JainFairness.index(tally.users.means)
  }

  var deadlineMissRate: Double {
    tally.withDeadline > 0 ? Double(tally.late) / Double(tally.withDeadline) : .nan
  }

  var meanTardiness: Double {
    tally.withDeadline > 0 ? Double(tally.tardinessSum) / Double(tally.withDeadline) / 1e9 : .nan
  }

  /// Joules: each group's active watts while its agents are held by counted tasks, idle watts otherwise.
  var energy: Double {
    guard let span else { return .nan }
    var joules = CompensatedSum()
    for (group, held) in zip(agents.groups, agents.heldByGroup) {
      let available = Int128(group.count) * span
      joules.add(group.activeWatts * (Double(held) / 1e9))
      joules.add(group.idleWatts * (Double(available - held) / 1e9))
    }
    return joules.value
  }
}
