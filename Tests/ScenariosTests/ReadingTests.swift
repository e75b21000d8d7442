import Foundation
import Testing

@testable import Scenarios

@Suite struct ReadingTests {
  private func error(_ path: String) -> ScenarioError? {
    #expect(throws: ScenarioError.self) { try ScenarioDocument(path: path) }
  }

  @Test func aFileIsReadWhole() throws {
    let folder = try TemporaryFolder()
    let text = valid + "# é\r\n" + String(repeating: "# comment\n", count: 20_000)
    let document = try ScenarioDocument(path: try folder.write(text, to: "s.toml"))
    #expect(document.text == text)
    #expect(document.validate(knownPolicies: policies).isEmpty)
  }

  @Test func aMissingFileIsNoInput() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/none.toml"
    #expect(error(path)?.description == "\(path): no such file")
    #expect(error(path)?.kind == .noInput)
    #expect(error("\(try folder.write("", to: "f"))/s.toml")?.kind == .noInput)
  }

  @Test func aFolderIsNoInput() throws {
    let folder = try TemporaryFolder()
    #expect(error(folder.path)?.description == "\(folder.path): is a directory")
    #expect(error(folder.path)?.kind == .noInput)
  }

  @Test func anUnreadableFileIsNoInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(valid, to: "s.toml")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // The superuser reads everything.
    guard !FileManager.default.isReadableFile(atPath: path) else { return }
    #expect(error(path)?.description == "\(path): permission denied")
    #expect(error(path)?.kind == .noInput)
  }

  @Test func aFileThatFailsToReadIsAnInputOutputError() {
    // Reading another process's memory at address 0 fails with EIO.
    #expect(error("/proc/self/mem")?.kind == .inputOutput)
  }

  @Test func whatIsNotUTF8IsReportedAtItsFirstByte() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/s.toml"
    try (Data("name = \"é\"\nx = \"é".utf8) + Data([0xFF, 0x22])).write(to: URL(filePath: path))
    #expect(error(path)?.description == "\(path):2:7: not UTF-8 text")
    #expect(error(path)?.kind == .malformed)
  }

  @Test func aTraceNamedByMistakeIsRefusedQuickly() {
    #expect(
      error("/dev/zero")?.description
        == "/dev/zero: larger than the 4194304 bytes that a scenario file may have")
  }
}
