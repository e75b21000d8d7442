public import Simulation

/// Reads durations such as `"1.5s"`: a decimal number and a unit.
public enum DurationText {
  /// Why a text is not a duration.
  public enum Fault: Error, Equatable, Sendable {
    /// Not a decimal number with a unit behind it.
    case malformed
    /// A number without a unit.
    case noUnit
    /// Letters behind the number that name no unit.
    case unknownUnit(String)
    /// More than one number with a unit, such as `1h30m`.
    case compound
    /// Not a whole number of nanoseconds.
    case tooFine
    /// Beyond the range of simulated time, about 292 years.
    case tooLong
  }

  /// The units, with their lengths in nanoseconds.
  public static let units: [(name: String, nanoseconds: Int64)] = [
    ("ns", 1), ("us", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("min", 60_000_000_000),
    ("h", 3_600_000_000_000), ("d", 86_400_000_000_000), ("w", 604_800_000_000_000),
  ]

  /// The duration that a text stands for, exact to the nanosecond: no floating point is involved.
  ///
  /// The text is a sign or none, digits, a point and digits or neither, and a unit, without spaces.
  /// - Throws: why the text is none.
  public static func parse(_ text: String) throws(Fault) -> SimulationDuration {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = takeDigits(from: &rest)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(from: &rest)
      guard !fraction.isEmpty else { throw .malformed }
    }
    guard !whole.isEmpty else { throw .malformed }
    let magnitude = try nanoseconds(whole, fraction, unit: unitNanoseconds(rest))
    return SimulationDuration(nanoseconds: isNegative ? -magnitude : magnitude)
  }

  private static func takeDigits(from text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = text.prefix(while: \.isDigit)
    text = text[digits.endIndex...]
    return digits
  }

  private static func unitNanoseconds(_ name: ArraySlice<UInt8>) throws(Fault) -> Int64 {
    guard !name.isEmpty else { throw .noUnit }
    let name = String(decoding: name, as: UTF8.self)
    if let unit = units.first(where: { $0.name == name }) { return unit.nanoseconds }
    let letters = name.prefix { $0.isASCII && $0.isLetter }
    if letters == name { throw .unknownUnit(name) }
    let goesOn = name[letters.endIndex...].utf8.first?.isDigit == true
    throw goesOn && units.contains { $0.name == letters } ? .compound : .malformed
  }

  private static func nanoseconds(
    _ whole: ArraySlice<UInt8>, _ fraction: ArraySlice<UInt8>, unit: Int64
  ) throws(Fault) -> Int64 {
    guard let whole = Int64(String(decoding: whole, as: UTF8.self)) else { throw .tooLong }
    let (product, overflows) = whole.multipliedReportingOverflow(by: unit)
    let (sum, sumOverflows) = product.addingReportingOverflow(try fractionNanoseconds(fraction, unit: unit))
    guard !overflows, !sumOverflows else { throw .tooLong }
    return sum
  }

  private static func fractionNanoseconds(_ digits: ArraySlice<UInt8>, unit: Int64) throws(Fault) -> Int64 {
    var digits = digits
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    // No unit's part of more than 16 digits is whole nanoseconds, and 18 digits times a week fit 128 bits.
    guard digits.count <= 18 else { throw .tooFine }
    var scaled: UInt128 = 0
    var scale: UInt128 = 1
    for digit in digits {
      scaled = scaled * 10 + UInt128(digit - UInt8(ascii: "0"))
      scale *= 10
    }
    let (quotient, remainder) = (scaled * UInt128(unit)).quotientAndRemainder(dividingBy: scale)
    guard remainder == 0 else { throw .tooFine }
    return Int64(quotient)
  }
}
