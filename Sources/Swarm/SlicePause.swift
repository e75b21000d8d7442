/// Why a slice of a run ended.
public enum SlicePause: Sendable {
  /// Everything has happened.
  case exhausted
  /// What is left is after the horizon.
  case horizon
  /// There is more to do.
  case more
}
