import Prediction
import Simulation
import Swarm
import Workloads

/// Decodes the `[workload]` table.
struct WorkloadDecoder {
  typealias Keys = KeyReference.Workload

  let decoder: ScenarioDecoder
  /// The table `[learning]`, where there is one.
  let learning: TableDecoder?
  /// The table `[evolution]`, where there is one.
  let evolution: TableDecoder?
  /// Agents of the swarm, where known.
  let agentCount: Int?
  /// Whether the scenario has a duration, which bounds a workload without a number of tasks.
  let hasDuration: Bool

  func decode(_ table: TableDecoder) -> (workload: WorkloadConfiguration, predictor: PredictorSettings?)? {
    var table = table
    let sourceName = table.read(Keys.source)
    let estimates = table.read(Keys.estimates)
    let estimateFactor = table.read(Keys.estimateFactor)
    let loadFactor = table.read(Keys.loadFactor)
    let deadlineFactor = table.read(Keys.deadlineFactor)
    let source = sourceName.flatMap { decodeSource($0, &table) }
    let kinds = sourceName.map { decodeKinds($0, &table) }
    let predictor = sourceName.map { decodePredictor($0, estimates, table) }
    let users = sourceName.map { decodeUsers($0, &table) }
    if sourceName == nil { Keys.names.forEach { table.note($0) } }
    table.finish { explainUnknownKey($0, source: sourceName) }
    guard let source, let estimates, let estimateFactor, let loadFactor, let kinds = kinds ?? nil,
      let users = users ?? nil, let predictor
    else { return nil }
    checkFactor(estimates, estimateFactor, table)
    let workload = WorkloadConfiguration(
      source: source, estimates: estimates, estimateFactor: estimateFactor, loadFactor: loadFactor,
      deadlineFactor: deadlineFactor, kinds: kinds.shares, minimumProficiency: kinds.minimumProficiency,
      users: users)
    return (workload, predictor)
  }

  private func explainUnknownKey(_ name: String, source: Keys.SourceName?) -> Problem? {
    guard let source, let owners = Keys.owners(of: name) else { return nil }
    return .keyOfAnotherSource(source: source.rawValue, owners: owners)
  }

  private func decodeSource(
    _ name: Keys.SourceName, _ table: inout TableDecoder
  ) -> WorkloadConfiguration.Source? {
    switch name {
    case .swf:
      return file(&table).map { .swf(path: $0) }
    case .workflow:
      return file(&table).map { .workflow(path: $0) }
    case .llmTrace:
      let path = file(&table)
      let service = table.table(Keys.service).flatMap(service)
      guard let path, let service else { return nil }
      return .llmTrace(path: path, service)
    case .poisson:
      return poisson(&table).map { .poisson($0) }
    case .lublin:
      let tasks = tasks(&table)
      return table.read(Keys.estimateError).map {
        .lublin(LublinParameters(tasks: tasks, estimateError: $0))
      }
    case .training: return training(table).map { .training($0) }
    case .search: return search(table).map { .search($0) }
    }
  }

  /// The kinds of a sampled workload; those of others are all one.
  private func decodeKinds(
    _ source: Keys.SourceName, _ table: inout TableDecoder
  ) -> (shares: [KindShare], minimumProficiency: Double)? {
    guard source == .poisson || source == .lublin else { return ([], 0) }
    let shares = table.read(Keys.kinds)?.map { KindShare($0.name, $0.number) }
    let minimum = table.read(Keys.minimumProficiency)
    guard let minimum, shares != nil || !table.has(Keys.kinds.name) else { return nil }
    let sum = (shares ?? []).reduce(0) { $0 + $1.share }
    guard shares == nil || abs(sum - 1) <= 1e-9 else {
      table.report(.conflict("the shares sum to \(sum.shortText), not to 1"), at: Keys.kinds.name)
      return nil
    }
    return (shares ?? [], minimum)
  }

  /// The users of a sampled workload; other sources have their own, or none.
  private func decodeUsers(_ source: Keys.SourceName, _ table: inout TableDecoder) -> UserModel? {
    guard source == .poisson || source == .lublin else { return UserModel() }
    let count = table.read(Keys.users)
    guard let repetition = table.read(Keys.repetition), count != nil || !table.has(Keys.users.name) else {
      return nil
    }
    guard repetition == 0 || count != nil else {
      table.report(.conflict("needs workload.users, who repeat themselves"), at: Keys.repetition.name)
      return nil
    }
    return UserModel(count: count ?? 0, repetition: repetition)
  }

