import Simulation

extension Rule<[SimulationDuration]> {
  /// Durations above zero in strictly ascending order.
  static func ascendingDurations(limit: Int) -> Rule {
    let duration = Rule<SimulationDuration>.duration(allowsZero: false)
    let allowed = "1 to \(limit), above 0s and ascending"
    return Rule(
      type: "array of durations", allowed: allowed,
      expectation: "an array of \(allowed) durations such as [\"1s\", \"1min\"]"
    ) { value in
      guard case .array(let elements) = value.content, (1...limit).contains(elements.count) else {
        return nil
      }
      let durations = elements.compactMap { try? duration.read($0) }
      let isAscending = zip(durations, durations.dropFirst()).allSatisfy { $0 < $1 }
      return durations.count == elements.count && isAscending ? durations : nil
    }
  }
}

extension Rule<[NamedNumber]> {
  /// A table of numbers under names of the user's own, in the order of the file.
  static func namedNumbers(_ what: String, _ range: ClosedRange<Double>, limit: Int) -> Rule {
    let number = Rule<Double>.number(range)
    let allowed = "1 to \(limit) \(what), each \(number.allowed)"
    return Rule(type: "table", allowed: allowed, expectation: "a table of \(allowed)") {
      (value) throws(Problem) in
      guard let members = value.members, (1...limit).contains(members.count) else {
        throw .unexpected(seen: value.noun, expected: "a table of \(allowed)", hint: nil)
      }
      var numbers: [NamedNumber] = []
      for member in members {
        guard let read = try? number.read(member.value) else {
          throw .unexpected(
            seen: "\(member.value.noun) for \(member.key)", expected: "a table of \(allowed)", hint: nil)
        }
        numbers.append(NamedNumber(name: member.key, number: read))
      }
      return numbers
    }
  }
}
