import Foundation
import Testing

@testable import Lab

@Suite struct ResultFolderTests {
  private static func inTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "apiary-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test(arguments: ["a", "a/b/c", "a//b/", "./a/../a/b", "a/./b"])
  func foldersAreMadeWithThoseAboveThem(_ path: String) throws {
    try Self.inTemporaryFolder { folder in
      for _ in 0..<2 { try ResultFolder.make("\(folder)/\(path)") }
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(path)"))
    }
  }

  @Test(arguments: [".", "/", ""])
  func whatIsThereIsLeftAlone(_ path: String) {
    #expect(throws: Never.self) { try ResultFolder.make(path.isEmpty ? "." : path) }
  }

  @Test(arguments: ["file", "file/deeper"])
  func aFileInTheWayIsNamed(_ path: String) throws {
    try Self.inTemporaryFolder { folder in
      try Data().write(to: URL(filePath: "\(folder)/file"))
      do {
        try ResultFolder.make("\(folder)/\(path)")
        Issue.record("nothing was thrown")
      } catch {
        #expect("\(error)" == "\(folder)/\(path): cannot make folder: \(folder)/file is not a folder")
        #expect((error as? LabError)?.exitCode == 74)
      }
    }
  }
}
