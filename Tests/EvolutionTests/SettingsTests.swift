import Evolution
import Kernels
import Simulation
import Testing

/// Settings of strategies, all by the lists that their registries declare.
@Suite struct SettingsTests {
  private static let registry = StrategyRegistry.standard

  /// Every candidate of a search of so many evaluations, as digits to compare.
  static func trace(_ name: String, _ settings: [SettingChoice], evaluations: Int = 1000) throws -> [Double] {
    let problem = try BenchmarkProblem(.rosenbrock, dimension: 3)
    let space = try SearchSpace(dimension: 3, lower: -5, upper: 5)
    let search = try registry.search(
      name, SearchSetup(space, seed: 5, evaluations: evaluations, settings: settings))
    var trace: [Double] = []
    while search.stopReason == nil && search.evaluations < evaluations {
      let candidates = search.ask()
      trace += candidates.values
      search.tell((0..<candidates.rows).map { problem.fitness(of: Candidate(candidates, row: $0)) })
    }
    return trace + [Double(search.evaluations)]
  }

  /// The same of a search for quality and diversity.
  static func qualityTrace(_ name: String, _ settings: [SettingChoice]) throws -> [Double] {
    let problem = try ProjectedSphere(dimension: 4)
    let setup = QualitySetup(
      SearchSetup(
        try SearchSpace(dimension: 4, lower: -5, upper: 5), seed: 5, settings: settings),
      descriptors: problem.descriptorSpace, cells: [4, 4], emitters: 2)
    let search = try QualityRegistry.standard.search(name, setup, direction: .maximize)
    var (trace, described) = ([Double](), [0.0, 0.0])
    while search.evaluations < 1500 {
      let candidates = search.ask()
      trace += candidates.values
      var (fitness, told) = ([Double](), [Double]())
      for row in 0..<candidates.rows {
        fitness.append(problem.fitness(of: Candidate(candidates, row: row), descriptors: &described))
        told += described
      }
      search.tell(fitness, descriptors: told)
    }
    return trace
  }

  /// The same of networks.
  static func networkTrace(_ settings: NEATSettings) throws -> [Double] {
    var settings = settings
    settings.populationSize = 50
    let problem = XORProblem()
    let neat = try NEAT(
      inputs: problem.inputs, outputs: problem.outputs, hasBias: problem.hasBias, settings, seed: 4)
    var trace: [Double] = []
    for _ in 0..<25 {
      var fitness: [Double] = []
      for genome in try neat.ask() {
        var network = Phenotype(genome)
        fitness.append(problem.fitness(of: &network))
        trace.append(Double(genome.connections.count))
      }
      trace += fitness
      neat.tell(fitness)
    }
    return trace + [Double(neat.restarts)]
  }

  /// What shows only where something else is set too.
  private static let company: [String: SettingChoice] = [
    "growth": SettingChoice("cost-tolerance", .real(1000)),
    "restarts": SettingChoice("cost-tolerance", .real(1000)),
    "threshold-fall": SettingChoice("patience", .integer(1)),
    "migrants": SettingChoice("interval", .integer(2)),
  ]
  /// What shows late where it is nearly as it was.
  private static let farValues: [String: SettingValue] = [
    "restarts": .integer(0), "cost-tolerance": .real(1000), "step-tolerance": .real(0.3),
    "patience": .integer(1), "weight-limit": .real(0.5), "species-stagnation": .integer(2),
    "population-stagnation": .integer(2), "small-genome": .integer(0), "most-kept": .integer(0),
  ]

  /// What has to be set for a setting to show.
  private static func beside(_ setting: StrategySetting) -> [SettingChoice] {
    let required = setting.requirement.map { [SettingChoice($0.setting, .word($0.words[0]))] } ?? []
    return required + (company[setting.name].map { [$0] } ?? [])
  }

