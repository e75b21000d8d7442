extension Double {
  /// The number as people write it: `100`, `0.5`, `1e9`, `1e-9`.
  ///
  /// It is read as the same number.
  public var shortText: String {
    if let integer = Int(exactly: self) {
      let digits = String(integer)
      let zeros = digits.reversed().prefix { $0 == "0" }.count
      return zeros >= 6 ? "\(digits.dropLast(zeros))e\(zeros)" : digits
    }
    return "\(self)".split(separator: "e-0", maxSplits: 1).joined(separator: "e-")
  }
}
