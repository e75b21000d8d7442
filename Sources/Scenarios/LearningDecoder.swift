import Kernels
import Learning
import Prediction
import Workloads

/// Decodes the `[learning]` table: a training on data, or the network that estimates run times.
struct LearningDecoder {
  private typealias Keys = KeyReference.Learning
  private typealias Source = KeyReference.Workload.SourceName

  let traces: TraceLocator
  var table: TableDecoder

  /// What a training and a predictor have in common.
  private struct Common {
    var hidden: [Int]?
    var activation: Activation?
    var optimizer: Optimizer
    var rate: Double
    var weightDecay: Double
    var batch: Int
    var numerics: Numerics
    var operationsPerSecond: Double
  }

  /// A training of the source `training`; nil where something is at fault.
  mutating func decodeTraining() -> TrainingParameters? {
    let path = locateFile()
    let label = table.read(Keys.label)
    let split = table.read(Keys.split)
    let ignored = table.read(Keys.ignore)
    let scale = table.read(Keys.scale)
    let dropout = table.read(Keys.dropout)
    let restoresBest = table.read(Keys.restoreBest)
    let common = decodeCommon()
    let options = decodeOptions(common)
    checkBest(restoresBest, options)
    guard finish(.training), let path, let label, let scale, let dropout, let restoresBest, let common,
      let options
    else { return nil }
    var parameters = TrainingParameters(path: path, label: label, split: split, options: options)
    parameters.ignored = ignored ?? []
    parameters.scale = scale
    parameters.hidden = common.hidden ?? parameters.hidden
    parameters.activation = common.activation ?? parameters.activation
    parameters.dropout = dropout
    parameters.restoresBest = restoresBest
    parameters.operationsPerSecond = common.operationsPerSecond
    return parameters
  }

  /// The predictor of a scenario whose tasks come from another source; nil where something is at fault.
  mutating func decodePredictor(_ source: KeyReference.Workload.SourceName) -> PredictorSettings? {
    let common = decodeCommon()
    let memory =
      Keys.isOwned(Keys.memory.name, by: source) ? table.read(Keys.memory) : PredictorSettings().memory
    let steps = Keys.isOwned(Keys.steps.name, by: source) ? table.read(Keys.steps) : PredictorSettings().steps
    guard finish(source), let common, let memory, let steps else { return nil }
    var settings = PredictorSettings()
    settings.hidden = common.hidden ?? settings.hidden
    settings.activation = common.activation ?? settings.activation
    settings.optimizer = common.optimizer
    settings.learningRate = common.rate
    settings.weightDecay = common.weightDecay
    settings.batch = common.batch
    settings.numerics = common.numerics
    settings.operationsPerSecond = common.operationsPerSecond
    settings.memory = memory
    settings.steps = steps
    return settings
  }

  private func finish(_ source: KeyReference.Workload.SourceName) -> Bool {
    table.finish { name in
      guard let owners = Keys.owners(of: name), !owners.isEmpty else { return nil }
      return .keyOfAnotherSource(source: source.rawValue, owners: owners)
    }
  }

  private mutating func locateFile() -> String? {
    guard let name = table.read(Keys.file) else { return nil }
    do {
      return try traces.locate(name)
    } catch {
      table.report(error, at: Keys.file.name)
      return nil
    }
  }

  private mutating func decodeCommon() -> Common? {
    let hidden = table.read(Keys.layers)
    let activation = table.read(Keys.activation)
    let optimizer = table.read(Keys.optimizer)
    let rate = table.read(Keys.rate)
    let weightDecay = table.read(Keys.weightDecay)
    let batch = table.read(Keys.batch)
    let numerics = table.read(Keys.numerics)
    let operations = table.read(Keys.operationsPerSecond)
    guard let optimizer, let rate, let weightDecay, let batch, let numerics, let operations,
      hidden != nil || !table.has(Keys.layers.name), activation != nil || !table.has(Keys.activation.name)
    else { return nil }
    return Common(
      hidden: hidden, activation: activation, optimizer: optimizer.optimizer, rate: rate,
      weightDecay: weightDecay, batch: batch, numerics: numerics, operationsPerSecond: operations)
  }

  private mutating func decodeOptions(_ common: Common?) -> TrainingOptions? {
    let epochs = table.read(Keys.epochs)
    let schedule = decodeSchedule()
    let warmUpSteps = table.read(Keys.warmUpSteps)
    let clipNorm = table.read(Keys.clipNorm)
    let validationShare = table.read(Keys.validationShare)
    let patience = table.read(Keys.patience)
    guard let common, let epochs, let schedule, let warmUpSteps, let validationShare else { return nil }
    var options = TrainingOptions(epochs: epochs, batchSize: common.batch)
    options.optimizer = common.optimizer
    options.learningRate = common.rate
    options.weightDecay = common.weightDecay
    options.numerics = common.numerics
    options.schedule = schedule
    options.warmUpSteps = warmUpSteps
    options.clipNorm = clipNorm
    options.validationShare = validationShare
    options.patience = patience
    return options
  }

  private mutating func decodeSchedule() -> Schedule? {
    let name = table.read(Keys.schedule)
    let epochs = table.read(Keys.scheduleEpochs)
    let factor = table.read(Keys.scheduleFactor)
    guard let name, let epochs, let factor else { return nil }
    switch name {
    case .constant: return .constant
    case .step: return .step(everyEpochs: epochs, factor: factor)
    case .cosine: return .cosine()
    case .plateau: return .plateau(patience: epochs, factor: factor)
    case .oneCycle: return .oneCycle()
    }
  }

  private func checkBest(_ restoresBest: Bool?, _ options: TrainingOptions?) {
    guard restoresBest == true, let options, options.validationShare == 0 else { return }
    table.report(
      .conflict("needs samples to tell the best by: a \(Keys.validationShare.name) above 0"),
      at: Keys.restoreBest.name)
  }
}

extension KeyReference.Learning {
  /// Whether scenarios of a source have the key of a given name.
  fileprivate static func isOwned(_ name: String, by source: KeyReference.Workload.SourceName) -> Bool {
    owners(of: name)?.contains(source.rawValue) ?? false
  }
}

extension KeyReference.Learning.OptimizerName {
  fileprivate var optimizer: Optimizer {
    switch self {
    case .sgd: .sgd
    case .momentum: .momentum()
    case .nesterov: .nesterov()
    case .adam: .adam()
    case .adamw: .adamW()
    case .rmsprop: .rmsProp()
    case .adagrad: .adagrad()
    }
  }
}
