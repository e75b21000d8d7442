import Testing

@testable import Scenarios

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("policy", "polcy", 1), ("rnadom", "random", 1),
    ("ca", "abc", 3), ("flaw", "lawn", 2),
  ])
  func distancesArePublishedOnes(_ left: String, _ right: String, _ distance: Int) {
    #expect(Spelling.distance(Array(left.utf8), Array(right.utf8)) == distance)
    #expect(Spelling.distance(Array(right.utf8), Array(left.utf8)) == distance)
  }

  @Test(arguments: [
    ("fcfs", "first-come-first-served"), ("sjf", "shortest-job-first"), ("EDF", "earliest-deadline-first"),
    ("easy", "easy-backfilling"), ("first_fit", "first-fit"), ("rond-robin", "round-robin"),
    ("Random", "random"), ("prio", "priority"),
  ])
  func slipsAndAbbreviationsAreUnderstood(_ word: String, _ meant: String) {
    #expect(Spelling.nearest(to: word, among: policies) == meant)
  }

  @Test(arguments: ["", "x", "backfill", "genetic", "ra", "first"])
  func wildGuessesAreNotMade(_ word: String) {
    #expect(Spelling.nearest(to: word, among: policies) == nil)
  }
}
