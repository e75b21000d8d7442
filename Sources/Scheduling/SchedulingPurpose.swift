/// What the scheduling policies' random streams are for.
///
/// Raw values are part of the outcome of every run: never renumber them.
public enum SchedulingPurpose: UInt16, CaseIterable, Sendable {
  /// Which agents a task is sent to.
  case agents = 1
}
