public import Simulation

/// What happens in a hive: eight bytes, no padding.
public struct HiveEvent: BitwiseCopyable, Sendable, Equatable {
  /// The kinds; raw values enter fingerprints.
  public enum Kind: UInt32, Sendable, BitwiseCopyable {
    /// A task has done its work.
    case completion = 0
    /// The input data of a task that holds its agents has arrived.
    case dataArrival = 1
    /// The next task of the inbox is submitted.
    case arrival = 2
    /// The policy is asked what starts.
    case schedulingPass = 3
    /// The instant has come at which the policy wanted to be asked again.
    case timer = 4

    /// The place of the kind among the events of one instant.
    ///
    /// Batched: all completions, then arrivals of data and of tasks and the timer, then one pass. Per event: all
    /// completions that come when estimates said, then arrivals and other completions one by one, each with its pass
    /// before the next.
    public func priority(_ ties: TieOrder) -> EventPriority {
      switch (ties, self) {
      case (.batched, .timer): EventPriority(rawValue: UInt8(Kind.arrival.rawValue))
      case (.batched, _): EventPriority(rawValue: UInt8(rawValue))
      case (.perEvent, .schedulingPass): EventPriority(rawValue: 1)
      case (.perEvent, .arrival): EventPriority(rawValue: 2)
      case (.perEvent, .completion): EventPriority(rawValue: 3)
      case (.perEvent, .dataArrival): EventPriority(rawValue: 4)
      case (.perEvent, .timer): EventPriority(rawValue: 5)
      }
    }

    /// That of completions that come when estimates said, where each event has its pass.
    static let priorityOfExpectedCompletions = EventPriority(rawValue: 0)
  }

  /// The raw value of the kind: stored in four bytes, where the enumeration itself would take one and
  /// leave three of padding.
  private let kindCode: UInt32
  /// The task's index, truncated to 32 bits; 0 for a pass or a timer.
  public let subject: UInt32

  /// An event of a kind about a task, whose index is given truncated to 32 bits.
  public init(_ kind: Kind, subject: UInt32 = 0) {
    kindCode = kind.rawValue
    self.subject = subject
  }

  /// What happens.
  public var kind: Kind { Kind(rawValue: kindCode) ?? .schedulingPass }
}
