import Kernels
import Learning
import Probe
import Simulation
import Swarm

/// The epochs of training a network, one task each, every one after the one before.
///
/// The network is trained when the source is made: when agents work on its epochs changes nothing of what it learns.
/// The work of an epoch is its additions and multiplications divided by what an agent of speed 1 makes per second:
/// those of the products of all its steps, and of evaluating on the samples kept for validation. If the next epoch is
/// on another agent, the parameters go there.
struct TrainingSource: WorkloadSource {
  private let finisher: TaskFinisher
  private let work: [SimulationDuration]
  private var position = 0
  let graph: TaskGraph?
  let epochs: EpochTable?

  init(_ parameters: TrainingParameters, finisher: TaskFinisher, seed: UInt64) throws(WorkloadError) {
    self.finisher = finisher
    let samples = try SampleTable(parameters)
    do {
      let network = try Self.network(parameters, samples)
      network.initialize(RandomKey(seed: seed))
      // Every epoch is evaluated as it was: which one counts in the end is seen from the table.
      var options = parameters.options
      options.restoresBest = false
      let trainer = try Trainer(
        network, samples.training, loss: .softmaxCrossEntropy, options,
        random: RandomKey(seed: seed))
      let epochs = try Self.train(
        trainer, samples, operations: Self.operations(network, trainer, samples, parameters),
        restoresBest: parameters.restoresBest)
      work = try epochs.operations.map { (count) throws(WorkloadError) in
        try Self.work(count, parameters)
      }
      self.epochs = epochs
      graph = Self.chain(epochs.count, bytes: Int64(network.parameterCount * MemoryLayout<Float>.stride))
    } catch let error as WorkloadError {
      throw error
    } catch let error as LearningError {
      throw Self.rendered(error)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  mutating func read(_ count: Int, into tasks: inout [TaskDescription]) {
    let end = min(position + count, work.count)
    for index in position..<end {
      tasks.append(
        finisher.task(id: Int64(index), submitTime: .zero, work: work[index], estimate: work[index]))
    }
    position = end
  }
}

extension TrainingSource {
  private static func network(
    _ parameters: TrainingParameters, _ samples: SampleTable
  ) throws(LearningError) -> Network<Float> {
    var layers: [any Layer] = []
    for units in parameters.hidden {
      layers.append(Dense(units, parameters.activation))
      if parameters.dropout > 0 { layers.append(Dropout(rate: parameters.dropout)) }
    }
    return try Network(input: Shape(samples.inputCount), layers + [Dense(samples.classes.count)])
  }

  /// Additions and multiplications of an epoch; products take as many for each sample, whatever the batch.
  private static func operations(
    _ network: Network<Float>, _ trainer: Trainer<Float>, _ samples: SampleTable,
    _ parameters: TrainingParameters
  ) -> Int {
    let one = Workspace(
      network, batch: 1, loss: .softmaxCrossEntropy, isTraining: true, numerics: parameters.options.numerics)
    let (forward, backward) = one.floatingPointOperations
    let kept = trainer.validationCount
    return (samples.training.count - kept) * (forward + backward) + kept * forward
  }

  private static func train(
    _ trainer: Trainer<Float>, _ samples: SampleTable, operations: Int, restoresBest: Bool
  ) throws -> EpochTable {
    var table = EpochTable()
    table.restoresBest = restoresBest
    while !trainer.isFinished {
      if InterruptFlag.isRaised { throw WorkloadError.interrupted }
      let metrics = trainer.runEpoch()
      let training = trainer.evaluateTraining()
      let test = try samples.test.map { (test) throws(LearningError) in
        try trainer.evaluate(test, loss: .softmaxCrossEntropy)
      }
      table.append(metrics, training, test, operations: operations)
    }
    return table
  }

  private static func work(
    _ operations: Double, _ parameters: TrainingParameters
  ) throws(WorkloadError) -> SimulationDuration {
    let seconds = operations / parameters.operationsPerSecond
    guard seconds * 1e9 <= Double(TraceLimits.longestNanoseconds) else {
      throw .parameter(
        name: "operations-per-second", value: "\(parameters.operationsPerSecond)",
        allowed: "enough for an epoch of \(operations) operations in \(TraceLimits.longestInWords)")
    }
    return max(SimulationDuration(seconds: seconds), SimulationDuration(nanoseconds: 1))
  }

  private static func chain(_ count: Int, bytes: Int64) -> TaskGraph {
    TaskGraph(
      taskCount: count,
      edges: (1..<max(1, count)).map {
        TaskGraph.Edge(parent: Int32($0 - 1), child: Int32($0), bytes: bytes)
      })
  }

  private static func rendered(_ error: LearningError) -> WorkloadError {
    if case .invalidOption(let key, let value, let allowed) = error {
      return .parameter(name: key, value: value, allowed: allowed)
    }
    return .parameter(name: "learning", value: error.description, allowed: "possible")
  }
}

extension EpochTable {
  fileprivate mutating func append(
    _ metrics: EpochMetrics, _ training: Evaluation, _ test: Evaluation?, operations: Int
  ) {
    epoch.append(Int64(metrics.epoch))
    steps.append(Int64(metrics.steps))
    trainingLoss.append(training.loss)
    trainingAccuracy.append(training.accuracy)
    validationLoss.append(metrics.validationLoss ?? .nan)
    validationAccuracy.append(metrics.validationAccuracy ?? .nan)
    testLoss.append(test?.loss ?? .nan)
    testAccuracy.append(test?.accuracy ?? .nan)
    learningRate.append(metrics.learningRate)
    self.operations.append(Double(operations))
    endTime.append(TaskTable.missing)
  }
}
