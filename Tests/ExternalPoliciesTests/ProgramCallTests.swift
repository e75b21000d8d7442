import Foundation
import Testing

@testable import ExternalPolicies

/// Programs that are called once for a number.
@Suite struct ProgramCallTests {
  private static func call(
    _ script: String, timeout: Double = 60, input: String = "1 2\n"
  ) throws -> ProgramCall {
    let command = PolicyCommand(
      words: ["sh", "-c", script], program: "/bin/sh", folder: "/", timeoutNanoseconds: Int64(timeout * 1e9))
    return try ProgramCall(command, input: input)
  }

  private static func outcome(of call: ProgramCall) -> ProgramCall.Outcome {
    while true {
      if let outcome = call.advance() { return outcome }
      ProgramCall.await([call], milliseconds: 50)
    }
  }

  @Test(
    arguments: [
      ("read -r a b; echo $((a + b))", .number(3)), ("echo '  -1.5e3 '", .number(-1500)),
      ("printf inf", .number(.infinity)), ("echo nan", .noNumber), ("echo", .noNumber), ("true", .noNumber),
      ("echo 1 2", .noNumber), ("echo one", .noNumber), ("echo 1; exit 3", .failed),
      ("echo 1; kill -9 $$", .failed), ("echo 4; exec >&-; sleep 0.05", .number(4)),
      ("head -c 100000 /dev/zero", .noNumber), ("exec <&-; echo 7", .number(7)),
    ] as [(String, ProgramCall.Outcome)])
  func outcomes(_ script: String, _ expected: ProgramCall.Outcome) throws {
    #expect(Self.outcome(of: try Self.call(script)) == expected)
  }

  /// More than a pipe holds goes in, bit by bit.
  @Test func longInputsArrive() throws {
    let input = String(repeating: "0.5 ", count: 100_000) + "\n"
    #expect(Self.outcome(of: try Self.call("wc -c", input: input)) == .number(400_001))
  }

  /// The program, and what it has started in turn, is gone after its time; what it started writes its number.
  @Test func timeoutsKillTheGroup() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "child").path
    let call = try Self.call("sleep 600 & echo $! > '\(file)'; wait", timeout: 1)
    #expect(Self.outcome(of: call) == .timedOut)
    #expect(call.end() == -1)
    let text = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let child = try #require(text.first.flatMap { Int32($0) })
    // Its signal may take a moment to arrive.
    var isThere = true
    for _ in 0..<500 where isThere {
      let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
      isThere = state.map { !$0.contains(") Z ") } ?? false
      if isThere { usleep(10_000) }
    }
    #expect(!isThere)
  }

  /// A program whose child keeps its output open has ended all the same.
  @Test func outputLeftOpenIsNotWaitedFor() throws {
    #expect(Self.outcome(of: try Self.call("sleep 600 & echo 5")) == .number(5))
  }

  @Test func whatIsNoProgramIsNotStarted() {
    let command = PolicyCommand(
      words: ["/nowhere"], program: "/nowhere", folder: "/", timeoutNanoseconds: 1_000_000_000)
    #expect(throws: PolicyProgramError.self) { try ProgramCall(command, input: "") }
  }
}
