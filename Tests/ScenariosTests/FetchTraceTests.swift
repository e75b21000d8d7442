import Foundation
import TestSupport
import Testing

private let hasFetchTools = ["/usr/bin/curl", "/usr/bin/sha256sum"].allSatisfy {
  FileManager.default.fileExists(atPath: $0)
}

/// `Scripts/fetch-trace`, on a table of files at `file:` addresses.
@Suite(.enabled(if: hasFetchTools)) struct FetchTraceTests {
  /// SHA-256 of "abc", from FIPS 180-2.
  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/Scripts", withIntermediateDirectories: true)
    try Tool.copyScripts(from: "\(repository)/Scripts/fetch-trace", to: "\(folder.path)/Scripts/fetch-trace")
    try folder.write("abc", to: "public/good.csv")
    try folder.write("abd", to: "public/bad.csv")
    let rows = ["good.csv", "bad.csv", "gone.csv"].map {
      "\($0)\t\(Self.abc)\t3\tfile://\(folder.path)/public/\($0)"
    }
    try folder.write("# header\n" + rows.joined(separator: "\n") + "\n", to: "scenarios/traces/traces.tsv")
  }

  private func fetch(_ arguments: String..., traces: String = "") throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "\(folder.path)/Scripts/fetch-trace")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "APIARY_TRACES": traces]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private func files(_ name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(name)")) ?? []).sorted()
  }

  @Test func aTraceIsFetchedOnceAndVerified() throws {
    #expect(try fetch("good.csv") == (0, "\(folder.path)/scenarios/traces/good.csv: verified\n"))
    #expect(files("scenarios/traces") == ["good.csv", "traces.tsv"])
    #expect(try fetch("good.csv").output.hasSuffix("is there already, and verified\n"))
  }

  @Test func theFirstTraceFolderReceivesIt() throws {
    #expect(try fetch("good.csv", traces: "\(folder.path)/mine:/nowhere").code == 0)
    #expect(files("mine") == ["good.csv"])
  }

  @Test func aWrongChecksumKeepsNothing() throws {
    let (code, output) = try fetch("bad.csv")
    #expect(code == 65)
    #expect(output.contains("its sha256 is") && output.contains("nothing was kept"))
    #expect(files("scenarios/traces") == ["traces.tsv"])
  }

  @Test func anotherFileInTheWayIsLeftAlone() throws {
    try folder.write("mine", to: "scenarios/traces/good.csv")
    #expect(try fetch("good.csv").code == 65)
    #expect(try String(contentsOfFile: "\(folder.path)/scenarios/traces/good.csv", encoding: .utf8) == "mine")
  }

  @Test func aFailedDownloadIsClear() throws {
    let (code, output) = try fetch("gone.csv")
    #expect(code == 69)
    #expect(output.contains("cannot download file://") && output.contains("is there a network?"))
    #expect(output.split(separator: "\n").count == 1)
    #expect(files("scenarios/traces") == ["traces.tsv"])
  }

  @Test func anUnknownNameListsTheNames() throws {
    let (code, output) = try fetch("other")
    #expect(code == 64)
    #expect(
      output == "fetch-trace: no trace is named 'other'; there are\n  good.csv\n  bad.csv\n  gone.csv\n")
    #expect(try fetch().code == 64)
    #expect(try fetch("--help").code == 0)
  }
}
