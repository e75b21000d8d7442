/// What a strategy's random numbers are for.
///
/// The numbers are part of every outcome: never renumber them.
enum RandomPurpose {
  static let sampling: UInt16 = 1
  static let initialPopulation: UInt16 = 2
  static let selection: UInt16 = 3
  static let restarts: UInt16 = 4
  static let rotation: UInt16 = 5
  static let episodes: UInt16 = 6
}
