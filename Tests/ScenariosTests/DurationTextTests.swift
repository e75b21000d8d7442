import Simulation
import Testing

@testable import Scenarios

@Suite struct DurationTextTests {
  @Test(
    arguments: [
      ("0s", 0), ("1ns", 1), ("250us", 250_000), ("10ms", 10_000_000), ("1.5s", 1_500_000_000),
      ("30min", 1_800_000_000_000), ("2h", 7_200_000_000_000), ("3d", 259_200_000_000_000),
      ("2w", 1_209_600_000_000_000), ("-1.5s", -1_500_000_000), ("+2s", 2_000_000_000),
      ("007s", 7_000_000_000), ("0.000000001s", 1), ("0.1000000000000000000000s", 100_000_000),
      // Decimals that no Double holds are exact all the same.
      ("9007199.254740993s", 9_007_199_254_740_993), ("0.33333333333d", 28_799_999_999_712),
      ("9223372036.854775807s", Int64.max), ("9223372036854775807ns", Int64.max),
    ] as [(String, Int64)])
  func durationsAreExact(_ text: String, _ nanoseconds: Int64) throws {
    #expect(try DurationText.parse(text) == SimulationDuration(nanoseconds: nanoseconds))
  }

  @Test(arguments: [
    ("", DurationText.Fault.malformed), ("s", .malformed), (".5s", .malformed), ("1.s", .malformed),
    ("1 s", .malformed), ("1s ", .malformed), ("--1s", .malformed), ("1,5s", .malformed),
    ("1e3s", .malformed),
    ("٣s", .malformed), ("30", .noUnit), ("1.5", .noUnit), ("1m", .unknownUnit("m")),
    ("1S", .unknownUnit("S")),
    ("1sec", .unknownUnit("sec")), ("1h30m", .compound), ("1.5ns", .tooFine), ("0.1234567891s", .tooFine),
    ("0.1234567890123456789w", .tooFine), ("9223372036.854775808s", .tooLong), ("106752d", .tooLong),
    ("99999999999999999999s", .tooLong),
  ])
  func whatIsNoDurationIsRefused(_ text: String, _ fault: DurationText.Fault) {
    #expect(throws: fault) { try DurationText.parse(text) }
  }

  /// Against integer arithmetic: a random count of nanoseconds, written out in a random unit.
  @Test func randomDurationsComeBack() throws {
    var stream = RandomStream(seed: 1, key: StreamKey(component: .test, purpose: 1))
    for _ in 0..<2000 {
      let nanoseconds = Int64(stream.uniform(below: Int.max >> stream.uniform(below: 62)))
      for (unit, digits, scale) in [("us", 3, 1000), ("ms", 6, 1_000_000), ("s", 9, 1_000_000_000)]
        as [(String, Int, Int64)]
      {
        let (whole, part) = nanoseconds.quotientAndRemainder(dividingBy: scale)
        let fraction = String(String(scale + part).dropFirst())
        #expect(fraction.count == digits)
        #expect(try DurationText.parse("\(whole).\(fraction)\(unit)").nanoseconds == nanoseconds)
      }
    }
  }
}
