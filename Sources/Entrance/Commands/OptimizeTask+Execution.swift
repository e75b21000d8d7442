internal import Evolution
internal import ExternalPolicies
internal import Lab
internal import Probe
internal import Scenarios

extension OptimizeTask {
  /// Searches, prints the best candidate, and returns the exit code.
  func execute(
    strategy: String, _ choices: [SettingChoice], populationSize: Int?
  ) throws(LabError) -> Int32 {
    let search: Search
    do throws(EvolutionError) {
      let space = try SearchSpace(dimension: dimension, lower: lower, upper: upper)
      let setup = SearchSetup(
        space, seed: seed, populationSize: populationSize, evaluations: budget, settings: choices)
      search = try StrategyRegistry.standard.search(
        strategy, setup, direction: isMaximized ? .maximize : .minimize)
    } catch {
      Console.error("optimize: \(error)")
      return ExitStatus.usage.rawValue
    }
    let command: PolicyCommand
    do throws(Scenarios.Problem) {
      command = try PolicyCommand.located(
        words, folder: ".", timeoutNanoseconds: timeoutSeconds.map { Int64($0 * 1e9) } ?? .max)
    } catch {
      Console.error("optimize: \(error)")
      return ExitStatus.noInput.rawValue
    }
    InterruptFlag.install()
    var optimization = ProgramOptimization(
      search, ProgramEvaluator(command, jobs: jobs), budget: budget, target: target)
    let ending = try optimization.run { search in
      guard !isQuiet else { return }
      let best = search.bestFitness.map(NumberWords.significant) ?? "none"
      Console.remark("\(NumberWords.counted(search.evaluations, "evaluation")), best fitness \(best)")
    }
    guard let fitness = search.bestFitness, let candidate = search.bestCandidate else {
      Console.error(
        "\(command.line): none of \(NumberWords.counted(search.evaluations, "evaluation")) gave a fitness: \(words(optimization))"
      )
      return ExitStatus.runFailed.rawValue
    }
    show(optimization, ending, strategy, fitness, candidate)
    return ExitStatus.success.rawValue
  }

  private func show(
    _ optimization: ProgramOptimization, _ ending: ProgramOptimization.Ending, _ strategy: String,
    _ fitness: Double, _ candidate: [Double]
  ) {
    if format == .json {
      return Console.answer(
        json: OptimizeAnswer(
          strategy: strategy,
          settings: Dictionary(
            uniqueKeysWithValues: optimization.search.settings.map { ($0.name, SettingAnswer($0.value)) }),
          seed: seed, bestFitness: JSONNumber(fitness),
          bestCandidate: candidate.map(JSONNumber.init), evaluations: optimization.search.evaluations,
          generations: optimization.search.generations, ending: ending.words,
          timedOut: optimization.evaluator.failures.timedOut, failed: optimization.evaluator.failures.failed,
          withoutNumber: optimization.evaluator.failures.noNumber))
    }
    var table = TerminalTable(["", "value"])
    table.add(["best fitness", "\(fitness)"])
    for (index, value) in candidate.enumerated() { table.add(["x\(index)", "\(value)"]) }
    table.add(["evaluations", "\(optimization.search.evaluations)"])
    table.add(["generations", "\(optimization.search.generations)"])
    table.add(["ended by", ending.words])
    if optimization.evaluator.failures.total > 0 { table.add(["without fitness", words(optimization)]) }
    Console.answer(table, as: format)
  }

  private func words(_ optimization: ProgramOptimization) -> String {
    let failures = optimization.evaluator.failures
    return "\(failures.timedOut) out of time, \(failures.failed) with another exit code than 0, "
      + "\(failures.noNumber) without one number"
  }
}

extension ProgramOptimization.Ending {
  fileprivate var words: String {
    switch self {
    case .target: "target"
    case .budget: "budget"
    case .strategy(let reason): reason.rawValue
    }
  }
}

/// The answer of `optimize --problem command` as JSON.
private struct OptimizeAnswer: Encodable {
  let strategy: String
  let settings: [String: SettingAnswer]
  let seed: UInt64
  let bestFitness: JSONNumber
  let bestCandidate: [JSONNumber]
  let evaluations: Int
  let generations: Int
  let ending: String
  let timedOut: Int
  let failed: Int
  let withoutNumber: Int

  enum CodingKeys: String, CodingKey {
    case strategy, settings, seed, evaluations, generations, ending, failed
    case bestFitness = "best_fitness"
    case bestCandidate = "best_candidate"
    case timedOut = "timed_out"
    case withoutNumber = "without_number"
  }
}
