import Probe
import Regression

/// The two programs of a gate, each measurement in a process of its own.
struct GatePrograms: MeasuringProgram {
  let base: String
  let candidate: String
  /// What is measured when no names are asked for.
  let patterns: [String]
  let repetitions: Int?
  let injection: Injection?
  /// Nanoseconds of the wall clock; nil for no limit.
  let deadline: Int64?
  /// Told of every process before it starts.
  let announce: @Sendable (GateSide) -> Void

  var isOutOfTime: Bool { deadline.map { Probe.sample().wallNanoseconds >= $0 } ?? false }

  mutating func measure(_ side: GateSide, only names: [String]?) throws(LabError) -> MeasurementRecord {
    announce(side)
    let program = side == .base ? base : candidate
    let record = try Self.measure(program, names ?? patterns, repetitions: repetitions)
    guard side == .candidate, let injection else { return record }
    return injection.applied(to: record)
  }

  /// What a program measures in a process of its own.
  static func measure(
    _ program: String, _ patterns: [String], repetitions: Int?
  ) throws(LabError) -> MeasurementRecord {
    let options = repetitions.map { ["--repetitions", String($0)] } ?? []
    // Tables that are laid out by chance cost by chance.
    let output = try ToolRun.output(
      of: program, ["bench"] + patterns + ["--format", "json", "--quiet"] + options, name: program,
      environment: ["SWIFT_DETERMINISTIC_HASHING": "1"])
    do { return try MeasurementRecord(parsing: output, path: "\(program) bench") } catch {
      throw .regression(error)
    }
  }
}
