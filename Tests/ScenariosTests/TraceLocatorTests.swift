import Foundation
import Testing
import Workloads

@testable import Scenarios

@Suite struct TraceLocatorTests {
  private let text = """
    name = "t"
    [[agents]]
    count = 1
    [workload]
    source = "swf"
    file = "log.swf"
    [scheduler]
    policy = "random"
    """

  private func tracePath(_ folder: TemporaryFolder, _ others: [String] = []) throws -> String? {
    let path = try folder.write(text, to: "lab/s.toml")
    let scenario = try ScenarioDocument(path: path).resolve(traceFolders: others, knownPolicies: policies)
    guard case .swf(let path) = scenario.workload.source else { return nil }
    return path
  }

  @Test func foldersAreSearchedInOrder() throws {
    let folder = try TemporaryFolder()
    let others = ["\(folder.path)/first", "", "\(folder.path)/second/"]
    try folder.write("", to: "second/log.swf")
    #expect(try tracePath(folder, others) == "\(folder.path)/second/log.swf")
    try folder.write("", to: "first/log.swf")
    #expect(try tracePath(folder, others) == "\(folder.path)/first/log.swf")
    try folder.write("", to: "lab/traces/log.swf")
    #expect(try tracePath(folder, others) == "\(folder.path)/lab/traces/log.swf")
    try folder.write("", to: "lab/log.swf")
    #expect(try tracePath(folder, others) == "\(folder.path)/lab/log.swf")
  }

  @Test func aMissingTraceSaysWhereItWasLookedForAndIsNoInput() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: ScenarioError.self) { try tracePath(folder, ["/nowhere"]) }
    #expect(error?.kind == .noInput)
    #expect(
      error?.description
        == "\(folder.path)/lab/s.toml:6:8: workload.file: \"log.swf\" is in none of the folders "
        + "\(folder.path)/lab/, \(folder.path)/lab/traces, /nowhere")
  }

  @Test func aMissingTraceBesideAnotherFaultIsAMalformedScenario() {
    let error = #expect(throws: ScenarioError.self) { try resolve(text + "\nx = 1") }
    #expect(error?.faults.map(\.kind) == [.noInput, .malformed])
    #expect(error?.kind == .malformed)
  }

  @Test func aFolderInTheWayIsAFault() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "lab/log.swf/inside")
    let error = #expect(throws: ScenarioError.self) { try tracePath(folder) }
    #expect(error?.description.hasSuffix("workload.file: \(folder.path)/lab/log.swf: is a directory") == true)
    #expect(error?.kind == .noInput)
  }

  @Test func theListOfKnownTracesIsThatOfTheScript() throws {
    let rows = try repositoryText("scenarios/traces/traces.tsv").split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    let fields = rows.map { $0.split(separator: "\t").map(String.init) }
    #expect(fields.map(\.[0]) == KnownTraces.names)
    let readme = try repositoryText("scenarios/traces/README.md")
    for field in fields {
      #expect(field.count == 4)
      #expect(readme.contains("| `\(field[0])` |") && readme.contains("`\(field[1])`"))
    }
  }
}
