import Evolution
import Simulation
import Swarm
import Workloads

/// Decodes the `[evolution]` table: a search of a built-in problem, or for numbers of the scenario itself.
struct EvolutionDecoder {
  private typealias Keys = KeyReference.Evolution

  var table: TableDecoder

  /// The search of the source `search`; nil where something is at fault.
  mutating func decodeProblem() -> SearchParameters? {
    let problem = table.read(Keys.problem)
    let dimension = table.read(Keys.dimension)
    let lower = table.read(Keys.lower)
    let upper = table.read(Keys.upper)
    let start = table.read(Keys.start)
    let cells = table.read(Keys.cells)
    let emitters = table.read(Keys.emitters)
    let evaluationSeconds = table.read(Keys.secondsPerEvaluation)
    let generationSeconds = table.read(Keys.secondsPerGeneration)
    let settings = decodeSettings()
    requireEvaluations(settings)
    guard finish(.search), let problem, let settings, let evaluationSeconds, let generationSeconds,
      let emitters
    else {
      return nil
    }
    var parameters = SearchParameters(problem: problem, dimension: dimension, settings: settings)
    parameters.lower = lower
    parameters.upper = upper
    parameters.start = start
    parameters.cells = cells
    parameters.emitters = emitters
    parameters.secondsPerEvaluation = evaluationSeconds
    parameters.secondsPerGeneration = generationSeconds
    do {
      try parameters.check()
    } catch {
      report(error)
      return nil
    }
    return parameters
  }

  /// The search for numbers of the scenario, whose whole tree is given; nil where something is at fault, and where the
  /// scenario searches for none.
  ///
  /// - Parameter seeds: those of the scenario's own runs, where known.
  mutating func decodeScenario(
    _ source: KeyReference.Workload.SourceName, of tree: TomlValue, seeds own: Range<UInt64>?
  ) -> EvolutionSettings? {
    let settings = decodeSettings()
    let parameters = table.tables(Keys.parameters).map { ParameterDecoder(table: $0).decode(of: tree) }
    let metric = table.read(Keys.metric)
    let direction = decodeDirection(metric)
    let seeds = table.read(Keys.seeds).map { $0.map(UInt64.init) }
    let duration = table.read(Keys.duration)
    let tasks = decodeTasks(source)
    checkApart(seeds ?? [], own)
    let complete = parameters.compactMap { $0 }
    let all = complete.flatMap { $0 }
    checkDifferent(all)
    guard finish(source), let settings, let metric, let direction, let seeds,
      complete.count == parameters.count, settings.evaluations > 0
    else { return nil }
    let evolution = EvolutionSettings(
      search: settings, parameters: all, metric: metric, seeds: seeds, duration: duration,
      direction: direction, tasks: tasks)
    do {
      _ = try evolution.makeSearch(seed: 0)
    } catch {
      report(.search(error))
      return nil
    }
    return evolution
  }

  private mutating func decodeSettings() -> SearchSettings? {
    let strategy = table.read(Keys.strategy)
    let population = table.read(Keys.population)
    let evaluations = table.read(Keys.evaluations)
    let target = table.read(Keys.target)
    let stepSize = table.read(Keys.stepSize)
    let choices = decodeChoices(strategy)
    guard let strategy, let evaluations, let choices else { return nil }
    var settings = SearchSettings(strategy: strategy, evaluations: evaluations)
    settings.populationSize = population
    settings.target = target
    settings.stepSize = stepSize
    settings.choices = choices
    return settings
  }

  /// What is chosen of the strategy's settings; nil where something is at fault.
  private mutating func decodeChoices(_ strategy: String?) -> [SettingChoice]? {
    guard var settings = table.table(Keys.settings) else { return table.has(Keys.settings.name) ? nil : [] }
    guard let entry = SearchCatalogue.strategies.first(where: { $0.name == strategy }) else { return nil }
    var choices: [SettingChoice] = []
    var isSound = true
    for setting in entry.settings.declarations {
      if let value = settings.read(KeyReference.Strategies.key(setting)) {
        choices.append(SettingChoice(setting.name, value))
      } else if settings.has(setting.name) {
        isSound = false
      }
    }
    let isKnown = settings.finish { name in
      let owners = KeyReference.Strategies.owners(of: name)
      return owners.isEmpty ? nil : .keyOfAnotherStrategy(strategy: entry.name, owners: owners)
    }
    return isSound && isKnown ? choices : nil
  }

