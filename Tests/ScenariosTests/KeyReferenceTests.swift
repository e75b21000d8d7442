import Foundation
import Testing

@testable import Scenarios

@Suite struct KeyReferenceTests {
  static func row(_ key: ScenarioKey) -> String {
    let fallback =
      ["required"].contains(key.fallback) || key.fallback.contains(" ") ? key.fallback : "`\(key.fallback)`"
    let sources = key.sources.isEmpty ? "" : " (\(key.sources.joined(separator: ", ")))"
    return "| `\(key.path)` | \(key.type) | \(fallback) | \(key.allowed) | \(key.meaning)\(sources) |"
  }

  @Test func documentationHasARowForEveryKey() throws {
    let lines = try repositoryText("docs/scenarios.md").split(separator: "\n").map(String.init)
    let rows = lines.filter { $0.hasPrefix("| `") }
    #expect(Set(rows) == Set(KeyReference.all.map(Self.row)))
    #expect(rows.count == KeyReference.all.count)
  }
}
