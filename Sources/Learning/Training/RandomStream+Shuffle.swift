internal import Simulation

extension RandomStream {
  /// Every order equally likely (Fisher & Yates 1938; Durstenfeld 1964); O(n), in place.
  mutating func shuffle(_ values: inout [Int]) {
    var last = values.count - 1
    while last > 0 {
      // Not `swapAt`, which allocates in debug builds.
      let other = uniform(below: last + 1)
      let value = values[last]
      values[last] = values[other]
      values[other] = value
      last -= 1
    }
  }
}
