import Scheduling
import Simulation
import Swarm
import TestSupport
import Testing

@testable import Lab

/// Logs of events, and where two of them part.
@Suite struct EventLogTests {
  /// Runs two thousand tasks and returns the log of its events, and the runner, whose memory stays in use.
  private static func log<Policy: SchedulingPolicy>(
    _ name: String, in folder: TemporaryFolder, _ policy: Policy.Type, queue: EventQueueKind = .standard,
    seed: UInt64 = 9, events: Range<Int> = 0..<Int.max
  ) throws -> (log: EventLog, runner: HiveRunner) {
    let request = EventLogRequest(path: "\(folder.path)/\(name)", events: events)
    let writer = try EventLogWriter(request)
    let observer = HiveObserver(events: events, observe: writer.append)
    let configuration = HiveConfiguration(seed: seed, groups: [AgentGroup(count: 3)])
    let runner = HiveRunner(configuration, policy: policy, queue: queue, observer: observer)
    let tasks = RandomWorkload(count: 2000, longestGap: 8).tasks(seed: seed)
    var source: any WorkloadSource = ArraySource(tasks)
    _ = try runner.prepare(&source)
    while try runner.runSlice(.never, &source) != .exhausted {}
    try writer.finish()
    return (try EventLog(request), runner)
  }

  private static func log(_ name: String, in folder: TemporaryFolder, of times: [Int64]) throws -> EventLog {
    let request = EventLogRequest(path: "\(folder.path)/\(name)")
    let writer = try EventLogWriter(request)
    for (index, time) in times.enumerated() {
      writer.append(
        ObservedEvent(
          time: SimulationTime(nanoseconds: time), event: HiveEvent(.completion, subject: UInt32(index)),
          draws: []))
    }
    try writer.finish()
    return try EventLog(request)
  }

  @Test func everyEventIsLogged() throws {
    let folder = try TemporaryFolder()
    let (log, runner) = try Self.log("a", in: folder, FirstFit.self)
    #expect(log.events.count == runner.progress().eventCount)
    #expect(log.event(0)?.kind == "arrival" && log.event(0)?.subject == nil)
    #expect(log.event(log.events.count - 1)?.time == runner.progress().now)
    #expect(log.event(log.events.count) == nil)
    let kinds = log.events.compactMap { log.event($0)?.event.kind }
    #expect(kinds.count { $0 == .completion } == 2000 && kinds.count { $0 == .arrival } == 2000)
  }

  @Test(arguments: EventQueueKind.allCases) func soundPoliciesDoNotPart(_ queue: EventQueueKind) throws {
    let folder = try TemporaryFolder()
    let (first, _) = try Self.log("a", in: folder, Backfilling<EasyBackfilling>.self)
    let (second, _) = try Self.log("b", in: folder, Backfilling<EasyBackfilling>.self, queue: queue)
    #expect(Divergence(first, second) == nil)
  }

  @Test func iteratingADictionaryIsCaught() throws {
    let folder = try TemporaryFolder()
    let (first, runner) = try Self.log("a", in: folder, DictionaryOrder.self)
    let (second, other) = try Self.log("b", in: folder, DictionaryOrder.self)
    #expect(runner.fingerprint() != other.fingerprint())
    try Self.check(try #require(Divergence(first, second)), first, second)
  }

  @Test func readingTheClockIsCaught() throws {
    let folder = try TemporaryFolder()
    let (first, runner) = try Self.log("a", in: folder, ClockReader.self)
    let (second, other) = try Self.log("b", in: folder, ClockReader.self)
    #expect(runner.fingerprint() != other.fingerprint())
    try Self.check(try #require(Divergence(first, second)), first, second)
  }

  /// Compares a divergence with one found event by event.
  private static func check(_ found: Divergence, _ first: EventLog, _ second: EventLog) throws {
    let index = try #require(
      (0..<max(first.events.count, second.events.count)).first { first.event($0) != second.event($0) })
    #expect(found.index == index)
    #expect(found.parting.first == first.event(index) && found.parting.second == second.event(index))
    #expect(found.parting.first != found.parting.second)
    #expect(found.before.map(\.first) == (max(0, index - 8)..<index).map(first.event))
    #expect(found.before.map(\.second) == (max(0, index - 8)..<index).map(second.event))
  }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 9999]) func theFirstDifferenceIsFound(_ place: Int) throws {
    let folder = try TemporaryFolder()
    var times = (0..<10_000).map { Int64($0) - 5000 }
    let first = try Self.log("a", in: folder, of: times)
    let shorter = try Self.log("b", in: folder, of: Array(times[..<place]))
    times[place] += 1 << 40
    times[9999] += 1
    let other = try Self.log("c", in: folder, of: times)
    #expect(first.firstDifference(from: other) == place)
    #expect(first.firstDifference(from: shorter) == place && shorter.firstDifference(from: first) == place)
    #expect(first.firstDifference(from: first) == nil)
    let divergence = try #require(Divergence(shorter, other))
    #expect(divergence.parting.first == nil && divergence.parting.second == other.event(place))
  }

  @Test func secondsAreExact() throws {
    let folder = try TemporaryFolder()
    let log = try Self.log("a", in: folder, of: [-1, 0, 1_000_000_007, .min, .max - 1])
    #expect(
      (0..<5).compactMap { log.event($0)?.secondsText } == [
        "-0.000000001", "0.000000000", "1.000000007", "-9223372036.854775808", "9223372036.854775806",
      ])
  }

  @Test func aPartOfTheEventsIsThatPartOfThemAll() throws {
    let folder = try TemporaryFolder()
    let (all, runner) = try Self.log("a", in: folder, Dispatch<PowerOfTwoChoices>.self)
    for events in [0..<1, 100..<5000, 4096..<8192, 5990..<Int.max] {
      let (part, other) = try Self.log("b", in: folder, Dispatch<PowerOfTwoChoices>.self, events: events)
      #expect(part.events == events.clamped(to: all.events))
      #expect(part.events.allSatisfy { part.event($0) == all.event($0) })
      #expect(part.event(events.lowerBound - 1) == nil)
      #expect(
        other.fingerprint() == runner.fingerprint() && other.trail() == runner.trail())
    }
  }

  /// Two numbers choose two agents of three for each task that arrives, and nothing else draws.
  @Test func theDrawsOfAPolicyAreThoseOfItsArrivals() throws {
    let folder = try TemporaryFolder()
    let (log, _) = try Self.log("a", in: folder, Dispatch<PowerOfTwoChoices>.self)
    let key = StreamKey(component: .scheduling, purpose: SchedulingPurpose.agents.rawValue)
    for event in log.events.compactMap(log.event) {
      let total = event.draws.reduce(0) { $0 + $1.count }
      #expect(event.draws.allSatisfy { $0.key == key })
      #expect(event.event.kind == .arrival ? total >= 2 : total == 0)
    }
  }

  @Test func requestsSurviveTheEnvironment() {
    for request in [EventLogRequest(path: "/a:b/c d"), EventLogRequest(path: "x", events: 7..<7)] {
      #expect(EventLogRequest(request.text) == request)
    }
    for text in ["", "1:2", "a:2:x", "3:2:x", "-1:2:x", "/only/a/path"] {
      #expect(EventLogRequest(text) == nil)
    }
  }

  @Test func anUnwritableLogIsAnError() {
    #expect(throws: LabError.self) { try EventLogWriter(EventLogRequest(path: "/nowhere/at/all")) }
  }
}
