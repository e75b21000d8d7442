/// What a learner's random numbers are for.
///
/// The numbers are part of every outcome: never renumber them.
enum RandomPurpose {
  static let initialization: UInt16 = 1
  static let shuffle: UInt16 = 2
  static let split: UInt16 = 3
  /// The first layer with random masks; the next ones follow.
  static let firstMask: UInt16 = 1000
}
