/// An instant written as `YYYY-MM-DD hh:mm:ss[.fraction][Z|±hh:mm]`, with a blank or a T in the middle.
struct Timestamp: Equatable {
  /// What an error message says is allowed.
  static let form = "a time like 2023-11-16 18:15:46.6805900, from 1970 to 2200"

  /// Nanoseconds since 1970 began, in UTC where the text has an offset.
  let nanoseconds: Int64

  /// Reads all of `text`; nil when it is not of the form or the calendar has no such instant.
  ///
  /// Up to nine digits of fraction are kept; more would have to be rounded and are refused.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var reader = DigitReader(text)
    guard let year = reader.number(digits: 4), reader.skip("-"), let month = reader.number(digits: 2),
      reader.skip("-"), let day = reader.number(digits: 2), reader.skip(" ") || reader.skip("T"),
      let date = CivilDate(year: year, month: month, day: day), (1970...2200).contains(year),
      let secondOfDay = Self.secondOfDay(&reader), let fraction = Self.fraction(&reader),
      let offset = Self.offset(&reader), reader.isAtEnd
    else { return nil }
    let seconds = date.daysSinceEpoch * 86_400 + secondOfDay - offset
    nanoseconds = Int64(seconds) * 1_000_000_000 + fraction
  }

  private static func secondOfDay(_ reader: inout DigitReader) -> Int? {
    guard let hour = reader.number(digits: 2), reader.skip(":"), let minute = reader.number(digits: 2),
      reader.skip(":"), let second = reader.number(digits: 2), hour < 24, minute < 60, second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// Nanoseconds after the second; 0 where there is no fraction.
  private static func fraction(_ reader: inout DigitReader) -> Int64? {
    guard reader.skip(".") else { return 0 }
    var nanoseconds: Int64 = 0
    var digits = 0
    while let digit = reader.digit() {
      digits += 1
      nanoseconds = nanoseconds * 10 + Int64(digit)
      if digits > 9 { return nil }
    }
    guard digits > 0 else { return nil }
    while digits < 9 {
      nanoseconds *= 10
      digits += 1
    }
    return nanoseconds
  }

  /// Seconds that the clock is ahead of UTC; 0 where the text does not say.
  private static func offset(_ reader: inout DigitReader) -> Int? {
    if reader.isAtEnd || reader.skip("Z") { return 0 }
    let behind = reader.skip("-")
    guard behind || reader.skip("+"), let hours = reader.number(digits: 2), reader.skip(":"),
      let minutes = reader.number(digits: 2), hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return behind ? -seconds : seconds
  }
}
