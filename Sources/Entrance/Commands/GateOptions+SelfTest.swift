internal import Lab
internal import Regression
internal import Scenarios

extension GateOptions {
  /// The faults that a self-test puts in, in turn.
  private static let faults = [
    Fault(name: "nothing changed", fault: .slowdown(0), sought: .pass),
    Fault(name: "slowdown of 5 %", fault: .slowdown(0.05), sought: .regression),
    Fault(name: "slowdown of 10 %", fault: .slowdown(0.1), sought: .regression),
    Fault(name: "slowdown of 20 %", fault: .slowdown(0.2), sought: .regression),
    Fault(name: "10 % faster", fault: .slowdown(-0.1), sought: .improved),
    Fault(name: "one allocation more", fault: .allocations(1), sought: .regression),
    Fault(name: "another digest", fault: .digest, sought: .behaviourChanged),
  ]

  /// What gates may say, in the order of the table's columns.
  private static let conclusions: [GateVerdict.Conclusion] = [
    .pass, .inconclusive, .regression, .improved, .behaviourChanged,
  ]

  /// What a self-test puts in, and what a gate should say to it.
  private struct Fault {
    let name: String
    let fault: Injection.Fault
    let sought: GateVerdict.Conclusion

    /// Whether one process of each program shows it.
    var isExact: Bool {
      if case .slowdown = fault { false } else { true }
    }

    /// Whether a gate may say that it cannot tell.
    var mayBeInconclusive: Bool { !isExact }
  }

  /// Makes gates of the base against itself, without a fault and with each in turn, and counts the answers.
  ///
  /// - Returns: 1 where a gate was wrong: an alarm without a fault, or a pass with one.
  func executeSelfTest(_ gates: Int) throws(LabError) -> Int32 {
    let request = try request()
    let names = try benchmarkNames(of: request)
    let paired = names.filter(request.settings.pairs)
    guard !paired.isEmpty else {
      throw .unsuitable(path: base, reason: "has none of the benchmarks that are to be paired")
    }
    var table = TerminalTable(["fault", "gates"] + Self.conclusions.map(\.rawValue) + ["wrong"])
    var wrong = 0
    for fault in Self.faults {
      if !isQuiet { Console.remark("self-test: \(fault.name)") }
      let found = try conclusions(of: gates, with: fault, in: fault.isExact ? names : paired, request)
      let mistaken = found.count { conclusion in
        conclusion != fault.sought && !(conclusion == .inconclusive && fault.mayBeInconclusive)
      }
      wrong += mistaken
      let counts = Self.conclusions.map { conclusion in found.count { $0 == conclusion } }
      table.add([fault.name] + ([gates] + counts + [mistaken]).map(String.init))
    }
    Console.answer(table, as: format == .markdown ? .markdown : .text)
    return (wrong == 0 ? ExitStatus.success : .runFailed).rawValue
  }

  private func conclusions(
    of gates: Int, with fault: Fault, in names: [String], _ request: GateRequest
  ) throws(LabError) -> [GateVerdict.Conclusion] {
    var conclusions: [GateVerdict.Conclusion] = []
    for gate in 0..<gates {
      var request = request
      request.candidate = base
      request.isExact = fault.isExact
      request.file.seed += gate
      // One benchmark at a time carries the fault.
      request.injection = Injection(fault.fault, in: names[gate % names.count])
      conclusions.append(try request.judge().conclusion)
    }
    return conclusions
  }

  /// The names of the benchmarks that are measured.
  private func benchmarkNames(of request: GateRequest) throws(LabError) -> [String] {
    var exact = request
    exact.isExact = true
    exact.candidate = base
    let names = try exact.judge().base.benchmarks.map(\.name)
    guard !names.isEmpty else { throw .noBaseline(base) }
    return names
  }
}
