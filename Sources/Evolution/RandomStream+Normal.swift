internal import Kernels
internal import Simulation

extension RandomStream {
  /// A number from the standard normal distribution.
  mutating func normal() -> Double { Ziggurat.normal { next() } }

  /// Fills a storage with numbers from the standard normal distribution; O(count).
  mutating func fillNormal(_ storage: Storage<Double>) {
    for index in 0..<storage.count { storage[index] = normal() }
  }

  /// A number from the Cauchy distribution of a place and a scale.
  mutating func cauchy(_ place: Double, _ scale: Double) -> Double {
    place + scale * ReproducibleMath.tan(.pi * (uniform() - 0.5))
  }
}
