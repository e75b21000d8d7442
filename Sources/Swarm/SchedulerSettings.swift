/// What a scenario sets of scheduling beside the policy's name; each policy reads what concerns it.
public struct SchedulerSettings: Sendable {
  /// What happens first among events of one instant.
  public var ties = TieOrder.batched
  /// Who decides where the policy is a program of its own; nil under every other policy.
  public var decider: (any ExternalDecider)?

  /// The settings of a scenario that sets none.
  public init() {}
}
