/// A decimal number read from text, not yet rounded: (−1)^negative · significand · 10^exponent.
///
/// Nineteen significant digits are kept. Of those past them it is remembered what rounding needs, so that
/// `scaled(by:)` and `whole` are exact however long the text is.
struct DecimalNumber: Equatable {
  var negative: Bool
  var significand: UInt64
  var exponent: Int
  /// What the dropped digits are worth, in units of the significand's last.
  var dropped = Dropped.nothing

  enum Dropped {
    /// No digit was dropped.
    case nothing
    /// Only zeros so far.
    case zeros
    case lessThanHalf
    case halfOrMore
  }

  /// Reads all of `text`: a sign, digits with at most one point, an exponent; nil if it is anything else.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return nil }
    var cursor = start
    guard let number = Self.read(&cursor, end: start + text.count), cursor == start + text.count else {
      return nil
    }
    self = number
  }

  init(negative: Bool, significand: UInt64, exponent: Int) {
    self.negative = negative
    self.significand = significand
    self.exponent = exponent
  }

  /// The value times 10^`digits`, rounded half away from zero; nil where 64 bits do not hold it.
  func scaled(by digits: Int) -> Int64? {
    if significand == 0 { return 0 }
    let power = exponent + digits
    let magnitude: UInt64
    if power >= 0 {
      guard power < Self.powersOfTen.count else { return nil }
      let (product, overflow) = significand.multipliedReportingOverflow(by: Self.powersOfTen[power])
      guard !overflow else { return nil }
      // With a power above zero the number has more than nineteen digits, and does not fit in any case.
      magnitude = product + (dropped == .halfOrMore ? 1 : 0)
    } else if -power < Self.powersOfTen.count {
      let divisor = Self.powersOfTen[-power]
      let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: divisor)
      magnitude = quotient + (remainder >= divisor - remainder ? 1 : 0)
    } else {
      magnitude = 0
    }
    guard magnitude <= UInt64(Int64.max) else { return nil }
    return negative ? -Int64(magnitude) : Int64(magnitude)
  }

  /// The value where it is whole; nil where it has a fraction or 64 bits do not hold it.
  var whole: Int64? {
    guard dropped == .nothing || dropped == .zeros else { return nil }
    if exponent < 0 && significand != 0 {
      guard -exponent < Self.powersOfTen.count,
        significand.isMultiple(of: Self.powersOfTen[-exponent])
      else { return nil }
    }
    return scaled(by: 0)
  }

  /// 10⁰ … 10¹⁹: all that fit in 64 bits.
  private static let powersOfTen: [UInt64] = {
    var powers: [UInt64] = [1]
    while powers.count < 20 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()
}
