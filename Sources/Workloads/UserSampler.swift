import Simulation

/// Draws the users of tasks, and whether they repeat themselves, from a stream of its own.
struct UserSampler {
  private let repetition: Double
  /// What each user submitted last.
  private var last: [SampledJob?]
  private(set) var stream: RandomStream

  init(_ model: UserModel, seed: UInt64) {
    repetition = model.repetition
    last = Array(repeating: nil, count: model.count)
    stream = WorkloadPurpose.user.stream(seed: seed)
  }

  /// The next task's user, and the job: the one given, or the user's last one once more.
  ///
  /// Without users nothing is drawn, and the user is -1.
  mutating func next(_ fresh: SampledJob) -> (user: Int32, job: SampledJob) {
    guard !last.isEmpty else { return (-1, fresh) }
    let user = stream.uniform(below: last.count)
    let repeats = stream.uniform() < repetition
    let job = repeats ? last[user] ?? fresh : fresh
    last[user] = job
    return (Int32(user), job)
  }
}
