/// Scheduling policies by name, one entry each: a value that is handed down from the entrance.
public struct PolicyRegistry: Sendable {
  /// The policies in the order in which they are listed.
  public let all: [PolicyDescriptor]

  /// The policies of Apiary, family by family.
  public static let standard = PolicyRegistry(all: queues + batch + dispatch)

  /// The registry with further policies at its end.
  ///
  /// - Precondition: no two policies have one name.
  public func adding(_ policies: [PolicyDescriptor]) -> PolicyRegistry {
    let all = all + policies
    for (index, policy) in all.enumerated() {
      precondition(!all[..<index].contains { $0.name == policy.name }, "two policies named \(policy.name)")
    }
    return PolicyRegistry(all: all)
  }

  /// The policy of a name, or nil where there is none.
  public func policy(named name: String) -> PolicyDescriptor? {
    all.first { $0.name == name }
  }
}
