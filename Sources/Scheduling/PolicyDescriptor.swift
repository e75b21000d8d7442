public import Simulation
public import Swarm

/// A scheduling policy as the registry knows it.
public struct PolicyDescriptor: Sendable {
  /// The word that scenario files use.
  public let name: String
  /// What it does, in one sentence.
  public let meaning: String
  /// Where it was published.
  public let source: String
  /// What says that it is implemented right.
  public let check: String
  /// How agents serve the tasks that it starts.
  public let discipline: ServiceDiscipline
  private let make: @Sendable (HiveConfiguration, EventQueueKind, HiveObserver?) -> HiveRunner

  /// A policy by the word that scenario files shall use for it, its meaning in a sentence, its source, and what it
  /// was compared with.
  public init<Policy: SchedulingPolicy>(
    _ name: String, _ policy: Policy.Type, _ meaning: String, source: String,
    check: String = "not by Apiary's own tests"
  ) {
    self.name = name
    self.meaning = meaning
    self.source = source
    self.check = check
    discipline = Policy.discipline
    make = { HiveRunner($0, policy: policy, queue: $1, observer: $2) }
  }

  /// A hive under this policy, ready to run; neither the queue nor an observer changes the outcome.
  public func makeRun(
    _ configuration: HiveConfiguration, queue: EventQueueKind = .standard,
    observer: HiveObserver? = nil
  ) -> HiveRunner {
    make(configuration, queue, observer)
  }
}
