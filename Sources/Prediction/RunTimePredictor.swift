public import Learning
public import Simulation
public import Swarm

/// A network that predicts from what is known of a task at its submission how long it will run, trained online as tasks
/// finish.
///
/// It learns the logarithm of the share of the request that a task takes, by the Huber loss, from the size and time of
/// the request and from the user's past (the features of Gaussier, Glesser, Reis & Trystram, "Improving backfilling by
/// using machine learning to predict running times", SC 2015, as far as they apply). A prediction is never longer than
/// the request, which stands until a batch of tasks was learned from.
///
/// An estimate costs one pass of the network, a finished task its steps.
public struct RunTimePredictor: RunTimeEstimator {
  /// What was known and said of a task that has not finished.
  private struct Submission: BitwiseCopyable, Snapshotted {
    var features = SIMD16<Float>()
    var request = SimulationDuration.zero

    mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&self) }
  }

  /// A request of a user, to find similar ones by.
  private struct Request: Hashable, Comparable, BitwiseCopyable {
    var user: Int32
    var nanoseconds: Int64

    static func < (left: Self, right: Self) -> Bool {
      (left.user, left.nanoseconds) < (right.user, right.nanoseconds)
    }
  }

  /// The work of the last task of a request.
  private struct Work: BitwiseCopyable, Snapshotted {
    var nanoseconds: Int64 = 0

    mutating func snapshot(_ archive: inout SnapshotArchive) { archive.plain(&nanoseconds) }
  }

  private let leastSamples: Int
  private var learner: OnlineLearner
  // Only looked up, never iterated, but for snapshots, which sort the keys.
  private var submissions: [TaskIndex: Submission] = [:]
  private var users: [Int32: UserHistory] = [:]
  private var similar: [Request: Work] = [:]

  /// A predictor that knows no task yet; the seed is the run's.
  /// - Throws: `LearningError` where the settings make no network.
  public init(_ settings: PredictorSettings, seed: UInt64) throws(LearningError) {
    leastSamples = settings.batch
    learner = try OnlineLearner(settings, seed: seed)
  }

  /// The network's prediction, or the request where that is shorter or too little was learned.
  public mutating func estimate(
    _ task: TaskIndex, _ description: TaskDescription, at now: SimulationTime
  ) -> SimulationDuration {
    makeUnique()
    // Those of unknown users are strangers to one another.
    let history = description.user < 0 ? UserHistory() : users[description.user] ?? UserHistory()
    let features = TaskFeatures.make(
      description, history,
      similar: similar[Self.request(description.user, description.estimate)]?.nanoseconds,
      at: now)
    submissions[task] = Submission(features: features, request: description.estimate)
    if description.user >= 0 {
      users[description.user, default: UserHistory()].noteSubmission(description, at: now)
    }
    let answer = learner.answer(features, at: now)
    guard learner.learnedCount >= leastSamples else { return description.estimate }
    return TaskFeatures.duration(answer, of: description.estimate)
  }

  /// What the submitter asked for.
  public func request(of task: TaskIndex) -> SimulationDuration? { submissions[task]?.request }

  /// Learns from a task, as soon as the processor is free.
  public mutating func taskFinished(_ task: TaskIndex, _ description: TaskDescription, at now: SimulationTime)
  {
    guard let submission = submissions.removeValue(forKey: task) else { return }
    makeUnique()
    learner.catchUp(to: now)
    learner.add(
      Sample(
        features: submission.features,
        target: TaskFeatures.target(description.work, of: submission.request), instant: now))
    guard description.user >= 0 else { return }
    users[description.user, default: UserHistory()].noteFinish(description.work)
    similar[Self.request(description.user, submission.request)] = Work(
      nanoseconds: max(1, description.work.nanoseconds))
  }

  /// The time that the processor has worked.
  public func learningTime(until now: SimulationTime) -> SimulationDuration {
    learner.learningTime(until: now)
  }

  private static func request(_ user: Int32, _ estimate: SimulationDuration) -> Request {
    Request(user: user, nanoseconds: estimate.nanoseconds)
  }

  /// Parts from copies before the network is changed.
  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&learner) { learner = learner.copy() }
  }
}

/// The learner is changed only where nothing else refers to it.
extension RunTimePredictor: @unchecked Sendable {}

extension RunTimePredictor: Snapshotted {
  /// The network, what is remembered, and what is known of tasks and users.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    makeUnique()
    learner.snapshot(&archive)
    archive.dictionary(&submissions, empty: Submission())
    archive.dictionary(&users, empty: UserHistory())
    archive.dictionary(&similar, empty: Work())
  }
}
