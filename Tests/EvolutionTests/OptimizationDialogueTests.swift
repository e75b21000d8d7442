import Evolution
import Testing

@Suite struct OptimizationDialogueTests {
  /// Answers a question with the distance of each candidate to 0.25; the least of them.
  private static func fitness(_ question: String, dimension: Int) throws -> (line: String, least: Double) {
    let words = question.split(separator: " ")
    #expect(words[0] == "eval")
    let count = try #require(Int(words[1]))
    let numbers = words.dropFirst(2).compactMap { Double($0) }
    #expect(numbers.count == count * dimension)
    let values = (0..<count).map { row in
      numbers[row * dimension..<(row + 1) * dimension].reduce(0) { $0 + ($1 - 0.25) * ($1 - 0.25) }
    }
    return ("f " + values.map { "\($0)" }.joined(separator: " "), values.min() ?? .nan)
  }

  /// Two problems one after the other, the first to its end, the second stopped.
  @Test func problemsFollowEachOther() throws {
    var dialogue = try OptimizationDialogue(strategy: "cma-es")
    var answer = try #require(try dialogue.answer("problem first 2 -5 5 1200 7 1 -3\n"))
    var (least, evaluations) = (Double.infinity, 0)
    while answer != "done" {
      let (line, best) = try Self.fitness(answer, dimension: 2)
      least = min(least, best)
      evaluations += line.split(separator: " ").count - 1
      answer = try #require(try dialogue.answer(line))
    }
    #expect(least < 1e-8 && evaluations <= 1200 && evaluations > 300)
    #expect(try dialogue.answer("") == nil)
    let second = try #require(try dialogue.answer("problem second 3 -inf inf 50 8 0 0 0"))
    _ = try Self.fitness(second, dimension: 3)
    #expect(try dialogue.answer("stop") == nil)
    #expect(throws: EvolutionError.self) { try dialogue.answer("f 1") }
  }

  @Test func sameSeedSameWords() throws {
    func first(_ seed: Int) throws -> String? {
      var dialogue = try OptimizationDialogue(strategy: "de-rand-1")
      return try dialogue.answer("problem a 2 -5 5 1000 \(seed) 0 0")
    }
    #expect(try first(3) == first(3))
    #expect(try first(3) != first(4))
  }

  @Test(arguments: [
    "hello", "problem", "problem a 2 -5 5 100 1 0", "problem a 0 -5 5 100 1", "problem a 1 5 -5 100 1 0",
    "problem a 1 -5 5 0 1 0", "problem a 1 -5 5 10 -1 0", "problem a 1 x 5 10 1 0",
    "problem a 1 -5 5 10 1 nan",
    "f 1 2",
  ])
  func badLinesAreNamed(_ line: String) throws {
    var dialogue = try OptimizationDialogue(strategy: "cma-es")
    #expect(throws: EvolutionError.self) { try dialogue.answer(line) }
  }

  /// The word of a line that no search can be made of, counted from 1.
  @Test(arguments: [
    ("problem a 0 -5 5 100 1", 3), ("problem a x -5 5 100 1 0", 3), ("problem a 2 -5 5 100 1 0", 3),
    ("problem a 1 nan 5 100 1 0", 4), ("problem a 1 inf 5 100 1 0", 4), ("problem a 1 5 -5 100 1 0", 5),
    ("problem a 1 -5 nan 100 1 0", 5), ("problem a 1 -5 5 1e4 1 0", 6), ("problem a 1 -5 5 9 1.5 0", 7),
    ("problem a 3 -5 5 100 1 0 0 nan", 10), ("problem a 2 -5 5 100 1 -inf 0", 8),
    ("problem a 2 -5 5 100 1 0 zero", 9),
  ])
  func wordsAreNamed(_ line: String, _ word: Int) throws {
    var dialogue = try OptimizationDialogue(strategy: "cma-es")
    _ = try dialogue.answer("")
    do {
      _ = try dialogue.answer(line)
      Issue.record("\(line) was taken")
    } catch EvolutionError.malformedLine(let number, let column, _) {
      #expect(number == 2 && column == word)
    }
  }

  @Test func tooFewFitnessesAreNamed() throws {
    var dialogue = try OptimizationDialogue(strategy: "cma-es", populationSize: 4)
    _ = try dialogue.answer("problem a 1 -5 5 100 1 0")
    #expect(
      throws: EvolutionError.malformedLine(
        line: 2, column: 1, reason: "fitness of 3 candidates, but 4 were asked for")
    ) { try dialogue.answer("f 1 2 3") }
    // What was asked for can still be answered.
    #expect(try dialogue.answer("f 1 2 3 nan") != nil)
    #expect(throws: EvolutionError.self) { try OptimizationDialogue(strategy: "none") }
  }
}
