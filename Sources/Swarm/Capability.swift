/// What an agent can do, and how well.
public struct Capability: Sendable, Equatable {
  /// The kind of task.
  public var name: String
  /// Work done per second as a part of that of an agent of full proficiency, from 0 to 1; 0: it cannot do it.
  public var proficiency: Double

  /// A capability; nothing is checked.
  public init(_ name: String, _ proficiency: Double) {
    self.name = name
    self.proficiency = proficiency
  }
}
