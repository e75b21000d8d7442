internal import Lab
internal import Regression
internal import Scenarios

extension GateOptions {
  /// The faults that a self-test puts in, in turn.
  private static let faults: [(name: String, fault: Injection.Fault, sought: GateVerdict.Conclusion)] = [
    ("nothing changed", .slowdown(0), .pass),
    ("slowdown of 5 %", .slowdown(0.05), .regression),
    ("slowdown of 10 %", .slowdown(0.1), .regression),
    ("slowdown of 20 %", .slowdown(0.2), .regression),
    ("one allocation more", .allocations(1), .regression),
    ("another digest", .digest, .behaviourChanged),
  ]

  /// Makes gates of the base against itself, without a fault and with each in turn, and counts the answers.
  ///
  /// - Returns: 1 where a gate was wrong: an alarm without a fault, or a pass with one.
  func executeSelfTest(_ gates: Int) throws(LabError) -> Int32 {
    let request = try request()
    let target = try first(of: request)
    var table = TerminalTable(["fault", "gates", "pass", "inconclusive", "regression", "other", "wrong"])
    var wrong = 0
    for (name, fault, sought) in Self.faults {
      var counts: [GateVerdict.Conclusion: Int] = [:]
      var isNoted = false
      for gate in 0..<gates {
        var request = request
        request.candidate = base
        request.file.seed += gate
        // One benchmark at a time carries the fault.
        request.injection = Injection(fault, in: target[gate % target.count])
        counts[try request.judge().conclusion, default: 0] += 1
        if !isNoted, !isQuiet { Console.remark("self-test: \(name)") }
        isNoted = true
      }
      let found = { (conclusion: GateVerdict.Conclusion) in counts[conclusion, default: 0] }
      let mistaken = gates - found(sought) - (sought == .behaviourChanged ? 0 : found(.inconclusive))
      wrong += mistaken
      let other = gates - found(.pass) - found(.inconclusive) - found(.regression)
      table.add(
        [name]
          + [gates, found(.pass), found(.inconclusive), found(.regression), other, mistaken].map(String.init))
    }
    Console.answer(table, as: format == .markdown ? .markdown : .text)
    return (wrong == 0 ? ExitStatus.success : .runFailed).rawValue
  }

  /// The names of the benchmarks that are measured.
  private func first(of request: GateRequest) throws(LabError) -> [String] {
    var exact = request
    exact.isExact = true
    exact.candidate = base
    let names = try exact.judge().base.benchmarks.map(\.name)
    guard !names.isEmpty else { throw .noBaseline(base) }
    return names
  }
}
