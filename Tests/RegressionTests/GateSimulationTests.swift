import Regression
import Testing

/// The gate as a whole on simulated machines, every seed of which is another day.
///
/// Seeds are fixed, so that a test has one outcome. Of 200 days without an alarm follows, with 95 % confidence, that
/// fewer than 1.5 % have one (`SignTestTests.upperBound`).
@Suite struct GateSimulationTests {
  private static let settings = {
    var settings = GateSettings()
    settings.resamples = 99
    settings.imaginedGates = 0
    return settings
  }()

  private static func conclusions(
    days: Range<UInt64>, loudness: Double = 1, slowdown: Double? = nil
  ) -> [GateVerdict.Conclusion: Int] {
    let injection = slowdown.map { Injection(.slowdown($0), in: "simulated/1") }
    var counts: [GateVerdict.Conclusion: Int] = [:]
    for day in days {
      let machine = SimulatedMachine(seed: day, benchmarks: 2, loudness: loudness, injection: injection)
      var gate = Gate(machine, settings: settings)
      counts[gate.judge().conclusion, default: 0] += 1
    }
    return counts
  }

  @Test func identicalProgramsRaiseNoAlarm() {
    let counts = Self.conclusions(days: 0..<200)
    #expect(counts[.regression] == nil && counts[.improved] == nil, "\(counts)")
    #expect(counts[.pass, default: 0] >= 190, "\(counts)")
  }

  @Test func aLoudMachineMakesGatesInconclusiveRatherThanWrong() {
    let counts = Self.conclusions(days: 200..<220, loudness: 20)
    #expect(counts[.regression] == nil && counts[.improved] == nil, "\(counts)")
    #expect(counts[.inconclusive, default: 0] >= 10, "\(counts)")
    #expect(Self.conclusions(days: 300..<310, loudness: 20, slowdown: 0.1)[.pass] == nil)
  }

  @Test(arguments: [(0.05, 0.85), (0.1, 0.95), (0.2, 0.95)])
  func slowdownsAreFound(slowdown: Double, share: Double) {
    let counts = Self.conclusions(days: 1000..<1030, slowdown: slowdown)
    #expect(Double(counts[.regression, default: 0]) >= share * 30, "\(counts)")
    #expect(counts.keys.allSatisfy { $0 == .regression || $0 == .inconclusive }, "\(counts)")
  }

  @Test func speedupsAreFound() {
    let counts = Self.conclusions(days: 2000..<2005, slowdown: -0.15)
    #expect(counts == [.improved: 5])
  }

  /// Behaviour and exact counters of everything, blocks of what is paired alone.
  @Test(arguments: [
    (Injection(.slowdown(0.2), in: "simulated/1"), GateVerdict.Conclusion.regression),
    (Injection(.slowdown(0.2), in: "simulated/0"), .pass),
    (Injection(.allocations(1), in: "simulated/0"), .regression),
    (Injection(.digest, in: "simulated/0"), .behaviourChanged),
  ]) func onlyWhatIsPairedIsMeasuredAgain(_ injection: Injection, _ conclusion: GateVerdict.Conclusion) {
    var settings = Self.settings
    settings.paired = ["simulated/1"]
    var gate = Gate(SimulatedMachine(seed: 1, benchmarks: 2, injection: injection), settings: settings)
    let verdict = gate.judge()
    #expect(verdict.conclusion == conclusion)
    #expect(verdict.costs.map(\.benchmark) == ["simulated/1"])
    #expect(verdict.exact.common == ["simulated/0", "simulated/1"])
  }

  @Test func whatIsPairedInVainIsNoted() {
    var settings = Self.settings
    settings.paired = ["other"]
    var gate = Gate(SimulatedMachine(seed: 1, benchmarks: 2), settings: settings)
    let verdict = gate.judge()
    #expect(verdict.costs.isEmpty)
    #expect(verdict.exact.notes == ["none of the benchmarks that are to be paired fits other"])
  }

  /// What is slower by less than the tolerance is no regression.
  @Test func theToleranceIsTolerated() {
    let counts = Self.conclusions(days: 3000..<3010, slowdown: 0.01)
    #expect(counts[.regression] == nil, "\(counts)")
  }

  @Test func equalDaysHaveEqualVerdicts() {
    var settings = Self.settings
    settings.imaginedGates = 5
    var first = Gate(SimulatedMachine(seed: 5), settings: settings)
    var second = Gate(SimulatedMachine(seed: 5), settings: settings)
    #expect(first.judge() == second.judge())
  }

  /// What calibration says is true of the machine: at the smallest visible slowdown, real gates find it.
  @Test func calibrationTellsWhatCanBeSeen() throws {
    var settings = Self.settings
    settings.imaginedGates = 20
    var visible: [Double] = []
    for day in 4000..<4010 as Range<UInt64> {
      var gate = Gate(SimulatedMachine(seed: day, benchmarks: 1), settings: settings)
      let cost = try #require(gate.judge().costs.first)
      #expect(cost.calibration.gates == 20 && cost.calibration.falseAlarms == 0)
      #expect(cost.calibration.found == cost.calibration.found.sorted())
      #expect(cost.calibration.smallestVisible > 0.03)
      visible.append(cost.calibration.smallestVisible)
    }
    let slowdown = visible.sorted()[7]
    var found = 0
    for day in 5000..<5020 as Range<UInt64> {
      let injection = Injection(.slowdown(slowdown), in: "simulated/0")
      var gate = Gate(SimulatedMachine(seed: day, benchmarks: 1, injection: injection), settings: settings)
      if gate.judge().conclusion == .regression { found += 1 }
    }
    // The third largest of ten days' answers: a fifth of the days are noisier.
    #expect(found >= 17, "\(found) of 20 at \(slowdown)")
  }
}
