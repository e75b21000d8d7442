import Kernels
import Learning
import Simulation

/// A network that learns from samples as they come, at the pace of a processor in simulated time.
///
/// Each sample takes some steps of the optimiser, on a batch of itself and of samples drawn from those remembered. The
/// processor works on one sample after the other; the network answers as of the last sample that it is done with.
final class OnlineLearner {
  /// The simulated time that the steps for one sample take.
  let stepTime: SimulationDuration
  private let settings: PredictorSettings
  private let seed: UInt64
  private let network: Network<Float>
  private let training: Workspace<Float>
  private let one: Workspace<Float>
  private var optimizer: OptimizerState<Float>
  /// Draws the samples of batches.
  private var stream: RandomStream
  /// The latest samples learned from; the oldest is overwritten.
  private var memory: [Sample] = []
  /// How many samples were learned from.
  private(set) var learnedCount = 0
  /// Samples that wait for the processor, or that it works on.
  private var waiting: [Sample] = []
  /// When the processor is done with all that it was done with or has begun by now.
  private var busyUntil = SimulationTime(nanoseconds: .min)

  private static let purposeOfBatches: UInt16 = 4

  /// A network that knows nothing.
  /// - Throws: `LearningError` where the settings make no network.
  init(_ settings: PredictorSettings, seed: UInt64) throws(LearningError) {
    self.settings = settings
    self.seed = seed
    let key = RandomKey(seed: seed)
    network = try Network(
      input: Shape(TaskFeatures.count), settings.hidden.map { Dense($0, settings.activation) } + [Dense(1)])
    network.initialize(key)
    training = Workspace(
      network, batch: settings.batch, loss: .huber(delta: 0.25), isTraining: true,
      numerics: settings.numerics,
      random: key)
    one = Workspace(network, batch: 1, numerics: settings.numerics)
    optimizer = OptimizerState(
      settings.optimizer, parameters: network.parameterCount, weightDecay: settings.weightDecay)
    stream = RandomStream(
      seed: seed, key: StreamKey(component: .learning, entity: 0, purpose: Self.purposeOfBatches))
    let operations = training.floatingPointOperations
    let perSample = Double(settings.steps * (operations.forward + operations.backward))
    stepTime = SimulationDuration(seconds: perSample / settings.operationsPerSecond)
  }

  /// Hands over a sample; samples come in order of their instants.
  func add(_ sample: Sample) { waiting.append(sample) }

  /// What the network answers, as of an instant.
  func answer(_ features: SIMD16<Float>, at now: SimulationTime) -> Float {
    catchUp(to: now)
    for index in 0..<TaskFeatures.count { one.input[index] = features[index] }
    one.infer()
    return one.output[0, 0]
  }

  /// Makes the steps that the processor is done with by an instant.
  func catchUp(to now: SimulationTime) {
    var done = 0
    while done < waiting.count {
      let end = max(waiting[done].instant, busyUntil).saturatingAdding(stepTime)
      guard end <= now else { break }
      busyUntil = end
      learn(from: waiting[done])
      done += 1
    }
    waiting.removeFirst(done)
  }

  /// The time that the processor has worked up to an instant.
  func learningTime(until now: SimulationTime) -> SimulationDuration {
    let learned = SimulationDuration(nanoseconds: stepTime.nanoseconds * Int64(learnedCount))
    guard let first = waiting.first else { return learned }
    var total = learned
    var begin = max(first.instant, busyUntil)
    for sample in waiting {
      begin = max(begin, sample.instant)
      guard begin < now else { break }
      let end = begin.saturatingAdding(stepTime)
      total += min(end, now) - begin
      begin = end
    }
    return total
  }

  private func learn(from sample: Sample) {
    if memory.count < settings.memory {
      memory.append(sample)
    } else {
      memory[learnedCount % settings.memory] = sample
    }
    learnedCount += 1
    for _ in 0..<settings.steps {
      load(sample, at: 0)
      for row in 1..<max(1, settings.batch) { load(memory[stream.uniform(below: memory.count)], at: row) }
      training.differentiate()
      optimizer.step(network, learningRate: settings.learningRate)
    }
  }

  private func load(_ sample: Sample, at row: Int) {
    for index in 0..<TaskFeatures.count {
      training.input[row * TaskFeatures.count + index] = sample.features[index]
    }
    training.targets[row] = sample.target
  }
}

extension OnlineLearner {
  /// Saves or restores all that learning changes.
  func snapshot(_ archive: inout SnapshotArchive) {
    network.values.snapshot(&archive)
    optimizer.snapshot(&archive)
    stream.snapshot(&archive)
    archive.plain(&memory)
    archive.plain(&learnedCount)
    archive.plain(&waiting)
    archive.plain(&busyUntil)
    if memory.count != min(learnedCount, settings.memory) { archive.fail() }
  }

  /// A learner in the same state, which shares nothing with this one.
  func copy() -> OnlineLearner {
    guard let copy = try? OnlineLearner(settings, seed: seed) else {
      preconditionFailure("settings that have made a network make another")
    }
    var saved = SnapshotArchive()
    snapshot(&saved)
    var read = SnapshotArchive(reading: saved.bytes)
    copy.snapshot(&read)
    return copy
  }
}
