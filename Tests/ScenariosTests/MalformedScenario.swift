import Testing
import Workloads

/// A scenario with faults, and the messages that it must give: all of them, in order, to the letter.
struct MalformedScenario: Sendable, CustomTestStringConvertible {
  let text: String
  /// Each begins with `LINE:COLUMN`.
  let messages: [String]

  var testDescription: String { messages[0] }

  /// A whole text.
  init(_ text: String, _ messages: String...) {
    (self.text, self.messages) = (text, messages)
  }

  /// `valid` with one of its lines replaced.
  init(line: Int, _ replacement: String, _ messages: String...) {
    var lines = Self.validLines
    lines[line - 1] = replacement
    (self.text, self.messages) = (lines.joined(separator: "\n"), messages)
  }

  /// `valid` with text after one of its lines.
  init(after line: Int, _ text: String, _ messages: String...) {
    var lines = Self.validLines
    lines.insert(text, at: line)
    (self.text, self.messages) = (lines.joined(separator: "\n"), messages)
  }

  /// `valid` with text before it.
  init(prepending text: String, _ messages: String...) {
    (self.text, self.messages) = (text + "\n" + valid, messages)
  }

  /// `valid` with text after it.
  init(appending text: String, _ messages: String...) {
    (self.text, self.messages) = (valid + text, messages)
  }

  /// A scenario that is valid but for the keys of its workload, which begin on line 7.
  init(workload: String, _ messages: String...) {
    let head = """
      name = "test"
      [[agents]]
      count = 10
      [scheduler]
      policy = "random"
      [workload]

      """
    (self.text, self.messages) = (head + workload, messages)
  }

  private static let validLines = valid.split(separator: "\n").map(String.init)

  static let all =
    top + syntax + durations + agents + workload + traces + learning + evolution + sections
    + variants
}

/// What every message about a policy says is allowed.
let oneOfThePolicies =
  "first-come-first-served, first-fit, shortest-job-first, priority, earliest-deadline-first, round-robin, "
  + "random, least-loaded, power-of-two-choices or easy-backfilling"

/// What every message about a name says is allowed.
let aName = "a name of 1 to 100 letters a–z A–Z, digits, '.', '_' and '-' that do not begin with '.'"

/// What every message about a problem, or a strategy of a search, says is allowed.
let oneOfTheProblems = alternatives(SearchCatalogue.problems.map(\.name))
let oneOfTheStrategies = alternatives(SearchCatalogue.strategies.map(\.name))
let pointStrategies = SearchCatalogue.strategies.filter { $0.kind == .points }.map(\.name).joined(
  separator: ", ")

private func alternatives(_ words: [String]) -> String {
  words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
}
