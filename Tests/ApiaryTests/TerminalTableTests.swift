import Testing

@testable import Entrance

@Suite struct TerminalTableTests {
  @Test func numbersAreFlushRightAndWordsFlushLeft() {
    var table = TerminalTable(["metric", "mean", "verdict"])
    table.add(["mean wait", "12.5", "better"])
    table.add(["utilisation", "-0.75 %", "no difference shown"])
    table.add(["jain", "NaN"])
    #expect(
      table.rendered() == """
        metric          mean  verdict
        -----------  -------  -------------------
        mean wait       12.5  better
        utilisation  -0.75 %  no difference shown
        jain             NaN

        """)
  }

  @Test func aColumnOfWordsAndNumbersIsFlushLeft() {
    var table = TerminalTable(["a", "b"])
    table.add(["1", "x"])
    table.add(["word", "y"])
    #expect(table.rendered() == "a     b\n----  -\n1     x\nword  y\n")
  }

  @Test func aTableWithoutRowsIsItsHead() {
    #expect(TerminalTable(["name", "n"]).rendered() == "name  n\n----  -\n")
  }

  @Test func widthIsCountedInCharacters() {
    var table = TerminalTable(["é", "n"])
    table.add(["Müller", "1"])
    #expect(table.rendered() == "é       n\n------  -\nMüller  1\n")
  }
}
