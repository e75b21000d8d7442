import Evolution
import Testing

@Suite struct SearchSpaceTests {
  @Test func impossibleBoundsAreNamed() {
    let bounds: [([Double], [Double])] = [
      ([], []), ([0], [1, 2]), ([.nan], [1]), ([0], [.nan]), ([1], [0]), ([.infinity], [.infinity]),
      ([-.infinity], [-.infinity]),
    ]
    for (lower, upper) in bounds {
      #expect(throws: EvolutionError.self) { try SearchSpace(lower: lower, upper: upper) }
    }
    #expect(throws: EvolutionError.self) { try SearchSpace(dimension: 0) }
  }

  @Test func openSidesAreAllowed() throws {
    let space = try SearchSpace(lower: [-.infinity, 0], upper: [1, .infinity])
    #expect(space.dimension == 2 && !space.isBounded(0) && !space.isBounded(1))
  }
}