  /// Another value than the default.
  static func other(_ setting: StrategySetting) -> SettingValue {
    if let value = farValues[setting.name] { return value }
    return switch (setting.kind, setting.standard) {
    case (.real(let range), .real(let number)):
      .real(number / 2 >= range.lowerBound && number > 0 ? number / 2 : (number + range.upperBound) / 4)
    case (.real(let range), _): .real(max(range.lowerBound, min(0.6, range.upperBound)))
    case (.integer(let range), .integer(let number)):
      .integer(number > range.lowerBound ? number - 1 : number + 1)
    case (.integer(let range), _): .integer(max(3, range.lowerBound))
    case (.word(let words), .word(let word)): .word(words.first { $0 != word } ?? word)
    case (.boolean, .boolean(let boolean)): .boolean(!boolean)
    default: .boolean(true)
    }
  }

  @Test(arguments: StrategyRegistry.standard.names)
  func defaultsThatAreSetChangeNothing(_ name: String) throws {
    let settings = try Self.registry.descriptor(named: name).settings
    let isSame = try Self.trace(name, settings.values()) == Self.trace(name, [])
    #expect(isSame)
    // What is not among the values follows from other things, or counts only beside another word.
    let missing = settings.declarations.filter { setting in
      (try? settings.values().contains { $0.name == setting.name }) == false
    }
    #expect(missing.allSatisfy { $0.standard == nil || $0.requirement != nil })
  }

  /// Each of them reaches its strategy.
  @Test(arguments: StrategyRegistry.standard.names)
  func everySettingHasAnEffect(_ name: String) throws {
    for setting in try Self.registry.descriptor(named: name).settings.declarations {
      let beside = Self.beside(setting)
      let changed = try Self.trace(name, beside + [SettingChoice(setting.name, Self.other(setting))])
      let isOther = try changed != Self.trace(name, beside)
      #expect(isOther, "\(setting.name) = \(Self.other(setting))")
    }
  }

  @Test(arguments: QualityRegistry.standard.names)
  func everySettingOfQualityHasAnEffect(_ name: String) throws {
    let settings = try #require(QualityRegistry.standard.descriptors.first { $0.name == name }).settings
    let plain = try Self.qualityTrace(name, [])
    #expect(try Self.qualityTrace(name, settings.values()) == plain)
    for setting in settings.declarations {
      let beside = Self.beside(setting)
      let changed = try Self.qualityTrace(name, beside + [SettingChoice(setting.name, Self.other(setting))])
      let isOther = try changed != Self.qualityTrace(name, beside)
      #expect(isOther, "\(setting.name) = \(Self.other(setting))")
    }
  }

  @Test func everySettingOfNEATHasAnEffect() throws {
    let list = NEATSettings.list(NEATSettings())
    let plain = try Self.networkTrace(NEATSettings())
    #expect(try Self.networkTrace(list.parameters(NEATSettings().choices)) == plain)
    #expect(try list.parameters(NEATSettings().choices) == NEATSettings())
    for setting in list.declarations {
      let beside = Self.beside(setting)
      let changed = try list.parameters(beside + [SettingChoice(setting.name, Self.other(setting))])
      #expect(try changed != list.parameters(beside), "\(setting.name)")
      // Nothing dies out so soon.
      if setting.name == "extinction" { continue }
      let isOther = try Self.networkTrace(changed) != Self.networkTrace(list.parameters(beside))
      #expect(isOther, "\(setting.name) = \(Self.other(setting))")
    }
  }

