import Testing

@testable import Charts

/// Words and numbers as charts print them.
struct TextTests {
  @Test func quotesAreDoubledAndLinesSpliced() {
    #expect(GnuplotText.quoted("it's `x` \\n \"y\"") == "'it'.\"'\".'s `x` \\n \"y\"'")
    #expect(GnuplotText.quoted("''") == "\"'\".\"'\"")
    #expect(GnuplotText.quoted("a\nb") == "'a'.\"\\n\".'b'")
    #expect(GnuplotText.quoted("") == "''")
    #expect(GnuplotText.quoted("a]]>b&#0;\u{1B}") == "'a]] >b& #0;'")
    #expect(GnuplotText.quotedFormat("95 %d") == "'95 %%d'")
    #expect(GnuplotText.oneLine("a\r\nb\tc\u{2028}d\n") == "a b c d")
  }

  @Test func numbers() {
    #expect(
      [0, 1, 1234.5678, -0.00123, 4_567_890, 1.5e10, 1e-9, -2.5e20].map(NumberText.significant)
        == ["0", "1", "1,235", "−0.00123", "4.57M", "15G", "1e−9", "−2.5e20"])
    #expect(NumberText.count(28_481) == "28,481")
    #expect(NumberText.fixed(-0.001, decimals: 1) == "0.0")
    #expect(NumberText.plain(-0.0) == "0")
  }

  @Test func durations() {
    #expect(
      [0, 1e-9, 0.35, 1, 59.9, 60, 5400, 86400, 1e9].map(DurationText.short)
        == ["0 s", "1 ns", "350 ms", "1 s", "59.9 s", "1 min", "1.5 h", "1 d", "31.7 years"])
  }

  @Test func longTextKeepsBothEnds() {
    let name = "a-very-long-variant-name-that-ends-in-17"
    let short = TextMetrics.fitting(name, width: 100, size: 11)
    #expect(TextMetrics.width(short, size: 11) <= 100)
    #expect(short.hasPrefix("a-very") && short.hasSuffix("17") && short.contains("…"))
    #expect(TextMetrics.fitting("short", width: 100, size: 11) == "short")
    let lines = TextMetrics.wrapped(
      Array(repeating: "word", count: 100).joined(separator: " "), width: 300, size: 11, lines: 2)
    #expect(lines.count == 2 && lines.allSatisfy { TextMetrics.width($0, size: 11) <= 300 })
    #expect(TextMetrics.wrapped("", width: 10, size: 11, lines: 2).isEmpty)
  }

  @Test func decades() {
    for exponent in -300...300 {
      let power = Decade.power(exponent)
      #expect(Decade.exponent(of: power) == exponent)
      #expect(Decade.exponent(of: power.nextDown) == exponent - 1)
    }
  }

  /// Against the advances of DejaVu Sans 2.37, the widest of the usual fonts, in ems: names and numbers of tics.
  @Test(arguments: [
    ("mean_bounded_slowdown", 13.16), ("Mean bounded slowdown", 12.69), ("conservative-backfilling", 11.89),
    ("kernel/hold-quaternary-heap-1000", 17.30), ("results/write cpu", 8.36), ("peak_memory", 7.12),
    ("1,000,000", 5.09), ("−40", 2.11), ("−0.25", 3.06),
  ])
  func widthsAreThoseOfAWideFont(_ text: String, _ ems: Double) {
    #expect((0.985 * ems...1.06 * ems).contains(TextMetrics.width(text, size: 1)))
  }
}
