/// One mark on an axis.
struct Tic: Sendable, Equatable {
  /// Where it stands, in the data's units.
  let position: Double
  /// What is written at it; nothing at a minor tic.
  let text: String
  /// A minor tic is short and carries no grid line.
  var isMinor = false
}
