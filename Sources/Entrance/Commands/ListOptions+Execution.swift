internal import Lab

extension ListOptions {
  /// Lists what a scenario may name.
  func execute(_ laboratory: Laboratory) {
    let entries = Catalogue.entries(topic.catalogue, policies: laboratory.policies)
    if format == .json {
      Console.answer(json: entries.map { Dictionary(uniqueKeysWithValues: zip(topic.headings, $0)) })
      return
    }
    var table = TerminalTable(topic.headings)
    for entry in entries { table.add(entry) }
    Console.answer(table, as: format)
  }
}

extension ListTopic {
  fileprivate var catalogue: Catalogue.Topic {
    switch self {
    case .policies: .policies
    case .workloads: .workloads
    case .metrics: .metrics
    case .distributions: .distributions
    }
  }

  fileprivate var headings: [String] {
    switch self {
    case .policies: ["name", "meaning", "source"]
    case .workloads: ["name", "meaning"]
    case .metrics: ["name", "unit", "better", "meaning"]
    case .distributions: ["name", "cv", "meaning"]
    }
  }
}
