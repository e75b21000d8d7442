import Foundation
import Simulation
import TestSupport
import Testing

@testable import Workloads

@Suite struct TimestampTests {
  static func parse(_ text: String) -> Int64? {
    var text = text
    return text.withUTF8 { unsafe Timestamp($0)?.nanoseconds }
  }

  @Test(
    arguments: [
      ("1970-01-01 00:00:00", 0), ("2023-11-16 18:15:46.6805900", 1_700_158_546_680_590_000),
      ("2023-11-16T18:15:46.680590001Z", 1_700_158_546_680_590_001),
      ("2024-02-29 12:00:00.5", 1_709_208_000_500_000_000),
      ("2024-05-10 00:00:00.009930+00:00", 1_715_299_200_009_930_000),
      ("2024-05-10 02:30:00+02:30", 1_715_299_200_000_000_000),
      ("2024-05-09 23:00:00-01:00", 1_715_299_200_000_000_000),
    ] as [(String, Int64)])
  func readsInstants(_ text: String, _ expected: Int64) { #expect(Self.parse(text) == expected) }

  @Test(arguments: [
    "", "2023-11-16", "2023-13-01 00:00:00", "2023-02-29 00:00:00", "1900-02-29 00:00:00",
    "2023-04-31 00:00:00", "2023-01-00 00:00:00", "2023-01-01 24:00:00", "2023-01-01 00:60:00",
    "2023-01-01 00:00:60", "2023-01-01 00:00:00.", "2023-01-01 00:00:00.1234567890", "1969-01-01 00:00:00",
    "2201-01-01 00:00:00", "2023-01-01 00:00:00 ", "2023-1-1 00:00:00", "2023-01-01 00:00:00+1",
    "2023/01/01 00:00:00", "1700158546",
  ])
  func refusesOthers(_ text: String) { #expect(Self.parse(text) == nil) }

  /// Every day of two centuries, counted one by one.
  @Test func countsDays() throws {
    var days = 0
    for year in 1970...2200 {
      for month in 1...12 {
        for day in 1...CivilDate.days(inMonth: month, of: year) {
          #expect(CivilDate(year: year, month: month, day: day)?.daysSinceEpoch == days)
          days += 1
        }
      }
    }
    #expect(days == 231 * 365 + 56)
    #expect(CivilDate(year: 1600, month: 1, day: 1)?.daysSinceEpoch == -135_140)
    #expect(CivilDate(year: 0, month: 3, day: 1)?.daysSinceEpoch == -719_468)
  }
}
