internal import Simulation

extension RandomStream {
  /// Every order equally likely (Fisher & Yates 1938; Durstenfeld 1964); O(n), in place.
  mutating func shuffle(_ values: inout [Int]) {
    guard values.count > 1 else { return }
    for last in (1..<values.count).reversed() { values.swapAt(last, uniform(below: last + 1)) }
  }
}
