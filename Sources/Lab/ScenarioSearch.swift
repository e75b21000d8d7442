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
  private let laboratory: Laboratory
  private let threads: Int

  /// - Throws: `scenario` where its text cannot be read.
  init(_ scenario: Scenario, _ settings: EvolutionSettings, policies: PolicyRegistry) throws(LabError) {
    self.scenario = scenario
    self.settings = settings
    laboratory = Laboratory(policies: policies)
    do { document = try ScenarioDocument(text: scenario.text, path: scenario.path) } catch {
      throw .scenario(error)
    }
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
    return (try changed(record.best, isTrial: false), record)
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

  /// The scenario with other numbers; a trial has the length of those that candidates are judged by.
  private func changed(_ values: [Double], isTrial: Bool) throws -> Scenario {
    var overrides: [Override] = []
    for text in scenario.overrides { overrides.append(try Override(text)) }
    overrides += zip(settings.parameters, values).map { $0.override(with: $1) }
    if isTrial, let duration = settings.duration {
      overrides.append(Override(key: "duration", valueText: "\(duration.nanoseconds)ns"))
    }
    if isTrial, let tasks = settings.tasks {
      overrides.append(Override(key: "workload.tasks", valueText: "\(tasks)"))
    }
    return try laboratory.scenario(document, variant: scenario.variant, overrides: overrides)
  }
}

// MARK: - Evaluating

extension ScenarioSearch {
  /// The fitness of each row: the mean of the metric over the seeds, NaN where a run fails.
  private func evaluate(_ candidates: Matrix<Double>, _ failure: borrowing Mutex<String?>) throws -> [Double]
  {
    let (width, seeds) = (candidates.columns, settings.seeds)
    let values = candidates.values
    let outcomes = Self.inThreads(threads, count: candidates.rows * seeds.count) { [self] trial in
      let row = trial / seeds.count
      let coordinates = values[row * width..<(row + 1) * width]
      return Result {
        try metric(
          of: zip(settings.parameters, coordinates).map { $0.value(at: $1) }, seed: seeds[trial % seeds.count]
        )
      }
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

  private func metric(of values: [Double], seed: UInt64) throws -> Double {
    let trial = try changed(values, isTrial: true)
    let summary = try MemoryRun(scenario: trial, seed: seed, policies: laboratory.policies).summary()
    return summary.first { $0.metric.name == settings.metric }?.value ?? .nan
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
