public import Kernels
public import Simulation

/// Trains a network on a data set, batch by batch, and can be saved and restored between any two steps.
///
/// Batches are shuffled by a keyed stream, anew in every epoch. A step allocates nothing.
public final class Trainer<Scalar: KernelScalar> {
  /// What is trained.
  public let network: Network<Scalar>
  /// How.
  public let options: TrainingOptions
  /// Epochs that are complete.
  public private(set) var epoch = 0
  /// Whether nothing is left to do: all epochs are done, or no improvement is to be expected.
  public private(set) var isFinished = false

  private let dataset: Dataset<Scalar>
  private let full: Workspace<Scalar>?
  private let partial: Workspace<Scalar>?
  private let evaluator: Evaluator<Scalar>
  private let validation: [Int]
  private var state: OptimizerState<Scalar>
  private var shuffling: RandomStream
  /// The samples of this epoch in their order.
  private var order: [Int]
  /// How many of them were used.
  private var position = 0
  private var sums = EpochSums()
  private var progress = TrainingProgress()
  private var best: Storage<Scalar>?

  /// Checks everything and takes all memory.
  ///
  /// - Parameter random: which numbers split, shuffle and drop.
  /// - Throws: `LearningError.invalidOption` where an option, or the data, do not fit.
  public init(
    _ network: Network<Scalar>, _ dataset: Dataset<Scalar>, loss: Loss, _ options: TrainingOptions,
    random: RandomKey
  ) throws(LearningError) {
    try options.check()
    try dataset.check(fits: network, loss)
    self.network = network
    self.dataset = dataset
    self.options = options
    var all = Array(0..<dataset.count)
    var splitting = random.stream(RandomPurpose.split)
    let kept = Int((options.validationShare * Double(dataset.count)).rounded())
    guard kept < dataset.count else {
      throw .invalidOption(
        key: "validation share", value: "\(options.validationShare)",
        allowed: "so small that samples are left")
    }
    if kept > 0 { splitting.shuffle(&all) }
    validation = all.prefix(kept).sorted()
    order = all.dropFirst(kept).sorted()
    shuffling = random.stream(RandomPurpose.shuffle)
    state = OptimizerState(
      options.optimizer, parameters: network.parameterCount, weightDecay: options.weightDecay)
    evaluator = Evaluator(network, loss: loss, numerics: options.numerics)
    let left = order.count % options.batchSize
    let full =
      order.count >= options.batchSize
      ? Workspace(
        network, batch: options.batchSize, loss: loss, isTraining: true, numerics: options.numerics,
        random: random) : nil
    self.full = full
    partial =
      left > 0
      ? Workspace(
        network, batch: left, loss: loss, isTraining: true, numerics: options.numerics, random: random,
        sharingMasksOf: full) : nil
    best = options.restoresBest ? Storage(network.values.values) : nil
  }

  /// Steps of an epoch.
  public var stepsPerEpoch: Int { (order.count + options.batchSize - 1) / options.batchSize }

  /// Steps made so far.
  public var steps: Int { state.steps }

  /// How many samples are kept for validation.
  public var validationCount: Int { validation.count }

  /// The learning rate of the next step.
  public var learningRate: Double {
    let factor = options.schedule.factor(
      epoch: epoch, epochs: options.epochs, step: state.steps, steps: options.epochs * stepsPerEpoch)
    let warm =
      options.warmUpSteps > 0 ? min(1, Double(state.steps + 1) / Double(options.warmUpSteps)) : 1
    return options.learningRate * factor * progress.plateauFactor * warm
  }

  /// Makes all epochs that are left, and puts the best parameters back if so asked.
  ///
  /// - Parameter report: gets the metrics of each epoch.
  public func run(_ report: (EpochMetrics) -> Void = { _ in }) {
    while !isFinished { report(runEpoch()) }
  }

  /// Makes the steps that are left of the epoch, evaluates, and returns its metrics.
  /// - Precondition: the training is not finished.
  public func runEpoch() -> EpochMetrics {
    precondition(!isFinished, "the training is finished")
    repeat { step() } while position < order.count
    return endEpoch()
  }

  /// Makes one step; the epoch's last one is to be followed by ``endEpoch()``.
  public func step() {
    if position == 0 {
      shuffling.shuffle(&order)
      sums = EpochSums()
    }
    let end = min(order.count, position + options.batchSize)
    let isFull = end - position == options.batchSize
    guard let workspace = isFull ? full : partial else { return }
    workspace.load(order[position..<end], of: dataset)
    workspace.differentiate()
    clip()
    let rate = learningRate
    state.step(network, learningRate: rate)
    sums.add(workspace.lossSum, hits: workspace.hits, rows: workspace.weights.count, rate: rate)
    position = end
  }

  /// Whether all samples of the epoch were used.
  public var isAtEndOfEpoch: Bool { position == order.count }

  /// Evaluates on the validation samples, and decides whether to go on.
  /// - Precondition: all steps of the epoch are made.
  public func endEpoch() -> EpochMetrics {
    precondition(isAtEndOfEpoch, "step \(position) of an epoch of \(order.count) samples")
    epoch += 1
    position = 0
    let checked = validation.isEmpty ? nil : evaluator.evaluate(validation[...], of: dataset)
    let metrics = EpochMetrics(
      epoch: epoch, steps: state.steps, trainingLoss: sums.meanLoss, trainingAccuracy: sums.accuracy,
      validationLoss: checked?.loss, validationAccuracy: checked?.accuracy, learningRate: sums.rate)
    let hasImproved = progress.record(checked?.loss ?? sums.meanLoss, options.schedule)
    if hasImproved { best?.copy(network.values) }
    let hasStalled = options.patience.map { progress.epochsWithoutImprovement >= $0 } ?? false
    if epoch == options.epochs || hasStalled {
      isFinished = true
      if let best { network.values.copy(best) }
    }
    return metrics
  }

  /// How the network does on other samples.
  /// - Throws: `LearningError.invalidOption` where they do not fit the network.
  public func evaluate(_ dataset: Dataset<Scalar>, loss: Loss) throws(LearningError) -> Evaluation {
    try dataset.check(fits: network, loss)
    return Evaluator(network, loss: loss, numerics: options.numerics)
      .evaluate(Array(0..<dataset.count)[...], of: dataset)
  }

  /// How the network does on the samples that it is trained on, those kept for validation left out.
  public func evaluateTraining() -> Evaluation { evaluator.evaluate(order.sorted()[...], of: dataset) }

  private func clip() {
    if let limit = options.clipValue { network.gradients.clamp(to: limit) }
    if let limit = options.clipNorm {
      let norm = network.gradients.sumOfSquares.squareRoot()
      // As PyTorch has it: a little is added to the norm.
      if norm > limit { network.gradients.scale(by: limit / (norm + 1e-6)) }
    }
  }
}

extension Trainer: Snapshotted {
  /// Parameters, moments, order, sums and streams: all that the steps to come depend on.
  public func snapshot(_ archive: inout SnapshotArchive) {
    let count = order.count
    network.values.snapshot(&archive)
    state.snapshot(&archive)
    shuffling.snapshot(&archive)
    archive.plain(&order)
    archive.plain(&position)
    archive.plain(&epoch)
    archive.plain(&isFinished)
    archive.plain(&sums)
    archive.plain(&progress)
    best?.snapshot(&archive)
    for counter in full?.counters ?? partial?.counters ?? [] { counter.snapshot(&archive) }
    let isSound =
      order.count == count && (0...count).contains(position)
      && order.allSatisfy { $0 >= 0 && $0 < dataset.count }
    if !isSound { archive.fail() }
  }
}
