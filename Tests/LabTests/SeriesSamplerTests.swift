import Scheduling
import Simulation
import Swarm
import Testing

@testable import Lab

@Suite struct SeriesSamplerTests {
  /// A hive in which nothing has happened.
  private static func idleHive() throws -> HiveState {
    let policy = try #require(PolicyRegistry.standard.policy(named: "first-fit"))
    let group = AgentGroup(kind: .worker, count: 4, speed: 1, activeWatts: 1, idleWatts: 0)
    return policy.makeRun(HiveConfiguration(seed: 1, groups: [group])).state()
  }

  private static func milliseconds(_ count: Int64) -> SimulationDuration {
    SimulationDuration(nanoseconds: count * 1_000_000)
  }

  @Test(
    arguments: [
      (0, 0), (1, 0), (9_999_999, 0), (10_000_000, 10_000_000), (25_000_000, 20_000_000),
      (-1, -10_000_000), (-10_000_000, -10_000_000),
    ] as [(Int64, Int64)])
  func samplesAreMultiplesOfTheIntervalFromBeforeTheStart(_ start: Int64, _ first: Int64) throws {
    let state = try Self.idleHive()
    var sampler = SeriesSampler(interval: Self.milliseconds(10), from: SimulationTime(nanoseconds: start))
    #expect(sampler.next.nanoseconds == first)
    for _ in 0..<3 { sampler.sample(state) }
    #expect(sampler.table.time == [first, first + 10_000_000, first + 20_000_000])
    #expect(sampler.table.busyAgents == [0, 0, 0])
    #expect(sampler.table.utilisation == [0, 0, 0])
  }

  @Test func withoutAnIntervalThereAreNeverMany() throws {
    let state = try Self.idleHive()
    var sampler = SeriesSampler(interval: nil, from: .zero)
    var last: Int64 = -1
    for _ in 0..<20_000 {
      #expect(sampler.next.nanoseconds > last)
      last = sampler.next.nanoseconds
      sampler.sample(state)
      #expect(sampler.count < 2048)
    }
    let times = sampler.table.time
    let interval = times[1] - times[0]
    #expect(times == (0..<Int64(times.count)).map { $0 * interval })
    #expect(times.last == last)
    #expect(sampler.takeBlock(atLeast: 1) == nil)
  }

  /// Two runs that differ in length alone have the same samples where both have any.
  @Test func aLongerRunKeepsSomeOfTheInstantsOfAShorterOne() throws {
    let state = try Self.idleHive()
    var times: [[Int64]] = []
    for count in [3000, 20_000] {
      var sampler = SeriesSampler(interval: nil, from: .zero)
      for _ in 0..<count { sampler.sample(state) }
      times.append(sampler.table.time)
    }
    let end = times[0].last ?? 0
    #expect(times[1].filter { $0 <= end }.allSatisfy { times[0].contains($0) })
  }

  @Test func blocksAreTakenOutOnceAndCounted() throws {
    let state = try Self.idleHive()
    var sampler = SeriesSampler(interval: Self.milliseconds(1), from: .zero)
    var taken: [Int64] = []
    for _ in 0..<10 {
      sampler.sample(state)
      taken += sampler.takeBlock(atLeast: 4)?.time ?? []
    }
    #expect(taken == (0..<8).map { $0 * 1_000_000 })
    #expect(sampler.table.time == [8_000_000, 9_000_000])
    #expect(sampler.count == 10)
  }

  @Test func timeEndsWithoutOverflow() throws {
    let state = try Self.idleHive()
    let start = SimulationTime(nanoseconds: .max - 5)
    var sampler = SeriesSampler(interval: SimulationDuration(nanoseconds: .max / 2), from: start)
    for _ in 0..<3 { sampler.sample(state) }
    #expect(sampler.next == .never)
  }
}
