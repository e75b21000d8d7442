public import Evolution
import Workloads

extension Catalogue {
  /// The settings of search strategies, once for all that have the same; strategies without any are left out.
  public static var strategySettings: [(strategies: [String], settings: [StrategySetting])] {
    var groups: [(strategies: [String], settings: [StrategySetting])] = []
    for strategy in SearchCatalogue.strategies {
      let settings = strategy.settings.declarations
      if settings.isEmpty { continue }
      if let index = groups.firstIndex(where: { $0.settings == settings }) {
        groups[index].strategies.append(strategy.name)
      } else {
        groups.append(([strategy.name], settings))
      }
    }
    return groups
  }

  /// The page on search strategies, in Markdown: what each does, its source, and what can be set of it.
  public static var strategyPage: String {
    let strategies = SearchCatalogue.strategies.map { strategy in
      "- **`\(strategy.name)`**, \(strategy.kind.rawValue): \(strategy.meaning) *Source:* \(strategy.source).\n"
    }
    return """
      # Search strategies and their settings

      Made by `apiary list strategies --format markdown`. A scenario chooses one by `evolution.strategy`, and sets what it
      likes under `[evolution.settings]`; `apiary optimize` has `--strategy NAME` and `--set NAME=VALUE`. Defaults are those of
      the sources; of networks, each problem begins from its own ([evolution.md](evolution.md#networks-that-grow)).


      """ + strategies.joined() + strategySettings.map(section).joined()
  }

  private static func section(_ strategies: [String], _ settings: [StrategySetting]) -> String {
    let rows = settings.map {
      "| `\($0.name)` | \($0.kind.name) | \($0.standardText) | \($0.kind.allowed) | \($0.explanation) |\n"
    }
    return """

      ## \(strategies.map { "`\($0)`" }.joined(separator: ", "))

      | setting | type | default | allowed | meaning |
      |---|---|---|---|---|

      """ + rows.joined()
  }
}
