import Simulation
import Testing

@testable import Scenarios

/// Whatever is done to a scenario, it decodes or has faults, and never both.
@Suite struct MutationTests {
  private static let names = [
    "azure-llm", "kth-sp2", "mm8-queue", "quickstart", "time-sharing", "workflow-heft", "workflow-montage",
  ]
  private static let fragments: [String] = [
    "[[", "]]", "[", "]", "{", "}", "=", "\"", "'", "\"\"\"", ".", ",", "\n", "#", " ", "-", "nan", "inf",
    "1e309", "0x7f",
    "9223372036854775807", "-1", "true", "1979-05-27T07:32:00Z", "\u{0}", "é", "\u{2028}", "\\", "\\u0000",
    "agents", "variants", "set", "workload.work.cv", "base", "a.b.c", "\r", "\u{FEFF}", "10s",
  ]

  private func mutate(_ text: String, _ stream: inout RandomStream) -> String {
    var characters = Array(text.unicodeScalars)
    for _ in 0...stream.uniform(below: 4) {
      let start = stream.uniform(below: characters.count + 1)
      let length = min(stream.uniform(below: 2) * stream.uniform(below: 30), characters.count - start)
      let fragment = Self.fragments[stream.uniform(below: Self.fragments.count)]
      let insertion =
        stream.uniform(below: 3) == 0
        ? Array(characters[start..<min(start + 20, characters.count)]) : Array(fragment.unicodeScalars)
      characters.replaceSubrange(start..<start + length, with: insertion)
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: characters)
    return String(result)
  }

  private func check(_ text: String) {
    let document: ScenarioDocument
    do {
      document = try ScenarioDocument(text: text, path: "s.toml")
    } catch {
      #expect(!error.faults.isEmpty)
      return
    }
    let faults = document.validate(knownPolicies: policies)
    var failures = 0
    for name in document.variantNames {
      do throws(ScenarioError) {
        _ = try document.resolve(variant: name, knownPolicies: policies)
      } catch {
        failures += 1
        #expect(error.faults.allSatisfy { !$0.description.contains("\n") })
      }
    }
    #expect((failures > 0) == !faults.isEmpty)
  }

  @Test(arguments: names.indices)
  func mutantsDecodeOrHaveFaults(_ index: Int) throws {
    let text = try repositoryText("scenarios/\(Self.names[index]).toml")
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    var stream = RandomStream(seed: 7, key: StreamKey(component: .test, entity: UInt32(index), purpose: 2))
    for _ in 0..<150 { check(mutate(text, &stream)) }
  }

  @Test func bytesAreNoScenario() {
    var stream = RandomStream(seed: 8, key: StreamKey(component: .test, purpose: 3))
    for _ in 0..<300 {
      let bytes = (0..<stream.uniform(below: 60)).map { _ in UInt8(stream.uniform(below: 128)) }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }
}
