/// A search for a program that asks for candidates line by line, whatever carries the lines.
///
/// The other side says `problem ID DIM LOWER UPPER BUDGET SEED X0…` with DIM numbers at the end, and gets
/// `eval K X…`: K candidates, K·DIM numbers. It answers `f F1 … FK`, and gets the next ones, or `done` where the strategy
/// has nothing more to find or another generation would go beyond the budget; of a first one that would, what fits is asked
/// for. `stop` ends a problem without a word. Many problems may follow each other. Numbers are written such that they are read as the same ones; `inf`, `-inf` and `nan`
/// are numbers too. Fitness is minimised.
public struct OptimizationDialogue {
  private let strategy: String
  private let populationSize: Int?
  private let settings: [SettingChoice]
  private let registry: StrategyRegistry
  private var search: Search?
  private var budget = 0
  private var line = 0

  /// A dialogue in which every problem is searched by one strategy.
  /// - Throws: `EvolutionError.unknownStrategy`, `.unknownSetting`, or `.invalidSetting` for a value that is not allowed.
  public init(
    strategy: String, settings: [SettingChoice] = [], populationSize: Int? = nil,
    registry: StrategyRegistry = .standard
  ) throws(EvolutionError) {
    _ = try registry.descriptor(named: strategy).settings.values(settings)
    self.settings = settings
    self.strategy = strategy
    self.populationSize = populationSize
    self.registry = registry
  }

  /// The line to answer with, without its end; nil where there is nothing to say.
  /// - Throws: `EvolutionError.malformedLine`, or `.invalidSetting` for fewer candidates than the strategy needs.
  public mutating func answer(_ text: String) throws(EvolutionError) -> String? {
    line += 1
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline })
    switch words.first {
    case nil: return nil
    case "problem":
      do throws(EvolutionError) { return try begin(words.dropFirst()) } catch { throw placed(error) }
    case "f": return try learn(words.dropFirst())
    case "stop":
      search = nil
      return nil
    case let word?:
      throw .malformedLine(line: line, column: 1, reason: "\(word) is neither problem, f nor stop")
    }
  }

  private mutating func begin(_ words: ArraySlice<Substring>) throws(EvolutionError) -> String {
    let words = Array(words)
    guard words.count >= 6 else {
      throw .malformedLine(
        line: line, column: words.count + 1,
        reason: "ends early; a problem is ID DIM LOWER UPPER BUDGET SEED X0…")
    }
    guard let dimension = Int(words[1]), dimension > 0 else {
      throw .malformedLine(
        line: line, column: 3, reason: "DIM is \(words[1]), but must be a whole number from 1")
    }
    guard words.count - 6 == dimension else {
      throw .malformedLine(
        line: line, column: 3, reason: "DIM is \(words[1]), but \(words.count - 6) numbers of X0 follow")
    }
    guard let budget = Int(words[4]), budget > 0 else {
      throw .malformedLine(
        line: line, column: 6, reason: "BUDGET is \(words[4]), but must be a whole number from 1")
    }
    guard let seed = UInt64(words[5]) else {
      throw .malformedLine(
        line: line, column: 7, reason: "SEED is \(words[5]), but must be from 0 to 2⁶⁴ − 1")
    }
    let bounds = try numbers(words[2...3], column: 4)
    let start = try numbers(words[6...], column: 8)
    let space = try SearchSpace(dimension: dimension, lower: bounds[0], upper: bounds[1])
    let setup = SearchSetup(
      space, seed: seed, start: start, populationSize: populationSize, evaluations: budget,
      settings: settings)
    let search = try registry.search(strategy, setup)
    self.search = search
    self.budget = budget
    return question(search)
  }

  /// The same error with its place in the line, where it says what no search can be made of.
  private func placed(_ error: EvolutionError) -> EvolutionError {
    guard case .invalidSetting(let key, let value, let allowed) = error else { return error }
    let column: Int
    switch key.prefix(while: { $0 != "[" }) {
    case "dimension": column = 3
    case "lower": column = 4
    case "upper": column = 5
    case "start": column = 8 + (Int(key.dropFirst("start[".count).dropLast()) ?? 0)
    // What the dialogue was begun with.
    default: return error
    }
    return .malformedLine(line: line, column: column, reason: "\(key) is \(value), but must be \(allowed)")
  }

  private mutating func learn(_ words: ArraySlice<Substring>) throws(EvolutionError) -> String {
    guard let search else {
      throw .malformedLine(line: line, column: 1, reason: "f without a problem that waits for it")
    }
    let expected = count(of: search)
    guard words.count == expected else {
      throw .malformedLine(
        line: line, column: 1,
        reason:
          "fitness of \(words.count) candidate\(words.count == 1 ? "" : "s"), but \(expected) were asked for")
    }
    let fitness = try numbers(words, column: 2)
    let isCut = expected < search.ask().rows
    if isCut { search.conclude(fitness) } else { search.tell(fitness) }
    let isSpent = search.evaluations + search.strategy.candidates.rows > budget
    guard isCut || isSpent || search.stopReason != nil else { return question(search) }
    self.search = nil
    return "done"
  }

  private func numbers(
    _ words: ArraySlice<Substring>, column first: Int
  ) throws(EvolutionError) -> [Double] {
    var numbers: [Double] = []
    for word in words {
      guard let number = Double(word) else {
        throw .malformedLine(line: line, column: first + numbers.count, reason: "\(word) is no number")
      }
      numbers.append(number)
    }
    return numbers
  }

  /// How many of the candidates are asked for: all that the budget is left for.
  private func count(of search: Search) -> Int { min(search.ask().rows, budget - search.evaluations) }

  private func question(_ search: Search) -> String {
    let candidates = search.ask().rows(0..<count(of: search))
    return "eval \(candidates.rows) " + candidates.values.map { "\($0)" }.joined(separator: " ")
  }
}
