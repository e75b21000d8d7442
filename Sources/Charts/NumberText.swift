import Foundation

/// Numbers as a chart prints them, the same in every locale.
enum NumberText {
  /// A value in a script: seven digits are finer than a pixel.
  static func plain(_ value: Double, digits: Int = 7) -> String { String(format: "%.\(digits)g", value + 0) }

  /// A count with its thousands parted: `28,481`.
  static func count(_ value: Int) -> String { fixed(Double(value), decimals: 0) }

  /// A value with a fixed number of decimals, thousands parted and a true minus sign.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let digits = String(format: "%.\(decimals)f", abs(value))
    let parts = digits.split(separator: ".")
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    let sign = value < 0 && !isZero ? "−" : ""
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return sign + grouped(parts[0]) + fraction
  }

  /// A value to three significant digits: `0.00123`, `12.3`, `1,235`, `4.57M`, `1.2e−9`.
  static func significant(_ value: Double) -> String {
    let size = abs(value)
    guard size > 0 else { return "0" }
    guard size >= 1e-4, size < 1e15 else { return scientific(value) }
    for (limit, suffix) in [(1e12, "T"), (1e9, "G"), (1e6, "M")] where size >= limit {
      return trimmed(value / limit, decimals: size < 10 * limit ? 2 : 1) + suffix
    }
    return trimmed(value, decimals: max(0, min(7, 2 - Decade.exponent(of: size))))
  }

  /// A value with at most `decimals` decimals and no trailing zeros.
  static func trimmed(_ value: Double, decimals: Int) -> String {
    var text = fixed(value, decimals: decimals)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  private static func scientific(_ value: Double) -> String {
    let parts = String(format: "%.2e", value).split(separator: "e")
    guard parts.count == 2, let mantissa = Double(parts[0]), let exponent = Int(parts[1]) else {
      return plain(value)
    }
    return trimmed(mantissa, decimals: 2) + "e" + fixed(Double(exponent), decimals: 0)
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