  private func requireEvaluations(_ settings: SearchSettings?) {
    guard settings?.evaluations == 0 else { return }
    table.report(.conflict("a search that is the workload needs at least 1"), at: Keys.evaluations.name)
  }

  /// What is set, or what is better of the metric.
  private mutating func decodeDirection(_ metric: String?) -> SearchDirection? {
    let direction = table.read(Keys.direction)
    guard direction == nil, !table.has(Keys.direction.name), let metric else { return direction }
    switch SummaryMetric.all.first(where: { $0.metric.name == metric })?.metric.preference {
    case .smaller: return .minimize
    case .larger: return .maximize
    default:
      table.noteMissing(
        Keys.direction.name,
        expectation: "\(Keys.direction.rule.expectation), since neither is better of \(metric)")
      return nil
    }
  }

  private mutating func decodeTasks(_ source: KeyReference.Workload.SourceName) -> Int? {
    let tasks = table.read(Keys.tasks)
    guard tasks != nil, source != .poisson, source != .lublin else { return tasks }
    table.report(
      .conflict("tasks of source \(source.rawValue.quoted) are as many as they are"), at: Keys.tasks.name)
    return nil
  }

  private func checkApart(_ seeds: [UInt64], _ own: Range<UInt64>?) {
    guard let own, let shared = seeds.first(where: own.contains) else { return }
    table.report(
      .conflict("\(shared) is a seed of the scenario's own runs, which are to show what was found on others"),
      at: Keys.seeds.name)
  }

  private func checkDifferent(_ parameters: [EvolvedParameter]) {
    for (index, parameter) in parameters.enumerated()
    where parameters[..<index].contains(where: { $0.key == parameter.key }) {
      table.report(.conflict("\(parameter.key) is there twice"), at: Keys.parameters.name)
    }
  }

  private func finish(_ source: KeyReference.Workload.SourceName) -> Bool {
    table.finish { name in
      guard let owners = Keys.owners(of: name), !owners.isEmpty else { return nil }
      return .keyOfAnotherSource(source: source.rawValue, owners: owners)
    }
  }

  /// Reports what the search itself finds at fault, at the key that it names.
  private func report(_ error: WorkloadError) {
    if case .search(.unknownStrategy(let name, let allowed)) = error {
      return table.report(
        .conflict("\(name.quoted) finds no numbers; those that do are \(allowed.joined(separator: ", "))"),
        at: Keys.strategy.name)
    }
    if case .search(.idleSetting(let key, let requirement)) = error {
      return reportSetting(key, .conflict("counts only where \(requirement)"))
    }
    guard case .search(.invalidSetting(let key, let value, let allowed)) = error else {
      return table.reportWhole(.conflict("\(error)"))
    }
    let names = ["populationSize": Keys.population.name, "stepSize": Keys.stepSize.name]
    let name = String(key.prefix { $0 != "[" })
    guard KeyReference.Strategies.owners(of: key).isEmpty else {
      return reportSetting(key, .conflict("\(value) is not \(allowed)"))
    }
    table.report(.conflict("\(value) is not \(allowed)"), at: names[name] ?? name)
  }

  /// Reports a problem at a setting of the strategy, or, where that is not set, at the strategy.
  private func reportSetting(_ name: String, _ problem: Problem) {
    let location = table.table[Keys.settings.name]?[name]?.location
    let path = joined(joined(table.path, Keys.settings.name), name)
    table.collector.report(
      problem, key: path, at: location ?? table.table[Keys.strategy.name]?.location ?? table.table.location)
  }
}
