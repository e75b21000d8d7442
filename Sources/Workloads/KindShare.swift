/// A kind of task and how often it comes.
public struct KindShare: Sendable, Equatable {
  /// What the kind is called, by agents' capabilities and by the workload.
  public var name: String
  /// Its part of all tasks, above 0 and at most 1.
  public var share: Double

  /// A kind; nothing is checked.
  public init(_ name: String, _ share: Double) {
    self.name = name
    self.share = share
  }
}
