/// What a strategy's random numbers are for.
///
/// The numbers are part of every outcome: never renumber them. They stay below 16, since attempts count on from there.
enum RandomPurpose {
  static let sampling: UInt16 = 1
  static let restarts: UInt16 = 4
  static let rotation: UInt16 = 5
  static let episodes: UInt16 = 6
  static let separability: UInt16 = 14
  static let topology: UInt16 = 10
  static let centroids: UInt16 = 12
}
