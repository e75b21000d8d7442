import Foundation
import Results
import Simulation
import Swarm
import Testing

@testable import Lab

/// The search for the first event that differs, in runs that are made up.
@Suite struct DivergenceSearchTests {
  /// A run of arrivals a second apart; from one of them on all are a nanosecond late.
  private struct MadeUpRun {
    var events = 10_000
    var lateFrom = Int.max

    func time(of event: Int) -> SimulationTime {
      SimulationTime(nanoseconds: Int64(event) * 1_000_000_000 + (event >= lateFrom ? 1 : 0))
    }

    func write(_ path: String, log request: EventLogRequest?) throws(LabError) {
      let log: EventLogWriter? = if let request { try EventLogWriter(request) } else { nil }
      var trail = FingerprintTrail()
      var digest = Fingerprint(low: 0, high: 0)
      for event in 0..<events {
        let observed = ObservedEvent(time: time(of: event), event: HiveEvent(.arrival), draws: [])
        if request?.events.contains(event) == true { log?.append(observed) }
        digest = Fingerprint(low: UInt64(event), high: event >= lateFrom ? UInt64(lateFrom) + 1 : 0)
        guard event + 1 == trail.nextEventCount else { continue }
        trail.append(
          FingerprintTrail.Entry(eventCount: event + 1, time: observed.time, fingerprint: digest))
      }
      try log?.finish()
      do throws(ResultsError) {
        let attributes = OutcomeAttributes(
          title: "t", scenarioName: "s", scenarioText: "", scenarioSHA256: "", seed: 1, softwareVersion: "0")
        let writer = try OutcomeWriter(path: path, attributes: attributes)
        try writer.append(tasks: TaskTable())
        try writer.append(series: SeriesTable())
        try writer.finish(summary: [], fingerprint: digest.description, trail: trail)
      } catch {
        throw .results(error)
      }
    }
  }

  /// Searches in two runs; when made again, the second one is each of `later` in turn, and the last from then on.
  private static func search(
    _ first: MadeUpRun, _ second: MadeUpRun, later: [MadeUpRun]
  ) throws -> (parting: Parting, logged: [Range<Int>]) {
    let folder = try TemporaryFolder()
    let paths = ["a.h5", "b.h5"].map { "\(folder.path)/\($0)" }
    try first.write(paths[0], log: nil)
    try second.write(paths[1], log: nil)
    var logged: [Range<Int>] = []
    let search = DivergenceSearch(
      makeAgain: { (isFirst, request) throws(LabError) in
        if isFirst { logged.append(request.events) }
        let run = isFirst ? first : later[min(logged.count, later.count) - 1]
        try run.write(isFirst ? paths[0] : paths[1], log: request)
        return isFirst ? paths[0] : paths[1]
      }, folder: folder.path)
    return (try search.search(paths[0], paths[1]), logged)
  }

  @Test(arguments: [0, 1, 255, 256, 5000, 9983, 9984, 9999])
  func onlyTheIntervalIsLogged(_ place: Int) throws {
    let late = MadeUpRun(lateFrom: place)
    let (parting, logged) = try Self.search(MadeUpRun(), late, later: [late])
    let start = place / 256 * 256
    let end = start + 256 > 10_000 ? Int.max : start + 256
    #expect(logged == [max(0, start - 8)..<end])
    guard case .events(let divergence, let interval) = parting else {
      Issue.record("no event was found")
      return
    }
    #expect(divergence.index == place && interval == start..<end)
    #expect(divergence.before.count == min(8, place))
    #expect(divergence.before.allSatisfy { $0.first == $0.second && $0.first != nil })
    #expect(divergence.parting.first?.time == MadeUpRun().time(of: place))
    #expect(divergence.parting.second?.time == late.time(of: place))
  }

  @Test func aRunThatEndsEarlyPartsAtItsEnd() throws {
    let short = MadeUpRun(events: 9990)
    let divergence = try #require(
      try Self.search(MadeUpRun(), short, later: [short]).parting.divergence)
    #expect(divergence.index == 9990)
    #expect(divergence.parting.first != nil && divergence.parting.second == nil)
  }

  /// What is logged follows the runs that were made; after three that parted elsewhere, all is logged.
  @Test func runsThatPartElsewhereAreFollowed() throws {
    let places = [5000, 900, 7000, 300].map { MadeUpRun(lateFrom: $0) }
    let twice = try Self.search(MadeUpRun(), places[0], later: [places[1], places[1]])
    #expect(twice.logged == [4856..<5120, 760..<1024] && twice.parting.divergence?.index == 900)
    let often = try Self.search(MadeUpRun(), places[0], later: Array(places[1...]) + [places[0]])
    #expect(often.logged.last == 0..<Int.max && often.logged.count == 4)
    #expect(often.parting.divergence?.index == 5000)
  }

  @Test func equalEventsAreToldFromThoseThatDoNotDifferAgain() throws {
    let columns = try Self.search(MadeUpRun(), MadeUpRun(), later: [])
    guard case .columnsOnly = columns.parting else {
      Issue.record("\(columns.parting)")
      return
    }
    #expect(columns.logged.isEmpty)
    let once = try Self.search(MadeUpRun(), MadeUpRun(lateFrom: 5000), later: [MadeUpRun()])
    guard case .notRepeated = once.parting else {
      Issue.record("\(once.parting)")
      return
    }
  }
}
