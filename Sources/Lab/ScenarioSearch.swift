import Evolution
import Foundation
import Kernels
import Probe
import Scenarios
import Scheduling
import Swarm
import Synchronization
import Workloads

/// The search for numbers of a scenario: every candidate is judged by whole simulations on the same seeds.
///
/// Simulations run in threads of their own, as many at a time as the process may use; what is found does not depend on
/// how many that is.
struct ScenarioSearch {
  /// Tells a process how many threads its search may use.
  static let threadsVariable = "APIARY_SEARCH_THREADS"

  private let scenario: Scenario
  private let settings: EvolutionSettings
  private let document: ScenarioDocument
  private let overrides: [Override]
  /// Of the scenario as written, in which trials set numbers.
  private let template: ScenarioTemplate
  private let workloads: TrialWorkloads
  private let laboratory: Laboratory
  private let threads: Int

  /// - Throws: `scenario` where its text cannot be read.
  init(_ scenario: Scenario, _ settings: EvolutionSettings, policies: PolicyRegistry) throws(LabError) {
    self.scenario = scenario
    self.settings = settings
    laboratory = Laboratory(policies: policies)
    do {
      document = try ScenarioDocument(text: scenario.text, path: scenario.path)
      overrides = try scenario.overrides.map { (text) throws(ScenarioError) in try Override(text) }
      template = try laboratory.template(document, variant: scenario.variant, overrides: overrides)
    } catch {
      throw .scenario(error)
    }
    // What is at fault as written may be none with other numbers.
    workloads = TrialWorkloads(
      of: try? template.scenario(with: Self.length(settings)), seeds: settings.seeds.count)
    let set = ProcessInfo.processInfo.environment[Self.threadsVariable].flatMap { Int($0) }
    threads = max(1, set ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Searches, and returns the scenario with the best numbers, with a record of the search.
  ///
  /// - Throws: `LabError.fruitlessSearch` where every candidate failed; what saving and interrupting throw.
  func execute(seed: UInt64, keeper: any SearchKeeper) throws -> (scenario: Scenario, record: SearchRecord) {
    guard !settings.seeds.contains(seed) else {
      throw LabError.unsuitable(
        path: scenario.path,
        reason: "evolution.seeds: \(seed) is this run's own seed, which is to show what was found on others")
    }
    let failure = Mutex<String?>(nil)
    let search = try RecordedSearch.resumed(keeper) {
      RecordedSearch(
        settings.search,
        PointSearchEngine(try settings.makeSearch(seed: seed)) { candidates in
          try evaluate(candidates, failure)
        })
    }
    try search.run(keeper)
    var record = search.record
    guard !record.best.isEmpty else {
      throw LabError.fruitlessSearch(
        path: scenario.path, reason: failure.withLock { $0 } ?? "\(settings.metric) has no value")
    }
    express(&record)
    return (try found(record.best), record)
  }

  /// Puts values in the place of coordinates, and names them.
  private func express(_ record: inout SearchRecord) {
    let parameters = settings.parameters
    record.objective = settings.metric
    record.coordinates = parameters.map(\.key)
    for index in record.best.indices {
      record.best[index] = parameters[index].value(at: record.best[index])
    }
    for index in record.population.indices {
      record.population[index] = parameters[index % parameters.count].value(at: record.population[index])
    }
  }

  /// The scenario as it is run, with the values that were found.
  private func found(_ values: [Double]) throws(LabError) -> Scenario {
    try laboratory.scenario(document, variant: scenario.variant, overrides: overrides + setting(values))
  }

  private func setting(_ values: [Double]) -> [Override] {
    zip(settings.parameters, values).map { $0.override(with: $1) }
  }

  /// What makes a scenario as long as candidates are judged by.
  private static func length(_ settings: EvolutionSettings) -> [Override] {
    var overrides: [Override] = []
    if let duration = settings.duration {
      overrides.append(Override(key: "duration", valueText: "\(duration.nanoseconds)ns"))
    }
    if let tasks = settings.tasks {
      overrides.append(Override(key: "workload.tasks", valueText: "\(tasks)"))
    }
    return overrides
  }
}

// MARK: - Evaluating

extension ScenarioSearch {
  /// The fitness of each row: the mean of the metric over the seeds, NaN where a run fails.
  private func evaluate(_ candidates: Matrix<Double>, _ failure: borrowing Mutex<String?>) throws -> [Double]
  {
    let (width, seeds) = (candidates.columns, settings.seeds)
    let values = candidates.values
    let trials = Self.inThreads(threads, count: candidates.rows) { [self] row in
      Result { try trial(values[row * width..<(row + 1) * width]) }
    }
    let outcomes = Self.inThreads(threads, count: candidates.rows * seeds.count) { [self] place in
      let (row, number) = place.quotientAndRemainder(dividingBy: seeds.count)
      return Result { try metric(of: try trials[row].get(), seed: seeds[number], number: number) }
    }
    var fitness: [Double] = []
    for row in 0..<candidates.rows {
      var sum = 0.0
      for outcome in outcomes[row * seeds.count..<(row + 1) * seeds.count] {
        switch outcome {
        case .success(let value): sum += value
        case .failure(let error):
          if case WorkloadError.interrupted = error { throw error }
          sum = .nan
          failure.withLock { if $0 == nil { $0 = "\(error)" } }
        }
      }
      fitness.append(sum / Double(seeds.count))
    }
    return fitness
  }

  /// The scenario by whose runs the candidate of some coordinates is judged.
  private func trial(_ coordinates: ArraySlice<Double>) throws(LabError) -> Scenario {
    let values = zip(settings.parameters, coordinates).map { $0.value(at: $1) }
    do {
      return try template.scenario(with: setting(values) + Self.length(settings))
    } catch {
      throw .scenario(error)
    }
  }

  private func metric(of trial: Scenario, seed: UInt64, number: Int) throws -> Double {
    let source = try workloads.source(of: trial, seed: seed, number: number)
    let run = MemoryRun(scenario: trial, source: source, seed: seed, policies: laboratory.policies)
    return try run.summary().first { $0.metric.name == settings.metric }?.value ?? .nan
  }

  /// Calls a function with every number below a count, in some threads, and gathers what it returns in order.
  private static func inThreads<Value: Sendable>(
    _ threads: Int, count: Int, _ body: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let next = Mutex(0)
    let values = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.withLock { index in
          index += 1
          return index - 1
        }
        guard index < count else { return }
        let value = body(index)
        values.withLock { $0[index] = value }
      }
    }
    return values.withLock { $0.compactMap { $0 } }
  }
}
