import Foundation
import Simulation
import TestSupport
import Testing

@testable import Workloads

@Suite struct DecimalNumberTests {
  static func parse(_ text: String) -> DecimalNumber? {
    var text = text
    return text.withUTF8 { unsafe DecimalNumber($0) }
  }

  @Test(
    arguments: [
      ("0", 0), ("-1", -1_000_000_000), ("+7", 7_000_000_000), ("97225.539", 97_225_539_000_000),
      ("0.0000000005", 1), ("0.00000000049999999999999999", 0), ("-0.0000000005", -1), (".5", 500_000_000),
      ("5.", 5_000_000_000), ("1e3", 1_000_000_000_000), ("25E-1", 2_500_000_000), ("1e-400", 0),
      ("0e99999999", 0), ("0000000000000000000000012", 12_000_000_000),
      ("9223372036.854775807", .max), ("1.23456789012345678901234567890", 1_234_567_890),
      ("1000000000000000000000e-20", 10_000_000_000),
    ] as [(String, Int64)])
  func keepsNanoseconds(_ text: String, _ expected: Int64) {
    #expect(Self.parse(text)?.scaled(by: 9) == expected)
  }

  @Test(arguments: [
    "", "-", "+", ".", "e5", "1e", "1e+", "nan", "NaN", "inf", "0x10", "1,5", "1 ", " 1", "--1", "1.2.3",
    "١", "1_000",
  ])
  func refusesWhatIsNoNumber(_ text: String) { #expect(Self.parse(text) == nil) }

  @Test(arguments: [
    "9223372036.854775808", "1e10", "1e400", "99999999999999999999", "1e999999999999999999999",
  ])
  func refusesWhatDoesNotFit(_ text: String) throws {
    let number = try #require(Self.parse(text))
    #expect(number.scaled(by: 9) == nil)
  }

  @Test(
    arguments: [
      ("5", 5), ("5.0", 5), ("5.5", nil), ("1e2", 100), ("1.5e1", 15), ("1e-1", nil), ("-0.0", 0),
      ("1234567890123456789.01", nil),
      ("1234567890123456789.00", 1_234_567_890_123_456_789),
    ]
      as [(String, Int64?)])
  func knowsWholeNumbers(_ text: String, _ expected: Int64?) throws {
    #expect(try #require(Self.parse(text)).whole == expected)
  }

  /// 5,000 seeded random decimals against Foundation's decimal arithmetic, whose `.plain` rounds halves away
  /// from zero.
  @Test func equalsFoundationsDecimals() throws {
    var stream = RandomStream.test(2)
    for _ in 0..<5000 {
      let fractionDigits = stream.uniform(below: 14)
      let fraction = (0..<fractionDigits).map { _ in "\(stream.uniform(below: 10))" }.joined()
      let text =
        (stream.uniform() < 0.3 ? "-" : "") + "\(stream.uniform(below: 2_000_000_000))"
        + (fractionDigits > 0 ? "." + fraction : "")
      var exact = try #require(Decimal(string: text)) * 1_000_000_000
      var rounded = Decimal()
      unsafe NSDecimalRound(&rounded, &exact, 0, .plain)
      #expect(Self.parse(text)?.scaled(by: 9) == Int64("\(rounded)"), "\(text)")
    }
  }
}
