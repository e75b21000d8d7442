/// Shares as people read them: `+5.2 %`.
enum PercentText {
  /// A share of one with a decimal, or two where it is below a per cent; `signed` shows a plus as well.
  static func text(_ share: Double, signed: Bool = false) -> String {
    guard share.isFinite else { return share.isNaN ? "unknown" : share > 0 ? "infinite" : "-infinite" }
    let decimals = abs(share) < 0.01 ? 2 : 1
    let scale = decimals == 2 ? 100.0 : 10.0
    guard abs(share) < 1e9 else { return share > 0 ? "> 1e11 %" : "< -1e11 %" }
    let units = Int((abs(share) * 100 * scale).rounded())
    let fraction = String(units % Int(scale))
    let digits =
      "\(units / Int(scale))." + String(repeating: "0", count: decimals - fraction.count) + fraction
    let sign = units == 0 ? "" : share < 0 ? "-" : signed ? "+" : ""
    return sign + digits + " %"
  }
}
