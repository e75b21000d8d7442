import Foundation
import Simulation
import Swarm
import TestSupport
import Testing

@testable import Workloads

@Suite struct SWFPropertyTests {
  /// A random job line: blanks of both kinds, decimals, unknown fields, faults that cleaning removes.
  static func line(_ id: Int, submit: inout Int, _ stream: inout RandomStream) -> String {
    submit += stream.uniform(below: 50)
    var fields = [
      "\(id)", "\(submit)", "-1", time(&stream), "\(stream.uniform(below: 12) - 1)", "-1", "-1",
      "\(stream.uniform(below: 12) - 1)", time(&stream),
    ]
    let more = stream.uniform(below: 10)
    fields += (0..<more).map { _ in "\(stream.uniform(below: 9) - 1)" }
    let blanks = [" ", "  ", "\t", " \t "]
    return fields.reduce(blanks[stream.uniform(below: 4)]) { $0 + $1 + blanks[stream.uniform(below: 4)] }
  }

  static func time(_ stream: inout RandomStream) -> String {
    switch stream.uniform(below: 4) {
    case 0: "-1"
    case 1: "\(stream.uniform(below: 1000)).\(stream.uniform(below: 1000))"
    default: "\(stream.uniform(below: 1000))"
    }
  }

  /// The same cleaning, written the plain way on strings and Foundation's decimals.
  static func naive(_ text: String, agents: Int) -> (tasks: [TaskDescription], cleaning: CleaningReport) {
    var tasks: [TaskDescription] = []
    var cleaning = CleaningReport()
    for line in text.components(separatedBy: "\n") {
      let fields = line.components(separatedBy: .whitespaces).filter { !$0.isEmpty }
      guard !fields.isEmpty else { continue }
      let times = [1, 3, 8].map { index in
        Int64(NSDecimalNumber(decimal: (Decimal(string: fields[index]) ?? 0) * 1_000_000_000).stringValue)
          ?? 0
      }
      let (asked, given) = (Int32(fields[7]) ?? 0, Int32(fields[4]) ?? 0)
      let processors = asked > 0 ? asked : given
      let estimate = times[2] > 0 ? times[2] : times[1]
      let work = min(times[1], estimate)
      if work <= 0 || processors <= 0 || processors > agents || times[0] < 0 {
        cleaning.dropped += 1
        continue
      }
      if work < times[1] { cleaning.clamped += 1 }
      tasks.append(
        TaskDescription(
          id: Int64(fields[0]) ?? 0, submitTime: SimulationTime(nanoseconds: times[0]),
          work: SimulationDuration(nanoseconds: work), estimate: SimulationDuration(nanoseconds: estimate),
          agents: processors, user: fields.count > 11 ? Int32(fields[11]) ?? -1 : -1))
    }
    return (tasks, cleaning)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func equalsANaiveParserForAnyBlock(_ seed: UInt64) throws {
    var stream = RandomStream.test(seed)
    var submit = 0
    let text = (1...300).map { Self.line($0, submit: &submit, &stream) }.joined(separator: "\n")
    let expected = Self.naive(text, agents: 8)
    let folder = try TemporaryFolder()
    let path = try folder.write(text)
    for block in [1, 7, 64, 1000] {
      let loaded = try SWFTests.load(path, agents: 8)
      #expect(loaded.source is StreamedTraceSource<SWFFormat>)
      #expect(loaded.source.cleaning == expected.cleaning)
      #expect(try loaded.all(block: block) == expected.tasks)
    }
    _ = try folder.gzipped("trace")
    #expect(try SWFTests.load(path + ".gz", agents: 8).all() == expected.tasks)
  }
}
