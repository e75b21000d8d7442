/// What the random numbers of judging are for.
///
/// The numbers decide intervals that reports show: never renumber them.
enum RandomPurpose {
  static let interval: UInt16 = 1
  static let floor: UInt16 = 2
  static let imaginedGates: UInt16 = 3
  static let permutations: UInt16 = 4
}
