/// A key of a table: its name, what it takes, what stands for it where it is absent, and what it means.
struct Key<Value: Sendable>: Sendable {
  let name: String
  let rule: Rule<Value>
  let absence: Absence
  let meaning: String

  /// What the absence of a key means.
  enum Absence: Sendable {
    /// A fault.
    case fault
    /// The same as this value.
    case value(TomlValue.Content)
    /// Something of its own, in words.
    case means(String)
  }

  init(_ name: String, _ rule: Rule<Value>, _ absence: Absence = .fault, _ meaning: String) {
    self.name = name
    self.rule = rule
    self.absence = absence
    self.meaning = meaning
  }

  /// The key as an entry of the reference, under the path of its table.
  func entry(under table: String = "", sources: [String] = []) -> ScenarioKey {
    let fallback =
      switch absence {
      case .fault: "required"
      case .value(let content): TomlValue(content).tomlText
      case .means(let words): words
      }
    return ScenarioKey(
      path: joined(table, name), type: rule.type, fallback: fallback, allowed: rule.allowed,
      meaning: meaning, sources: sources)
  }
}

/// The dotted path of a member.
func joined(_ path: String, _ name: String) -> String {
  path.isEmpty ? name : "\(path).\(name)"
}
