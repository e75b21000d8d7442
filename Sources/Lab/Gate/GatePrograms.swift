import Foundation
import Probe
import Regression

/// The two programs of a gate, each measurement in a process of its own.
struct GatePrograms: MeasuringProgram {
  let base: String
  let candidate: String
  /// The programs under names of one length: what lies on a process's stack before it starts moves all that follows,
  /// which alone can cost some per cent (Mytkowicz, Diwan, Hauswirth & Sweeney, ASPLOS 2009).
  let links: GateLinks
  /// What is measured when no names are asked for.
  let patterns: [String]
  let repetitions: Int?
  /// Whether what is measured without names is for behaviour and exact counters alone: one repetition shows them.
  let surveys: Bool
  let injection: Injection?
  /// Nanoseconds of the wall clock; nil for no limit.
  let deadline: Int64?
  /// Told of every process before it starts.
  let announce: @Sendable (GateSide) -> Void

  var isOutOfTime: Bool { deadline.map { Probe.sample().wallNanoseconds >= $0 } ?? false }

  mutating func measure(_ side: GateSide, only names: [String]?) throws(LabError) -> MeasurementRecord {
    announce(side)
    let program = side == .base ? base : candidate
    let record = try Self.measure(
      program, names ?? patterns, repetitions: names == nil && surveys ? 1 : repetitions,
      under: links.path(of: side))
    guard side == .candidate, let injection else { return record }
    return injection.applied(to: record)
  }

  /// A pattern as the program is asked for it: a group is spelled out, since `bench` has tables of that name.
  private static func word(_ pattern: String) -> String {
    pattern.contains("/") || pattern.contains("*") ? pattern : pattern + "/*"
  }

  /// The user's settings of glibc's allocator: by where it puts small blocks these are larger or smaller, and with
  /// them arrays.
  private static var allocatorVariables: [String] {
    ProcessInfo.processInfo.environment.keys.filter { $0 == "GLIBC_TUNABLES" || $0.hasPrefix("MALLOC_") }
  }

  /// What a program measures in a process of its own.
  ///
  /// - Parameter isPinned: whether it is to compute the same on every processor, rather than as fast as on this one.
  static func measure(
    _ program: String, _ patterns: [String], repetitions: Int?, under link: String? = nil,
    isPinned: Bool = false
  ) throws(LabError) -> MeasurementRecord {
    let options = repetitions.map { ["--repetitions", String($0)] } ?? []
    // Tables that are laid out by chance cost by chance, and so do paths of temporary files whose length is the
    // user's. The library for matrices rounds, and so searches, and allocates as the kind of processor asks; this
    // kind's code runs on every one.
    var environment: [String: String?] = ["SWIFT_DETERMINISTIC_HASHING": "1", "TMPDIR": "/tmp"]
    if isPinned { environment["OPENBLAS_CORETYPE"] = "Prescott" }
    for name in allocatorVariables { environment.updateValue(nil, forKey: name) }
    let output = try ToolRun.output(
      of: link ?? program, ["bench"] + patterns.map(word) + ["--format", "json", "--quiet"] + options,
      name: program, environment: environment)
    do { return try MeasurementRecord(parsing: output, path: "\(program) bench") } catch {
      throw .regression(error)
    }
  }
}
