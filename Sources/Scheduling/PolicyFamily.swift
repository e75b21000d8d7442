/// Scheduling policies of one kind.
public struct PolicyFamily: Sendable {
  /// What it is called, as a heading.
  public let name: String
  /// What its policies have in common, in a sentence or two.
  public let meaning: String
  /// Its policies, in the order in which they are listed.
  public let policies: [PolicyDescriptor]

  /// A family of policies with a heading and what they have in common.
  public init(_ name: String, _ meaning: String, _ policies: [PolicyDescriptor]) {
    self.name = name
    self.meaning = meaning
    self.policies = policies
  }
}
