/// What a scenario sets of scheduling beside the policy's name; each policy reads what concerns it.
public struct SchedulerSettings: Sendable, Equatable {
  /// What happens first among events of one instant.
  public var ties = TieOrder.batched
  /// The weights and times of `multifactor`.
  public var multifactor = MultifactorSettings()

  /// The settings of a scenario that sets none.
  public init() {}
}
