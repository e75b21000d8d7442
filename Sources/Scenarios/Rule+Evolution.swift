extension Rule<[Double]> {
  /// So many numbers of a range.
  static func numbers(_ range: ClosedRange<Double>, count: ClosedRange<Int>) -> Rule {
    let number = Rule<Double>.number(range)
    let allowed = "\(count.lowerBound) to \(count.upperBound), each \(number.allowed)"
    return Rule(
      type: "array of numbers", allowed: allowed,
      expectation: "an array of \(count.lowerBound) to "
        + "\(count.upperBound) numbers, each \(number.allowed)"
    ) { value in
      guard case .array(let elements) = value.content, count.contains(elements.count) else { return nil }
      let numbers = elements.compactMap { try? number.read($0) }
      return numbers.count == elements.count ? numbers : nil
    }
  }
}
