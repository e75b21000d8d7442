internal import Simulation

/// The random numbers of breeding, drawn such that few of them need a logarithm or a power.
struct BreedingChance: Snapshotted {
  /// Where numbers come from.
  var stream: RandomStream
  /// −1/ln(1 − rate); infinite where no coordinate mutates.
  private let meanGap: Double
  /// How many coordinates stay as they are before the next one that mutates.
  private var untilMutation = 0

  /// Chances of which each coordinate mutates at a rate from 0 to 1.
  init(_ stream: RandomStream, rate: Double) {
    self.stream = stream
    meanGap = rate > 0 ? -1 / ReproducibleMath.log1p(-rate) : .infinity
    untilMutation = gap()
  }

  /// The first coordinate of the next ones that mutates, as each does with one probability; nil where none does.
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
  private mutating func gap() -> Int { meanGap < .infinity ? Int(exponential() * meanGap) : .max }

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
