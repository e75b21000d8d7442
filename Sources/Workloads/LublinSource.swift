import Simulation
import Swarm

/// The rigid-job model of Lublin & Feitelson (2003).
///
/// Arrivals have a daily cycle, sizes favour powers of two, and run times are hyper-gamma and grow with the
/// size. The run begins at midnight. Batch and interactive jobs arrive independently and are merged by time.
/// Job numbers count from 1.
struct LublinSource: WorkloadSource {
  private var classes: [LublinJobs]
  private var estimates: EstimateModel
  private var kinds: KindSampler
  private var users: UserSampler
  private let tasks: Int
  private let loadFactor: Double
  private let horizon: SimulationTime
  private let finisher: TaskFinisher
  private var count = 0

  var streams: [RandomStream] {
    classes.flatMap(\.streams) + [estimates.stream, kinds.stream, users.stream]
  }

  /// The machine of the model is the swarm.
  init(
    _ parameters: LublinParameters, loadFactor: Double, finisher: TaskFinisher,
    kinds: [KindShare], users: UserModel, seed: UInt64, swarmSize: Int, horizon: SimulationTime
  ) {
    let classes: [LublinJobClass] =
      switch parameters.jobTypes {
      case .batchAndInteractive: [.interactive, .batch]
      case .combined: [.combined]
      }
    self.classes = classes.indices.map {
      LublinJobs(classes[$0], machineSize: swarmSize, seed: seed, entity: UInt32($0))
    }
    estimates = EstimateModel(error: parameters.estimateError, seed: seed)
    self.kinds = KindSampler(kinds, seed: seed)
    self.users = UserSampler(users, seed: seed)
    tasks = parameters.tasks ?? .max
    self.loadFactor = loadFactor
    self.horizon = horizon
    self.finisher = finisher
  }

  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) throws {
    for _ in 0..<count where self.count < self.tasks {
      let job = nextJob()
      let submitTime = SimulationTime(seconds: job.arrival / loadFactor)
      guard submitTime <= horizon else {
        // Whoever asks again must not be given what comes after the horizon.
        self.count = .max
        return
      }
      guard submitTime.nanoseconds <= TraceLimits.longestNanoseconds else {
        throw WorkloadError.tooLong(parameter: "tasks", value: "\(self.tasks)")
      }
      self.count += 1
      tasks.append(task(job, submitTime: submitTime))
    }
  }

  /// The next job of the class whose next one arrives first.
  private mutating func nextJob() -> (arrival: Double, size: Int, runTime: Double) {
    let first = classes.indices.min { classes[$0].nextArrival < classes[$1].nextArrival } ?? 0
    return classes[first].next()
  }

  private mutating func task(
    _ job: (arrival: Double, size: Int, runTime: Double), submitTime: SimulationTime
  ) -> TaskDescription {
    let work = SimulationDuration(sampledWork: job.runTime)
    let (user, submitted) = users.next(SampledJob(work: work, agents: Int32(job.size)))
    return finisher.task(
      id: Int64(count), submitTime: submitTime, work: submitted.work,
      estimate: estimates.estimate(of: submitted.work),
      agents: submitted.agents, user: user, kind: kinds.next())
  }
}
