/// Powers of ten found by multiplication, so that no library's logarithm decides where a tic stands.
enum Decade {
  /// The largest e with 10^e ≤ value; value must be finite and above zero.
  static func exponent(of value: Double) -> Int {
    var exponent = 0
    while power(exponent + 1) <= value { exponent += 1 }
    while power(exponent) > value { exponent -= 1 }
    return exponent
  }

  /// 10^exponent, correctly rounded, for exponents of −300 to 300.
  static func power(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? 0
  }
}
