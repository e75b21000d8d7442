/// Why a strategy has nothing more to find from where it is.
public enum StopReason: String, CaseIterable, Sendable {
  /// Steps are too short to matter in any coordinate.
  case stepsVanished
  /// The costs of recent generations differ by next to nothing.
  case costsLevel
  /// Steps have become much longer than the first ones.
  case stepsDiverged
  /// The longest axis of the distribution is more than 10⁷ times as long as the shortest.
  case illConditioned
  /// As many generations as a run is worth have passed.
  case generationsSpent
  /// An earlier attempt has found better than this one will.
  case outclassed
  /// Numbers have left the range of double precision.
  case numericalFailure
}
