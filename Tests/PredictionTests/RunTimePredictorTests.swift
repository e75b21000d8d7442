import Prediction
import Simulation
import Swarm
import TestSupport
import Testing

@Suite struct RunTimePredictorTests {
  private static func predictor(
    seed: UInt64 = 1, _ change: (inout PredictorSettings) -> Void = { _ in }
  ) throws -> RunTimePredictor {
    var settings = PredictorSettings()
    settings.learningRate = 3e-3
    change(&settings)
    return try RunTimePredictor(settings, seed: seed)
  }

  /// A task of a user who needs a share of a request that is the user's own.
  private static func task(_ index: Int) -> TaskDescription {
    var stream = RandomStream.test(UInt64(index))
    let user = index % 5
    let request = Double(60 * (1 + stream.uniform(below: 100)))
    let share = 0.08 * Double(1 + user) * (0.95 + 0.1 * stream.uniform())
    return .test(
      Int64(index), at: Double(100 * index), work: request * share, estimate: request, user: Int32(user))
  }

  /// Submits and finishes tasks, each before the next; returns the estimates.
  @discardableResult private static func live(
    _ predictor: inout RunTimePredictor, _ tasks: Range<Int>
  ) -> [SimulationDuration] {
    tasks.map { index in
      let task = task(index)
      let estimate = predictor.estimate(index, task, at: task.submitTime)
      predictor.taskFinished(index, task, at: task.submitTime + SimulationDuration(seconds: 50))
      return estimate
    }
  }

  private static func meanError(_ estimates: [SimulationDuration], _ tasks: Range<Int>) -> Double {
    let errors = zip(estimates, tasks).map { estimate, index in
      abs(ReproducibleMath.log(estimate.seconds / task(index).work.seconds))
    }
    return errors.reduce(0, +) / Double(errors.count)
  }

  @Test func learnsWhatUsersNeedOfWhatTheyAskFor() throws {
    var predictor = try Self.predictor()
    let early = Self.live(&predictor, 0..<32)
    #expect(early == (0..<32).map { Self.task($0).estimate }, "it speaks before it has learned")
    Self.live(&predictor, 32..<1500)
    let late = Self.live(&predictor, 1500..<1700)
    // The shares are random by ±5 %; requests are off by a factor of 4.4 on geometric average.
    #expect(Self.meanError(late, 1500..<1700) < 0.25)
    #expect(Self.meanError(late.indices.map { Self.task(1500 + $0).estimate }, 1500..<1700) > 1.3)
  }

  @Test func neverExceedsTheRequestNorFallsToNothing() throws {
    var predictor = try Self.predictor()
    Self.live(&predictor, 0..<100)
    for nanoseconds in [0, 1, 2, 1_000_000_000, Int64.max] {
      let request = SimulationDuration(nanoseconds: nanoseconds)
      let task = TaskDescription(
        id: 0, submitTime: .zero, work: request, estimate: request, agents: 1, user: 3)
      let estimate = predictor.estimate(100, task, at: SimulationTime(seconds: 10_000))
      #expect(estimate <= request && estimate >= min(request, SimulationDuration(nanoseconds: 1)))
      #expect(predictor.request(of: 100) == request)
      predictor.taskFinished(100, task, at: SimulationTime(seconds: 10_000))
      #expect(predictor.request(of: 100) == nil)
    }
  }

  @Test func theSeedMakesTheNetwork() throws {
    var (one, same, other) = (
      try Self.predictor(seed: 1), try Self.predictor(seed: 1), try Self.predictor(seed: 2)
    )
    let estimates = Self.live(&one, 0..<100)
    #expect(Self.live(&same, 0..<100) == estimates)
    #expect(Self.live(&other, 0..<100) != estimates)
  }

  @Test func copiesLearnApart() throws {
    var original = try Self.predictor()
    Self.live(&original, 0..<60)
    var (copy, reference) = (original, try Self.predictor())
    Self.live(&reference, 0..<60)
    Self.live(&copy, 1000..<1100)
    #expect(Self.live(&original, 60..<120) == Self.live(&reference, 60..<120))
  }

  @Test func goesOnFromASnapshot() throws {
    var settings = PredictorSettings()
    // As many as are remembered, and some that the processor has not come to.
    (settings.memory, settings.operationsPerSecond) = (50, 3e3)
    var predictor = try RunTimePredictor(settings, seed: 7)
    Self.live(&predictor, 0..<130)
    var archive = SnapshotArchive()
    predictor.snapshot(&archive)
    var restored = try RunTimePredictor(settings, seed: 7)
    var reading = SnapshotArchive(reading: archive.bytes)
    restored.snapshot(&reading)
    #expect(reading.isExhausted)
    let (now, later) = (SimulationTime(seconds: 14_000), 130..<300)
    #expect(restored.learningTime(until: now) == predictor.learningTime(until: now))
    #expect(Self.live(&restored, later) == Self.live(&predictor, later))
  }

  /// A sample counts once the processor is done with it, and not before.
  @Test func learningTakesTime() throws {
    var tasks = 0..<33
    var (slow, fast) = (
      try Self.predictor { $0.operationsPerSecond = 300 },
      try Self.predictor { $0.operationsPerSecond = 1e15 }
    )
    Self.live(&slow, tasks)
    Self.live(&fast, tasks)
    // 16-32-1, forwards and backwards, 32 samples: 32 · (2·(16·32 + 32) · 2 + 2·32) operations a step.
    let step = 32.0 * (2 * (16 * 32 + 32) * 2 + 2 * 32) / 300
    let end = SimulationTime(seconds: 50 + 33 * step)
    #expect(abs(slow.learningTime(until: .never).seconds - 33 * step) < 1e-6)
    let middle = SimulationTime(seconds: 50 + 20.5 * step)
    #expect(abs(slow.learningTime(until: middle).seconds - 20.5 * step) < 1e-6)
    #expect(fast.learningTime(until: .never).seconds < 1e-8)
    tasks = 40..<41
    let next = Self.task(40)
    let before = end - SimulationDuration(seconds: 1.01 * step)
    #expect(slow.estimate(40, next, at: before) == next.estimate)
    let after = slow.estimate(41, next, at: end + SimulationDuration(seconds: 1))
    #expect(after != next.estimate)
  }
}
