internal import Evolution
private import Scenarios

/// The arguments of `optimize`.
struct OptimizeOptions: Equatable, Sendable {
  /// Where fitness is from.
  enum Carrier: String, CaseIterable, Sendable {
    case stdio
    case command
  }

  let strategy: String

  /// What is chosen of the strategy's settings.
  let choices: [SettingChoice]
  let carrier: Carrier
  let populationSize: Int?

  /// What is to be evaluated by a program of its own; nil where problems come line by line.
  let task: OptimizeTask?

  init(_ parsed: ParsedCommand) throws(UsageError) {
    let names = StrategyRegistry.standard.names
    strategy = try parsed.text(.strategy) ?? "hybrid-cma-es"
    guard names.contains(strategy) else {
      throw .invalidValue(
        name: "--strategy", value: strategy, allowed: "one of " + names.joined(separator: ", "),
        nearest: Spelling.nearest(to: strategy, among: names))
    }
    choices = try Self.choices(parsed, of: strategy)
    carrier = try parsed.choice(.problem, of: Carrier.self) ?? .stdio
    populationSize = try parsed.number(.population, in: 1...1_000_000)
    task = carrier == .command ? try OptimizeTask(parsed) : nil
    if carrier == .stdio { try OptimizeTask.refuse(parsed) }
  }

  /// What every `--set` chooses of a strategy's settings, in the order given.
  private static func choices(
    _ parsed: ParsedCommand, of strategy: String
  ) throws(UsageError) -> [SettingChoice] {
    let texts = try parsed.texts(.strategySetting)
    guard let settings = try? StrategyRegistry.standard.descriptor(named: strategy).settings else {
      return []
    }
    var choices: [SettingChoice] = []
    for text in texts { choices.append(try choice(text, among: settings, of: strategy)) }
    do throws(EvolutionError) {
      _ = try settings.values(choices)
    } catch {
      throw .combination("--set: \(error)")
    }
    return choices
  }

  private static func choice(
    _ text: String, among settings: StrategySettings, of strategy: String
  ) throws(UsageError) -> SettingChoice {
    let names = settings.declarations.map(\.name)
    guard let parts = Setting(text) else {
      throw .invalidValue(
        name: "--set", value: text, allowed: "NAME=VALUE, such as crossover-rate=0.7", nearest: nil)
    }
    guard let setting = settings.setting(named: parts.key) else {
      throw .invalidValue(
        name: "--set", value: parts.key,
        allowed: names.isEmpty
          ? "a setting: \(strategy) has none"
          : "a setting of \(strategy), which are \(names.joined(separator: ", "))",
        nearest: Spelling.nearest(to: parts.key, among: names))
    }
    guard let value = setting.kind.value(of: parts.value) else {
      var nearest: String?
      if case .word(let words) = setting.kind { nearest = Spelling.nearest(to: parts.value, among: words) }
      throw .invalidValue(
        name: "--set \(parts.key)", value: parts.value, allowed: setting.kind.expectation, nearest: nearest)
    }
    return SettingChoice(parts.key, value)
  }
}
