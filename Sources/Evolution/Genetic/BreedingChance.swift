internal import Simulation

/// The random numbers of breeding, drawn such that few of them need a logarithm or a power.
struct BreedingChance: Snapshotted {
  /// Where numbers come from.
  var stream: RandomStream
  /// −ln(1 − 1/n).
  private let rate: Double
  /// How many coordinates stay as they are before the next one that mutates.
  private var untilMutation = 0

  init(_ stream: RandomStream, dimension: Int) {
    self.stream = stream
    rate = -ReproducibleMath.log1p(-1 / Double(dimension))
    untilMutation = gap()
  }

  /// Whether the next coordinate mutates, as each does with probability 1/n.
  mutating func mutates() -> Bool {
    guard untilMutation == 0 else {
      untilMutation -= 1
      return false
    }
    untilMutation = gap()
    return true
  }

  /// u^(1/(index + 1)) for a uniform u: its logarithm is exponential.
  mutating func root(_ index: Double) -> Double { ReproducibleMath.exp(-exponential() / (index + 1)) }

  /// Coordinates between two that mutate: a geometric number, rounded down from an exponential one.
  private mutating func gap() -> Int { rate < .infinity ? Int(exponential() / rate) : 0 }

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