  @Test func whatCannotBeIsNamed() throws {
    func fault(_ name: String, _ settings: SettingChoice...) -> String? {
      do throws(EvolutionError) {
        let space = try SearchSpace(dimension: 2, lower: 0, upper: 1)
        _ = try Self.registry.search(name, SearchSetup(space, seed: 1, settings: settings))
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(fault("de-rand-1", SettingChoice("factor", .integer(1))) == nil)
    #expect(
      fault("de-rand-1", SettingChoice("factor", .real(3))) == "factor is 3, but must be a number from 0 to 2"
    )
    #expect(fault("de-rand-1", SettingChoice("factor", .real(.nan)))?.hasPrefix("factor is nan") == true)
    #expect(
      fault("de-rand-1", SettingChoice("elites", .integer(1)))
        == "the strategy has no setting elites; it has factor, crossover-rate")
    #expect(
      fault("random-search", SettingChoice("factor", .real(1)))
        == "the strategy has no setting factor; it has none")
    #expect(
      fault("genetic-algorithm", SettingChoice("crossover", .word("two-points")))
        == "crossover is two-points, but must be one of one-point, two-point, uniform, simulated-binary, blend"
    )
    #expect(
      fault("genetic-algorithm", SettingChoice("blend-alpha", .real(1)))
        == "blend-alpha counts only where crossover is \"blend\"")
    let blend = SettingChoice("crossover", .word("blend"))
    #expect(fault("genetic-algorithm", SettingChoice("blend-alpha", .real(1)), blend) == nil)
    #expect(
      fault("genetic-algorithm", SettingChoice("elites", .integer(100)))
        == "elites is 100, but must be from 0 to below 100")
    #expect(
      fault("mu-comma-lambda", SettingChoice("parents", .integer(101)))?.hasPrefix("parents is") == true)
    #expect(fault("l-shade", SettingChoice("least-population", .integer(37)))?.hasPrefix("least-") == true)
  }

  /// Names are as files have them, and one name is one kind of value wherever it is.
  @Test func declarationsFitTogether() throws {
    let all =
      Self.registry.descriptors.flatMap(\.settings.declarations)
      + QualityRegistry.standard.descriptors.flatMap(\.settings.declarations)
      + NEATSettings.list(NEATSettings()).declarations
    for setting in all {
      #expect(setting.name.allSatisfy { $0 == "-" || ($0.isLowercase && $0.isASCII) }, "\(setting.name)")
      #expect(all.allSatisfy { $0.name != setting.name || $0.kind == setting.kind }, "\(setting.name)")
      #expect(!setting.standardText.isEmpty && !setting.meaning.isEmpty, "\(setting.name)")
      // What is written is read as the same.
      if let value = setting.standard { #expect(setting.kind.value(of: "\(value)") == value) }
    }
    for text in ["", "x", "nan", "inf", "-1", "1e99"] {
      #expect(SettingKind.real(0...5).value(of: text) == nil)
    }
    #expect(SettingKind.integer(1...5).value(of: "2.0") == nil)
    #expect(
      SettingKind.boolean.value(of: "yes") == nil && SettingKind.boolean.value(of: "false") == .boolean(false)
    )
  }

  /// Of coordinates that each mutate at a rate, as many do: the deviation of a binomial number, five times.
  @Test(arguments: [0, 0.25, 1, 3, 40, 1000]) func asManyCoordinatesMutate(_ count: Double) throws {
    let (n, rows) = (40, 500)
    let space = try SearchSpace(dimension: n, lower: 0, upper: 1)
    let operators: [SettingChoice] = [
      SettingChoice("crossover-rate", .real(0)), SettingChoice("elites", .integer(0)),
      SettingChoice("mutation-count", .real(count)),
    ]
    let search = try Self.registry.search(
      "genetic-algorithm-bits", SearchSetup(space, seed: 2, populationSize: rows, settings: operators))
    let parents = search.ask().values
    // The first is the only one that is chosen, but where only others were drawn.
    search.tell((0..<rows).map { $0 == 0 ? 0 : 1 })
    let children = search.ask().values
    var nearest = 0
    for child in 0..<rows {
      let distances = (0..<rows).map { row in
        (0..<n).reduce(0) { $0 + (children[child * n + $1] == parents[row * n + $1] ? 0 : 1) }
      }
      // Children of few mutations are nearest to their parent, those of as many as there are coordinates farthest.
      nearest += count > 20 ? n - (distances.max() ?? 0) : distances.min() ?? 0
    }
    let rate = min(1, count / Double(n))
    let expected = count > 20 ? 0 : rate * Double(n * rows)
    #expect(abs(Double(nearest) - expected) <= 5 * (Double(n * rows) * rate * (1 - rate)).squareRoot())
  }
}