  private func file(_ table: inout TableDecoder) -> String? {
    guard let name = table.read(Keys.file) else { return nil }
    do {
      return try decoder.traces.locate(name)
    } catch {
      table.report(error, at: Keys.file.name)
      return nil
    }
  }

  private func tasks(_ table: inout TableDecoder) -> Int? {
    let tasks = table.read(Keys.tasks)
    if !table.has(Keys.tasks.name), !hasDuration {
      table.noteMissing(
        Keys.tasks.name, expectation: Keys.tasks.rule.expectation + ", or a duration of the scenario")
    }
    return tasks
  }

  private func service(_ table: TableDecoder) -> LLMServiceModel? {
    var table = table
    let base = table.read(KeyReference.Service.base)
    let perContextToken = table.read(KeyReference.Service.perContextToken)
    let perGeneratedToken = table.read(KeyReference.Service.perGeneratedToken)
    table.finish()
    guard let base, let perContextToken, let perGeneratedToken else { return nil }
    guard max(base, perContextToken, perGeneratedToken) > .zero else {
      table.reportWhole(.conflict("at least one of its durations must be above 0s"))
      return nil
    }
    return LLMServiceModel(
      base: base, perContextToken: perContextToken, perGeneratedToken: perGeneratedToken)
  }
}

extension WorkloadDecoder {
  private func poisson(_ table: inout TableDecoder) -> PoissonParameters? {
    let rate = table.read(Keys.rate)
    let tasks = tasks(&table)
    let work = table.table(Keys.work).flatMap { distribution($0, mean: KeyReference.Distributions.seconds) }
    let agentsPerTask = agentsPerTask(&table)
    let priorities = priorities(&table)
    let estimateError = table.read(Keys.estimateError)
    guard let rate, let work, let agentsPerTask, let priorities, let estimateError else { return nil }
    return PoissonParameters(
      rate: rate, tasks: tasks, work: work, agentsPerTask: agentsPerTask, priorities: priorities,
      estimateError: estimateError)
  }

  private func agentsPerTask(_ table: inout TableDecoder) -> Distribution? {
    guard let value = table.read(Keys.agentsPerTask) else { return nil }
    guard let count = value.number else {
      let nested = TableDecoder(
        value, path: joined(table.path, Keys.agentsPerTask.name), collector: table.collector)
      return distribution(nested, mean: KeyReference.Distributions.count)
    }
    if let agentCount, count > Double(agentCount) {
      table.report(
        .conflict("\(value.shown) agents at once are more than the swarm's \(agentCount)"),
        at: Keys.agentsPerTask.name)
      return nil
    }
    return try? Distribution(.constant, mean: count)
  }

  private func distribution(_ table: TableDecoder, mean meanKey: Key<Double>) -> Distribution? {
    var table = table
    let family = table.read(KeyReference.Distributions.family)
    let mean = table.read(meanKey)
    let variation = table.read(KeyReference.Distributions.variation)
    table.finish()
    guard let family, let mean, variation != nil || !table.has("cv") else { return nil }
    do {
      return try Distribution(family, mean: mean, cv: variation)
    } catch {
      report(error, table, meanKey: meanKey)
      return nil
    }
  }

  private func report(_ error: DistributionError, _ table: TableDecoder, meanKey: Key<Double>) {
    switch error {
    case .mean:
      table.report(
        .unexpected(
          seen: table.table[meanKey.name]?.noun ?? "nothing", expected: meanKey.rule.expectation, hint: nil),
        at: meanKey.name)
    case .coefficientOfVariation(_, let family, let allowed):
      let name = KeyReference.Distributions.variation.name
      let fault = table.table[name].map { "\($0.shown) does not fit" } ?? "missing for"
      table.report(.conflict("\(fault) the \(family.rawValue) distribution; allowed: \(allowed)"), at: name)
    }
  }

  private func priorities(_ table: inout TableDecoder) -> [Double]? {
    let key = Keys.priorities
    guard table.has(key.name) else {
      table.note(key.name)
      return [0, 1, 0, 0]
    }
    guard var nested = table.table(key) else { return nil }
    let probabilities = KeyReference.Priorities.all.map { nested.read($0) }
    let isClean = nested.finish()
    let complete = probabilities.compactMap { $0 }
    guard isClean, complete.count == probabilities.count else { return nil }
    let sum = complete.reduce(0, +)
    guard abs(sum - 1) <= 1e-9 else {
      nested.reportWhole(.conflict("the probabilities sum to \(sum.shortText), not to 1"))
      return nil
    }
    return complete
  }
}
