import Foundation
import TestSupport
import Testing

/// `evolve trace double-pole`: the states that a file of actions leads to.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct EvolveTests {
  private static func outcome(_ actions: String) throws -> RunningProgram.Outcome {
    let folder = try Workplace()
    try folder.write(actions, to: "actions")
    return try Apiary.run(["evolve", "trace", "double-pole", "--actions", "actions"], in: folder)
  }

  /// The states that a program in Python computes from the equations, beyond the failure of the poles.
  @Test func statesFollowTheEquations() throws {
    let actions = (1...60).map { "\(Double($0 * 7 % 11) / 10)\n" }.joined()
    let outcome = try Self.outcome(actions)
    #expect(outcome.status == 0, "\(outcome)")
    let rows = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.count == 60 && rows.allSatisfy { $0.count == 7 })
    #expect(rows.map { $0[0] } == (1...60).map { Substring("\($0)") })
    for (step, expected) in Self.states {
      for (text, number) in zip(rows[step - 1].dropFirst(), expected) {
        #expect(abs(try #require(Double(text)) - number) <= 1e-11 * max(1, abs(number)), "step \(step)")
      }
    }
  }

  @Test(arguments: [
    ("0.5\n\n1.5\n", "line 3, word 1: the action is 1.5, but must be a number from 0 to 1"),
    ("nan", "line 1, word 1: the action is nan, but must be a number from 0 to 1"),
    ("0.5 0.5\n", "line 1, word 2: 0.5 follows, but a line is one action from 0 to 1"),
  ]) func whatIsNoActionIsBadInput(_ text: String, _ message: String) throws {
    let outcome = try Self.outcome(text)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors == "apiary: actions: \(message)\n")
  }

  @Test func actionsMayComeThroughAPipe() throws {
    let program = try #require(Apiary.Build.release.program)
    let folder = try Workplace()
    let outcome = try RunningProgram(
      "/bin/sh",
      ["-c", "printf '0.5\\n1\\n' | \"$0\" evolve trace double-pole --actions /dev/stdin", program],
      in: folder, from: "", environment: [:]
    ).finish()
    let expected = try Self.outcome("0.5\n1\n")
    #expect(outcome.status == 0 && outcome.output == expected.output, "\(outcome) \(expected)")
  }

  @Test func aMissingFileIsNoInput() throws {
    let outcome = try Apiary.run(
      ["evolve", "trace", "double-pole", "--actions", "none"], in: Workplace())
    #expect(outcome.status == 66 && outcome.errors == "apiary: none: no such file\n")
    let unnamed = try Apiary.run(["evolve", "trace", "double-pole"], in: Workplace())
    #expect(unnamed.status == 64 && unnamed.errors.contains("--actions"))
  }

  private static let states: [(Int, [Double])] = [
    (
      1,
      [
        0.00076838214798658367, 0.076843279150971167, 0.069055407587415171,
        -0.094514230518387504, -0.011577605746057974, -1.1632613983948554,
      ]
    ),
    (
      20,
      [
        0.05816649438948801, 0.21523109929784806, 0.048891678191260002,
        -0.01457079659220524, -4.4995814270558903, -17.245530989381862,
      ]
    ),
    (
      60,
      [
        0.13681731995679958, 0.0099656553415300719, 0.89529575703418396,
        3.3951946786082892, 0.43392362560524517, 6.1486507982905056,
      ]
    ),
  ]
}
