/// How well the agents of each group do each kind of task, and who may do it.
///
/// An agent may do tasks of a kind where its proficiency in it is above zero and not below the minimum.
struct SkillTable: Sendable {
  /// How many kinds of tasks there are; one where none are named.
  let kindCount: Int
  /// Whether all agents have full proficiency in all kinds, so that there is nothing to look up.
  let isTrivial: Bool
  /// Whether there is a kind that not all agents may do.
  let isRestricting: Bool
  /// By group, then by kind.
  private let proficiencies: [Double]
  /// The agents that may do each kind, ascending; nil where all may.
  private let members: [[Int32]?]
  /// The same as a bitmap.
  let masks: [[UInt64]?]

  init(_ configuration: HiveConfiguration) {
    let kinds = configuration.kinds
    let groups = configuration.groups
    kindCount = max(1, kinds.count)
    proficiencies = groups.flatMap { group in
      kinds.isEmpty ? [1] : kinds.map { group.proficiency(in: $0) }
    }
    isTrivial = proficiencies.allSatisfy { $0 == 1 }
    members = (0..<kindCount).map { [proficiencies, kindCount] kind in
      Self.members(groups) {
        let proficiency = proficiencies[$0 * kindCount + kind]
        return proficiency > 0 && proficiency >= configuration.minimumProficiency
      }
    }
    let agentCount = groups.reduce(0) { $0 + $1.count }
    isRestricting = members.contains { $0 != nil }
    masks = members.map { $0.map { Self.mask($0, agentCount: agentCount) } }
  }

  func proficiency(group: Int, kind: Int) -> Double { proficiencies[group * kindCount + kind] }

  /// The agents that may do a kind, ascending; nil where all may.
  func members(of kind: Int) -> [Int32]? { members[kind] }

  /// The same as a bitmap.
  func mask(of kind: Int) -> [UInt64]? { masks[kind] }

  func permits(_ agent: Int, kind: Int) -> Bool {
    guard let mask = masks[kind] else { return true }
    return mask[agent >> 6] & (1 << UInt64(agent & 63)) != 0
  }

  private static func members(_ groups: [AgentGroup], where permits: (Int) -> Bool) -> [Int32]? {
    var first: Int32 = 0
    var members: [Int32] = []
    for (index, group) in groups.enumerated() {
      if permits(index) { members.append(contentsOf: first..<first + Int32(group.count)) }
      first += Int32(group.count)
    }
    return members.count == Int(first) ? nil : members
  }

  private static func mask(_ members: [Int32], agentCount: Int) -> [UInt64] {
    var mask = [UInt64](repeating: 0, count: (agentCount + 63) / 64)
    for agent in members { mask[Int(agent) >> 6] |= 1 << UInt64(agent & 63) }
    return mask
  }
}
