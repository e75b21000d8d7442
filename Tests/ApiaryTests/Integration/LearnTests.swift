import Foundation
import TestSupport
import Testing

/// `learn check`: what agrees, what differs, and what is no fixture.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct LearnTests {
  /// One dense unit and one class, whose loss and gradients are 0 whatever the weights.
  private static func fixture(loss: String, name: String = "tanh_1_1") -> String {
    """
    {"\(name)": {
      "sizes": [1, 1], "seed": 0, "logits": [[0.15635490270090746]],
      "ce_loss": \(loss), "ce_grads": [[0], [0]]
    }}
    """
  }

  private static func outcome(_ text: String) throws -> RunningProgram.Outcome {
    let folder = try Workplace()
    try folder.write(text, to: "f.json")
    return try Apiary.run(["learn", "check", "f.json"], in: folder)
  }

  @Test(.enabled(if: SharedData.isAvailable)) func agreesWithPyTorch() throws {
    let folder = try Workplace()
    let answer = try #require(
      try Apiary.json(["learn", "check", SharedData.path("oracles/gradients.json")], in: folder)
        as? [[String: Any]])
    #expect(answer.count == 3)
    for item in answer { #expect(try #require(item["largest_relative_error"] as? Double) <= 1e-9) }
  }

  @Test func aDifferenceIsExitCodeOne() throws {
    let wrong = try Self.outcome(Self.fixture(loss: "0.25"))
    #expect(wrong.status == 1 && wrong.output.contains("tanh_1_1"))
  }

  @Test(arguments: [
    ("{\"relu\": {}}", "f.json: line 1, column 10, relu: has no sizes"),
    ("{\"relu\": 3}", "f.json: line 1, column 10, relu: an object is needed, not 3"),
    ("{\n  \"cube_2\": {}}", "f.json: line 2, column 13, cube_2: cube is neither a cell"),
    ("{", "f.json: line 1, column 2: "), ("{}", "f.json: line 1, column 1: has no items"),
    ("{\"tanh\": {\"sizes\": [2, 0]}}", "tanh.sizes[1]: a whole number from 1 to 4096 is needed, not 0"),
    ("{\"LSTM\": {\"I\": 1, \"T\": -1}}", "LSTM.T: a whole number from 1 to 4096 is needed, not -1"),
  ]) func malformedFixturesAreBadInput(_ text: String, _ message: String) throws {
    let outcome = try Self.outcome(text)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func aMissingFixtureIsNoInput() throws {
    let outcome = try Apiary.run(["learn", "check", "none.json"], in: Workplace())
    #expect(outcome.status == 66 && outcome.errors.contains("none.json: no such file"))
  }
}
