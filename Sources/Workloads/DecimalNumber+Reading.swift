extension DecimalNumber {
  typealias Cursor = UnsafePointer<UInt8>

  /// Reads the longest number at `cursor` and moves past it, in O(length); nil if there is none.
  @inline(__always)
  static func read(_ cursor: inout Cursor, end: Cursor) -> DecimalNumber? {
    var here = cursor
    let negative = here < end && here.pointee == UInt8(ascii: "-")
    if negative || (here < end && here.pointee == UInt8(ascii: "+")) { here += 1 }
    let firstDigit = here
    var significand: UInt64 = 0
    // Eighteen digits cannot overflow, and hardly any number has more.
    let safeEnd = end - here > 18 ? here + 18 : end
    while here < safeEnd, let digit = digit(here.pointee) {
      significand = significand &* 10 &+ digit
      here += 1
    }
    if here == end || endsNumber(here.pointee), here > firstDigit {
      cursor = here
      return DecimalNumber(negative: negative, significand: significand, exponent: 0)
    }
    cursor = firstDigit
    return readGeneral(&cursor, end: end, negative: negative)
  }

  /// As `read`, for numbers with a point, an exponent or many digits; the sign has been read.
  private static func readGeneral(_ cursor: inout Cursor, end: Cursor, negative: Bool) -> DecimalNumber? {
    var number = DecimalNumber(negative: negative, significand: 0, exponent: 0)
    var here = cursor
    let wholeDigits = number.appendDigits(&here, end: end, areFraction: false)
    var fractionDigits = 0
    if here < end, here.pointee == UInt8(ascii: ".") {
      here += 1
      fractionDigits = number.appendDigits(&here, end: end, areFraction: true)
    }
    guard wholeDigits + fractionDigits > 0 else { return nil }
    if here < end, here.pointee | 0x20 == UInt8(ascii: "e") {
      guard let exponent = readExponent(&here, end: end) else { return nil }
      number.exponent += exponent
    }
    cursor = here
    return number
  }

  /// Takes in digits and says how many there were.
  private mutating func appendDigits(_ cursor: inout Cursor, end: Cursor, areFraction: Bool) -> Int {
    let start = cursor
    while cursor < end, let digit = Self.digit(cursor.pointee) {
      cursor += 1
      if significand < 1_000_000_000_000_000_000 {
        significand = significand * 10 + digit
        if areFraction { exponent -= 1 }
      } else {
        drop(digit)
        if !areFraction { exponent += 1 }
      }
    }
    return cursor - start
  }

  private mutating func drop(_ digit: UInt64) {
    switch dropped {
    case .nothing: dropped = digit == 0 ? .zeros : digit < 5 ? .lessThanHalf : .halfOrMore
    case .zeros: if digit > 0 { dropped = .lessThanHalf }
    case .lessThanHalf, .halfOrMore: break
    }
  }

  /// Reads `e`, a sign and digits; the exponent saturates far beyond any that matters.
  private static func readExponent(_ cursor: inout Cursor, end: Cursor) -> Int? {
    var here = cursor + 1
    let negative = here < end && here.pointee == UInt8(ascii: "-")
    if negative || (here < end && here.pointee == UInt8(ascii: "+")) { here += 1 }
    let firstDigit = here
    var exponent = 0
    while here < end, let digit = digit(here.pointee) {
      exponent = min(exponent * 10 + Int(digit), 1_000_000)
      here += 1
    }
    guard here > firstDigit else { return nil }
    cursor = here
    return negative ? -exponent : exponent
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> UInt64? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? UInt64(value) : nil
  }

  /// Whether a byte surely ends a number that began with digits.
  @inline(__always)
  private static func endsNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ",")
  }
}
