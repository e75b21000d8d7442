internal import Lab
internal import Workloads

extension ListOptions {
  /// Lists what a scenario may name.
  func execute(_ laboratory: Laboratory) {
    if topic == .strategies && format == .json {
      return Console.answer(json: SearchCatalogue.strategies.map { StrategyAnswer($0) })
    }
    if topic == .strategies && format == .markdown { return Console.answer(Catalogue.strategyPage) }
    let entries = Catalogue.entries(topic.catalogue, policies: laboratory.policies)
    if format == .json {
      Console.answer(json: entries.map { Dictionary(uniqueKeysWithValues: zip(topic.headings, $0)) })
      return
    }
    if topic == .policies && format == .markdown {
      Console.answer(Catalogue.policyPage(laboratory.policies))
      return
    }
    // A terminal has no room for all that is known of a policy.
    let columns = [.policies, .strategies].contains(topic) ? [0, 1, 2] : Array(topic.headings.indices)
    var table = TerminalTable(columns.map { topic.headings[$0] })
    for entry in entries { table.add(columns.map { entry[$0] }) }
    Console.answer(table, as: format)
    if topic == .strategies { answerSettings() }
  }

  /// The settings of the strategies, a table for all that have the same.
  private func answerSettings() {
    for group in Catalogue.strategySettings {
      Console.answer("\nsettings of \(group.strategies.joined(separator: ", "))\n")
      var table = TerminalTable(["setting", "default", "allowed", "meaning"])
      for setting in group.settings {
        table.add([setting.name, setting.standardText, setting.kind.allowed, setting.explanation])
      }
      Console.answer(table, as: format)
    }
  }
}

extension ListTopic {
  fileprivate var catalogue: Catalogue.Topic {
    switch self {
    case .policies: .policies
    case .workloads: .workloads
    case .metrics: .metrics
    case .distributions: .distributions
    case .strategies: .strategies
    case .problems: .problems
    }
  }

  fileprivate var headings: [String] {
    switch self {
    case .policies: ["name", "family", "meaning", "source", "check"]
    case .workloads: ["name", "meaning"]
    case .metrics: ["name", "unit", "better", "meaning"]
    case .distributions: ["name", "cv", "meaning"]
    case .strategies: ["name", "proposes", "meaning", "source"]
    case .problems: ["name", "judges", "dimension", "meaning"]
    }
  }
}
