/// The parts of a program that a profile tells apart.
public enum ProfilePart: UInt8, CaseIterable, Sendable {
  /// What is none of the others: the bookkeeping of a model, the fingerprint.
  case hive = 0
  /// The event queue.
  case queue = 1
  /// The decisions of a policy.
  case policy = 2
  /// Data on its way between agents.
  case network = 3
  /// Networks that learn.
  case learning = 4
  /// Rows and samples on their way to a file.
  case recording = 5
  /// Files that are written.
  case output = 6
  /// Tasks that are read or drawn.
  case workload = 7

  /// The name in files and charts.
  public var name: String { Self.names[Int(rawValue)] }

  private static let names = [
    "hive", "queue", "policy", "network", "learning", "recording", "output", "workload",
  ]
}
