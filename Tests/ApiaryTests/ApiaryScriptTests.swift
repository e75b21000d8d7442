import Foundation
import Testing

@Suite struct ApiaryScriptTests {
  @Test func buildsOnceAndPassesEverythingOn() throws {
    let sandbox = try ScriptSandbox()
    for round in 0..<3 {
      let outcome = try sandbox.run("Scripts/apiary", ["run", "a b.toml", "--set", "k=*"])
      #expect(outcome.status == 7)
      #expect(outcome.output == "ran in \(sandbox.folder.path) with run a b.toml --set k=*\n")
      #expect(outcome.errors == (round == 0 ? "Building\n" : ""))
    }
    #expect(sandbox.log == ["build"])
  }

  @Test func worksThroughASymbolicLinkFromAnyFolder() throws {
    let sandbox = try ScriptSandbox()
    let link = sandbox.folder.appending(path: "bin/hive").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: sandbox.root.appending(path: "Scripts/apiary").path)
    let outcome = try sandbox.run(link, in: sandbox.root.appending(path: "Sources"))
    #expect(outcome.output == "ran in \(sandbox.root.path)/Sources with \n")
  }

  /// A change, and how to make it.
  static let changes: [(name: String, make: @Sendable (ScriptSandbox) throws -> Void)] = [
    ("a file changed", { try $0.write("two", to: "Sources/apiary/main.swift") }),
    ("a file added", { try $0.write("new", to: "Sources/apiary/New.swift") }),
    ("a file deleted", { try $0.remove("Sources/apiary/main.swift") }),
    ("the package map changed", { try $0.write("other map", to: "Package.swift") }),
    ("the binary deleted", { try $0.remove(".build/release/apiary") }),
    ("everything deleted", { try $0.remove(".build") }),
    ("another toolchain", { try $0.fake("swift", try $0.fakeBody("swift") + " # updated") }),
    (
      "an older file put back",
      {
        let path = $0.root.appending(path: "Sources/apiary/main.swift").path
        try FileManager.default.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: path)
      }
    ),
  ]

  @Test(arguments: changes.indices)
  func aChangeIsBuilt(index: Int) throws {
    let sandbox = try ScriptSandbox()
    #expect(try sandbox.run("Scripts/apiary").status == 7)
    try Self.changes[index].make(sandbox)
    #expect(try sandbox.run("Scripts/apiary").status == 7)
    #expect(sandbox.log == ["build", "build"], "\(Self.changes[index].name)")
    #expect(try sandbox.run("Scripts/apiary").errors == "")
  }

  @Test func aFailedBuildIsShownAndTriedAgain() throws {
    let sandbox = try ScriptSandbox()
    #expect(try sandbox.run("Scripts/apiary").status == 7)
    try sandbox.write("", to: "Sources/broken")
    for _ in 0..<2 {
      let outcome = try sandbox.run("Scripts/apiary")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors == "Building\nerror: broken\n")
    }
    try sandbox.remove("Sources/broken")
    #expect(try sandbox.run("Scripts/apiary").status == 7)
  }

  @Test func severalAtOnceBuildOnce() throws {
    let sandbox = try ScriptSandbox()
    let scripts = try (0..<4).map { _ in try sandbox.start("Scripts/apiary") }
    let outcomes = try scripts.map { try $0.finish() }
    #expect(outcomes.map(\.status) == [7, 7, 7, 7])
    #expect(sandbox.log == ["build"])
  }
}
