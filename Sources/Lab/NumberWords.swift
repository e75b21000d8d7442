/// Numbers as charts and tables show them.
public enum NumberWords {
  /// A whole number with commas between thousands: 28,481.
  public static func grouped(_ number: Int) -> String {
    let digits = String(abs(number))
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0 && (digits.count - position) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  /// A count with its noun, whose plural ends with s: 1 task, 28,481 tasks.
  public static func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number with two decimals: 0.10, -1.43; "-" for NaN.
  public static func hundredths(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e9 else { return significant(number) }
    let units = Int((abs(number) * 100).rounded())
    let digits = units % 100
    return (number < 0 && units > 0 ? "-" : "") + "\(units / 100).\(digits < 10 ? "0" : "")\(digits)"
  }

  /// A number to six significant digits, plain where that is short: 0.876917, 15694.5, 1.2e+09; "-" for NaN.
  public static func significant(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "-" : String(number) }
    if number == number.rounded(), abs(number) < 1e9 { return String(Int(number)) }
    let exponent = decimalExponent(number)
    guard (-5...8).contains(exponent) else { return scientific(number, exponent) }
    return decimals(number, max(0, 5 - exponent))
  }

  /// ⌊log₁₀ |x|⌋, after rounding to six digits.
  private static func decimalExponent(_ number: Double) -> Int {
    var (value, exponent) = (abs(number), 0)
    while value >= 999_999.5e-5 { (value, exponent) = (value / 10, exponent + 1) }
    while value < 0.9999995 { (value, exponent) = (value * 10, exponent - 1) }
    return exponent
  }

  private static func scientific(_ number: Double, _ exponent: Int) -> String {
    var scaled = number
    for _ in 0..<abs(exponent) { scaled = exponent > 0 ? scaled / 10 : scaled * 10 }
    return decimals(scaled, 5) + "e" + (exponent < 0 ? "-" : "+") + String(abs(exponent))
  }

  /// A number to a count of decimals, without zeros at the end.
  private static func decimals(_ number: Double, _ count: Int) -> String {
    var scale = 1.0
    for _ in 0..<count { scale *= 10 }
    let units = Int((abs(number) * scale).rounded())
    let whole = units / Int(scale)
    var fraction = String(units % Int(scale))
    fraction = String(repeating: "0", count: max(0, count - fraction.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (number < 0 ? "-" : "") + String(whole) + (count == 0 || fraction.isEmpty ? "" : "." + fraction)
  }
}
