import Testing

@testable import Charts

/// Ranges and tics.
struct AxisTests {
  @Test func ticsAreFewRoundAndInside() {
    var numbers = SeededNumbers(seed: 12)
    for _ in 0..<500 {
      let low = (numbers.share() - 0.3) * numbers.tail()
      let high = low + numbers.tail()
      check(.linear("x", unit: .own(""), low: low, high: high, fromZero: false))
      check(.time("t", from: 0, to: high - low))
      check(.linear("m", unit: .bytes(peak: high - low), low: 0, high: high - low))
      check(.logarithmic("y", unit: .own(""), low: abs(low) + 1e-9, high: abs(low) + numbers.tail() * 1e3))
      check(.logarithmicTime("w", low: abs(low) + 1e-6, high: abs(low) + numbers.tail() * 1e3))
    }
  }

  private func check(_ axis: Axis) {
    let major = axis.tics.filter { !$0.isMinor }
    #expect(axis.low < axis.high)
    #expect((1...20).contains(major.count), "\(axis)")
    #expect(axis.tics.allSatisfy { $0.position >= axis.low && $0.position <= axis.high * (1 + 1e-9) })
    #expect(Set(major.map(\.text)).count == major.count, "\(axis)")
    #expect(zip(axis.tics, axis.tics.dropFirst()).allSatisfy { $0.position < $1.position })
  }

  @Test func theUnitOfTimeSuitsTheSpan() {
    let units = [1e-8, 1e-4, 0.05, 60, 3600, 86400, 1e6, 1e9].map { AxisUnit.time(span: $0).symbol }
    #expect(units == ["ns", "µs", "ms", "s", "min", "h", "days", "years"])
    #expect(AxisUnit.bytes(peak: 7e7).symbol == "MB")
    #expect(AxisUnit.bytes(peak: 7e9).symbol == "GB")
  }

  @Test func countsHaveWholeTics() {
    let axis = Axis.linear("n", unit: .own(""), low: 0, high: 2, isCount: true)
    #expect(axis.tics.map(\.text) == ["0", "1", "2"])
  }

  @Test func fractionAndValueAreInverse() {
    for axis in [
      Axis.time("t", from: 5, to: 90), .logarithmic("y", unit: .own(""), low: 2, high: 2e5),
    ] {
      for step in 0...10 {
        #expect(abs(axis.fraction(of: axis.value(at: Double(step) / 10)) - Double(step) / 10) < 1e-12)
      }
    }
  }

  @Test func waitsSpreadWideGoOnALogarithmicAxisOfSixDecadesAtMost() {
    let wide = WaitAxis.axis(for: [OrderedSample([0, 1e-9, 1, 10, 100, 1e5])])
    #expect(wide.isLogarithmic && wide.low > 0.09 && wide.high > 1e5)
    #expect(!WaitAxis.axis(for: [OrderedSample([0, 1, 2, 3])]).isLogarithmic)
    #expect(!WaitAxis.axis(for: [OrderedSample([0, 0])]).isLogarithmic)
  }

  @Test func labelsTouchNeitherCurvesNorEachOther() {
    let frame = Frame(left: 50, right: 750, top: 60, bottom: 440)
    let panel = Panel(frame: frame, x: .time("t", from: 0, to: 10), y: WaitAxis.share)
    let curves = [2.0, 4, 6].map { (x: [0, $0, $0, 10], y: [0.1, 0.1, 1, 1]) }
    var placer = LabelPlacer(panel: panel, curves: curves)
    let labels = (0..<3).compactMap { placer.place("variant \($0)", at: $0) }
    #expect(labels.count == 3)
    #expect(Set(labels.map { "\($0.x) \($0.y)" }).count == 3)
    var crowded = LabelPlacer(panel: panel, curves: curves)
    let unplaced = crowded.place(String(repeating: "w", count: 200), at: 0)
    #expect(unplaced == nil)
  }
}
