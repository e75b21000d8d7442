public import Simulation

extension RandomStream {
  /// The stream of a test's random inputs.
  public static func test(_ seed: UInt64) -> RandomStream {
    RandomStream(seed: seed, key: StreamKey(component: .test, purpose: 0))
  }
}
