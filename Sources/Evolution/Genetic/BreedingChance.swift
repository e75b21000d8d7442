internal import Simulation

/// The random numbers of breeding, drawn such that few of them need a logarithm or a power.
struct BreedingChance: Snapshotted {
  /// Where numbers come from.
  var stream: RandomStream
  /// −1/ln(1 − 1/n).
  private let meanGap: Double
  /// How many coordinates stay as they are before the next one that mutates.
  private var untilMutation = 0

  init(_ stream: RandomStream, dimension: Int) {
    self.stream = stream
    meanGap = -1 / ReproducibleMath.log1p(-1 / Double(dimension))
    untilMutation = gap()
  }

  /// The first coordinate of the next ones that mutates, as each does with probability 1/n; nil where none does.
  mutating func mutation(among count: Int) -> Int? {
    let next = untilMutation
    guard next < count else {
      untilMutation -= count
      return nil
    }
    untilMutation = gap()
    return next
  }

  /// u^(1/(index + 1)) for a uniform u: square roots where the root is the sixteenth, as usual in crossover; elsewhere its
  /// logarithm is exponential.
  mutating func root(_ index: Double) -> Double {
    guard index == 15 else { return ReproducibleMath.exp(-exponential() / (index + 1)) }
    return stream.uniform().squareRoot().squareRoot().squareRoot().squareRoot()
  }

  /// Coordinates between two that mutate: a geometric number, rounded down from an exponential one.
  private mutating func gap() -> Int { Int(exponential() * meanGap) }

  private mutating func exponential() -> Double { Ziggurat.exponential { stream.next() } }

  /// The place in the stream, and the next mutation.
  mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&stream)
    archive.plain(&untilMutation)
    if untilMutation < 0 {
      untilMutation = 0
      archive.fail()
    }
  }
}
