import Foundation
import Testing

/// Rules of the house that a reader relies on and no compiler checks.
@Suite struct StructureTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The floors of `docs/architecture.md`, lowest first; C targets are floor 0.
  private static let floors: [[String]] = [
    ["Simulation", "Statistics", "Probe", "JSON", "Kernels"],
    ["Swarm", "Processes", "Learning", "Evolution"],
    ["Scheduling", "Workloads", "ExternalPolicies", "Prediction"],
    ["Scenarios", "Results", "Charts", "Benchmarks", "Regression"],
    ["Lab"],
    ["Entrance"],
    ["apiary"],
  ]

  private static func sourceFiles() throws -> [URL] {
    let sources = root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  private static func target(of file: URL) -> String {
    let components = file.pathComponents
    let sources = components.lastIndex(of: "Sources") ?? 0
    return components[sources + 1]
  }

  private static func floor(of target: String) -> Int? {
    floors.firstIndex { $0.contains(target) }
  }

  /// The entrance speaks to the lab, and to floors below it only for their plain types.
  @Test func importsGoDown() throws {
    let files = try Self.sourceFiles()
    #expect(files.count > 100)
    for file in files {
      let floor = try #require(Self.floor(of: Self.target(of: file)), "\(file.path) is on no floor")
      let text = try String(contentsOf: file, encoding: .utf8)
      for imported in text.matches(of: /(?m)^(?:public |private |internal )?import (\w+)/).map(\.1) {
        guard let other = Self.floor(of: String(imported)) else { continue }
        #expect(other < floor, "\(file.lastPathComponent) imports \(imported) sideways or up")
      }
    }
  }

  @Test func filesAreShort() throws {
    for file in try Self.sourceFiles() {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count
      #expect(lines <= 400, "\(file.lastPathComponent) has \(lines) lines")
    }
  }

  /// Floors that reach outcome files draw no numbers and read no clocks of their own.
  @Test func nothingAmbientBelowTheLab() throws {
    let forbidden = ["hashValue", "UUID(", "SystemRandomNumberGenerator", "Date()", "Date.now", ".random(in"]
    for file in try Self.sourceFiles() where (Self.floor(of: Self.target(of: file)) ?? 0) < 4 {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in forbidden {
        #expect(!text.contains(word), "\(file.lastPathComponent) uses \(word)")
      }
    }
  }
}
