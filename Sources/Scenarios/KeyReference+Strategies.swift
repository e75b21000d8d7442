import Evolution
import Workloads

extension KeyReference {
  /// The settings of search strategies, which each strategy declares itself.
  enum Strategies {
    /// The table of settings.
    static let path = "evolution.\(Evolution.settings.name)"

    /// One for each setting, with the strategies that have it.
    static let entries: [ScenarioKey] = {
      var groups: [(setting: StrategySetting, standards: [String], strategies: [String])] = []
      for strategy in SearchCatalogue.strategies {
        for setting in strategy.settings.declarations {
          let text = key(setting).entry().fallback
          if let index = groups.firstIndex(where: { isSame($0.setting, setting) }) {
            groups[index].standards.append(text)
            groups[index].strategies.append(strategy.name)
          } else {
            groups.append((setting, [text], [strategy.name]))
          }
        }
      }
      return groups.map { entry($0.setting, $0.standards, $0.strategies) }
    }()

    /// The key of a setting.
    static func key(_ setting: StrategySetting) -> Key<SettingValue> {
      let absence: Key<SettingValue>.Absence =
        switch setting.standard {
        case .word(let word): .means("\"\(word)\"")
        default: .means(setting.standardText)
        }
      return Key(setting.name, .setting(setting.kind), absence, setting.explanation)
    }

    /// The strategies that have a setting.
    static func owners(of name: String) -> [String] {
      SearchCatalogue.strategies.filter { $0.settings.setting(named: name) != nil }.map(\.name)
    }

    private static func isSame(_ left: StrategySetting, _ right: StrategySetting) -> Bool {
      left.name == right.name && left.kind == right.kind && left.meaning == right.meaning
    }

    private static func entry(
      _ setting: StrategySetting, _ standards: [String], _ strategies: [String]
    ) -> ScenarioKey {
      let entry = key(setting).entry(under: path, sources: strategies)
      let isOne = standards.allSatisfy { $0 == standards[0] }
      return ScenarioKey(
        path: entry.path, type: entry.type, fallback: isOne ? entry.fallback : "the strategy's own",
        allowed: entry.allowed, meaning: entry.meaning, sources: entry.sources)
    }
  }
}
