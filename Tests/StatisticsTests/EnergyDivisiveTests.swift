import Statistics
import TestSupport
import Testing

/// Expected values: a direct transcription of the paper's formulas with numpy 2.4.6, every pair of every split summed
/// anew, its permutations drawn from the same generator.
@Suite struct EnergyDivisiveTests {
  /// The flow of the Nile at Aswan in 10⁸ m³, 1871 to 1970 (Cobb, Biometrika 65(2), 1978).
  private static let nile: [Double] = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
    1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
    1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796,
    1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874,
    848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718,
    714, 740,
  ]

  private static let short = [
    10.001, 10.299, 9.726, 9.109, 9.545, 9.008, 10.06, 11.34, 9.508, 9.38, 10.49, 10.357, 10.105, 9.07,
    12.971, 13.695, 11.656, 12.542, 11.099, 11.71, 11.158, 12.765, 11.733, 13.271, 13.157, 12.813, 2.933,
    10.845, 12.806, 13.453, 6.879, 11.089, 9.086, 9.765, 17.244, 9.77, 12.87, 16.538, 10.666, 12.553,
  ]

  /// The dam at Aswan: the flow changes after 1898, as Cobb and everyone since has found.
  @Test func theNile() throws {
    var method = EnergyDivisive()
    method.minimumSize = 10
    method.permutations = 99
    let found = method.changePoints(in: Self.nile, draw: LinearCongruence().draw)
    #expect(found.map { 1871 + $0.index - 1 } == [1898])
    #expect(try #require(found.first).statistic.isClose(to: 4916.590807675145))
    #expect(found.first?.pValue == 0.01)
  }

  /// With permutations drawn alike: one change at 14; the next best split, at 30, has p = 4 of 20.
  @Test func agreesWithAnotherProgram() throws {
    var method = EnergyDivisive()
    method.minimumSize = 4
    method.permutations = 19
    method.significance = 0.06
    var found = method.changePoints(in: Self.short, draw: LinearCongruence().draw)
    #expect(found.map(\.index) == [14] && found.map(\.pValue) == [0.05])
    #expect(try #require(found.first).statistic.isClose(to: 21.181076923076926))
    method.significance = 0.2
    found = method.changePoints(in: Self.short, draw: LinearCongruence().draw)
    #expect(found.prefix(2).map(\.index) == [14, 30] && found[1].pValue == 0.2)
    #expect(found[1].statistic.isClose(to: 7.690359999999997))
  }

  @Test func shortOrConstantSeriesDoNotChange() {
    let method = EnergyDivisive()
    for series in [[], [1.0], Array(repeating: 3.0, count: 30), [1, 2, 1, 2, 1, 2, 1, 2, 9]] {
      #expect(method.changePoints(in: series, draw: LinearCongruence().draw).isEmpty)
    }
  }

  /// In 200 series of one distribution with p-values at most 0.05, as many false alarms as that allows: 95 % of the
  /// time at most 15, and at most 21 with a probability of 0.9996.
  @Test func falseAlarmsAreAsRareAsStated() {
    var method = EnergyDivisive()
    method.permutations = 39
    let draws = LinearCongruence()
    let alarms = (0..<200).count { _ in
      let series = (0..<20).map { _ in Double(draws.draw(1_000_000)) }
      return !method.changePoints(in: series, draw: draws.draw).isEmpty
    }
    #expect(alarms <= 21)
  }
}
