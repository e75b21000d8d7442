/// What a batch reports while it runs.
public enum BatchEvent: Sendable {
  /// The batch begins; some of its runs were made by an earlier one.
  case began(total: Int, alreadyDone: Int)
  /// A run was made.
  case finished(label: String, seconds: Double)
  /// A run failed; the others go on.
  case failed(label: String, message: String)
  /// Time has passed.
  case tick
}
