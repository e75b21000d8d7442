import Foundation
import TestSupport
import Testing

/// Whatever is wrong is said once, clearly and where it is; nothing else is printed or left behind.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct MalformedInputTests {
  /// What the commands work on, made once: `good.toml` and its outcome `good.h5`, a batch of two variants in
  /// `batch`, one of a single variant in `lone`.
  private static let prepared = Result {
    let folder = try Workplace.shared()
    try folder.write(Scenarios.poisson, to: "good.toml")
    try folder.write(Scenarios.batch(replications: 1, variants: ["random"]), to: "two.toml")
    for arguments in [
      ["run", "good.toml", "-o", "run", "--as", "good", "-q"], ["batch", "two.toml", "-o", "two", "-q"],
      ["batch", "good.toml", "-o", "one", "-q"],
    ] {
      let outcome = try Apiary.run(arguments, in: folder)
      guard outcome.status == 0 else { throw Apiary.UnexpectedOutcome(outcome: outcome) }
    }
    return folder
  }

  @Test func thereAreManyOfThem() {
    #expect(
      MalformedInput.scenarios.count + MalformedInput.traces.count + MalformedInput.commands.count >= 100)
  }

  @Test(arguments: MalformedInput.scenarios)
  func aScenarioIsRefused(_ input: MalformedInput) throws { try check(input) }

  @Test(arguments: MalformedInput.traces)
  func aTraceIsRefused(_ input: MalformedInput) throws { try check(input) }

  @Test(arguments: MalformedInput.commands)
  func aCommandIsRefused(_ input: MalformedInput) throws { try check(input) }

  private func check(_ input: MalformedInput) throws {
    let folder = try Self.place(input)
    let before = folder.files()
    guard let outcome = try Self.run(input, in: folder) else { return }
    let lines = outcome.errors.split(separator: "\n")
    #expect(outcome.status == input.status, "\(outcome)")
    #expect(lines.count == input.messages.count, "\(outcome)")
    for (line, message) in zip(lines, input.messages) {
      #expect(line.hasPrefix("apiary: "))
      #expect(line.contains(message))
    }
    #expect(outcome.output.isEmpty)
    #expect(folder.files() == before, "something was left behind or is gone")
  }

  /// A folder with what the input needs.
  private static func place(_ input: MalformedInput) throws -> Workplace {
    let source = try prepared.get()
    let folder = try Workplace()
    for (from, to) in [
      ("good.toml", "good.toml"), ("run/good.h5", "good.h5"), ("two/small/batch.h5", "batch/batch.h5"),
      ("one/small/batch.h5", "lone/batch.h5"),
    ] {
      try folder.write(try source.data(from), to: to)
    }
    for (name, content) in input.files {
      if name.hasSuffix("/") {
        try FileManager.default.createDirectory(
          atPath: folder.path(name), withIntermediateDirectories: true)
      } else {
        try folder.write(name == "cut.h5" ? try source.data("run/good.h5").prefix(3000) : content, to: name)
      }
    }
    return folder
  }

  /// Nil where the hindrance cannot be had.
  private static func run(_ input: MalformedInput, in folder: Workplace) throws -> RunningProgram.Outcome? {
    guard let program = Apiary.Build.release.program else { return nil }
    let shell: String
    switch input.hindrance {
    case .none: return try Apiary.run(input.arguments, in: folder)
    case .fileSizeLimit(let blocks): shell = "ulimit -f \(blocks); exec \"$0\" \"$@\""
    case .fullOutput: shell = "exec \"$0\" \"$@\" >/dev/full"
    case .nobody:
      guard let drop = try nobody(in: folder) else { return nil }
      shell = "exec \(drop) \"$0\" \"$@\""
    }
    let running = try RunningProgram(
      "/bin/sh", ["-c", shell, program] + input.arguments, in: folder, from: "", environment: [:])
    return running.finish()
  }

  /// How to become somebody who may neither write to the folder nor read `secret`; nil where the tests may
  /// not become anybody, being root in no way.
  private static func nobody(in folder: Workplace) throws -> String? {
    guard getuid() == 0, Tool.isInstalled("/usr/bin/setpriv") else { return nil }
    if folder.exists("secret") {
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("secret"))
    }
    return "setpriv --reuid nobody --clear-groups"
  }
}
