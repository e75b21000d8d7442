import Testing

@testable import Entrance

@Suite struct ProgressBarTests {
  /// Collects what a bar writes.
  final class Output {
    var writes: [String] = []
    func callAsFunction(_ text: String) { writes.append(text) }
  }

  private static let clear = "\r\u{1B}[K"

  @Test func aTerminalShowsBarCountRateAndTimeLeft() {
    let output = Output()
    var bar = ProgressBar(total: 4, style: .terminal(columns: 80), now: 100, write: output.callAsFunction)
    bar.finishItem("a", now: 102)
    bar.finishItem("b", now: 104)
    bar.finishItem("c", now: 106)
    bar.finishItem("d", now: 108)
    bar.close(now: 108)
    #expect(
      output.writes == [
        Self.clear + "[##########..............................] 1/4  30.0/min  6 s left",
        Self.clear + "[####################....................] 2/4  30.0/min  4 s left",
        Self.clear + "[##############################..........] 3/4  30.0/min  2 s left",
        Self.clear + "[########################################] 4/4  30.0/min  in 8 s",
        Self.clear + "[########################################] 4/4  30.0/min  in 8 s", "\n",
      ])
  }

  @Test func aTerminalIsDrawnAtMostTenTimesASecond() {
    let output = Output()
    var bar = ProgressBar(total: 10_000, style: .terminal(columns: 80), now: 0, write: output.callAsFunction)
    for item in 1...1000 {
      bar.finishItem("x", now: Double(item) * 0.001)
      bar.tick(now: Double(item) * 0.001)
    }
    #expect((9...10).contains(output.writes.count))
  }

  @Test(arguments: [200, 80, 60, 40, 30, 20, 5, 1])
  func aLineNeverFillsTheTerminal(columns: Int) {
    let output = Output()
    var bar = ProgressBar(
      total: 1_000_000, style: .terminal(columns: columns), now: 0, write: output.callAsFunction)
    for item in 1...20 { bar.finishItem("x", now: Double(item) * 5000) }
    for line in output.writes { #expect(line.dropFirst(Self.clear.count).count < max(columns, 2)) }
  }

  @Test func itemsOfAnEarlierCallCountButNotInTheRate() {
    let output = Output()
    var bar = ProgressBar(
      total: 30, alreadyDone: 20, style: .terminal(columns: 60), now: 0, write: output.callAsFunction)
    bar.tick(now: 0.5)
    bar.finishItem("x", now: 1)
    bar.finishItem("y", now: 2)
    #expect(output.writes[0].hasSuffix("] 20/30"))
    #expect(output.writes[2].hasSuffix("] 22/30  1.0/s  8 s left"))
  }

  @Test func aLogHasPlainLines() {
    let output = Output()
    var bar = ProgressBar(total: 2, style: .log, now: 0, write: output.callAsFunction)
    bar.tick(now: 5)
    bar.finishItem("kth fcfs seed 7", now: 6)
    bar.note("kth easy seed 7 failed", now: 7)
    bar.finishItem("kth easy seed 7", now: 7)
    bar.close(now: 8)
    let all = output.writes.joined()
    #expect(all == "[1/2] kth fcfs seed 7\nkth easy seed 7 failed\n[2/2] kth easy seed 7\n")
    #expect(all.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 })
  }

  @Test func aNoteStaysAboveTheBar() {
    let output = Output()
    var bar = ProgressBar(total: 2, style: .terminal(columns: 60), now: 0, write: output.callAsFunction)
    bar.finishItem("a", now: 1)
    bar.note("b failed", now: 1.01)
    #expect(output.writes[1] == Self.clear + "b failed\n")
    #expect(output.writes[2].hasPrefix(Self.clear + "[##"))
  }

  @Test func silenceIsSilent() {
    let output = Output()
    var bar = ProgressBar(total: 1, style: .silent, now: 0, write: output.callAsFunction)
    bar.note("x", now: 0)
    bar.finishItem("a", now: 1)
    bar.close(now: 2)
    #expect(output.writes.isEmpty)
    #expect(ProgressBar.Style.ofStandardError(isQuiet: true) == .silent)
  }
}
