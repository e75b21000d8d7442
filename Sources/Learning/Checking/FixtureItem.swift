/// How far one item of a fixture is from what is computed here.
public struct FixtureItem: Sendable {
  /// The item's name, such as `relu_4_8_3`.
  public let name: String
  /// The largest error relative to the number in the fixture.
  public internal(set) var largestError = 0.0
  /// Where that is, such as `optim.adam0.01.losses[3]`.
  public internal(set) var place = ""
  /// How many numbers were compared.
  public internal(set) var count = 0

  init(name: String) { self.name = name }

  /// Compares numbers.
  ///
  /// What is nothing but rounding beside the largest of them does not count.
  mutating func compare(_ computed: [Double], _ expected: [Double], _ place: String) {
    let largest = expected.reduce(0) { max($0, abs($1)) }
    for (index, (ours, theirs)) in zip(computed, expected).enumerated() {
      let error = ours == theirs ? 0 : abs(ours - theirs) / max(abs(theirs), largest * 1e-6)
      count += 1
      // NaN is the largest error of all.
      if !(error <= largestError) {
        largestError = error.isNaN ? .infinity : error
        self.place = "\(place)[\(index)]"
      }
    }
  }
}
