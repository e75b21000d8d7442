internal import Evolution
internal import Workloads

/// A search strategy with its settings as JSON.
struct StrategyAnswer: Encodable {
  private let name: String
  private let proposes: String
  private let meaning: String
  private let source: String
  private let settings: [Declaration]

  /// A setting: its default is left out where that follows from other things.
  private struct Declaration: Encodable {
    let name: String
    let type: String
    let standard: SettingAnswer?
    let standardText: String
    let allowed: String
    let meaning: String

    enum CodingKeys: String, CodingKey {
      case name, type, allowed, meaning
      case standard = "default"
      case standardText = "default_text"
    }
  }

  init(_ entry: SearchStrategyEntry) {
    name = entry.name
    proposes = entry.kind.rawValue
    meaning = entry.meaning
    source = entry.source
    settings = entry.settings.declarations.map {
      Declaration(
        name: $0.name, type: $0.kind.name, standard: $0.standard.map { SettingAnswer($0) },
        standardText: $0.standardText, allowed: $0.kind.allowed, meaning: $0.explanation)
    }
  }
}
