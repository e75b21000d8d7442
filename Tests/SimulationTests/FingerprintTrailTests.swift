import Simulation
import TestSupport
import Testing

/// Fingerprints on the way, and the bisection by them.
@Suite struct FingerprintTrailTests {
  /// The trail of a run of some events that differs from others of its kind from one event on.
  private static func trail(events: Int, differingFrom first: Int = .max) -> FingerprintTrail {
    var trail = FingerprintTrail()
    while trail.nextEventCount <= events {
      let count = trail.nextEventCount
      trail.append(
        FingerprintTrail.Entry(
          eventCount: count, time: SimulationTime(nanoseconds: Int64(count)),
          fingerprint: Fingerprint(low: UInt64(count), high: count > first ? UInt64(first) + 1 : 0)))
    }
    return trail
  }

  @Test(arguments: [0, 255, 256, 1000, 131_071, 131_072, 131_073, 1_000_000, 100_000_000])
  func whichThereAreDependsOnTheEventsAlone(_ events: Int) {
    let trail = Self.trail(events: events)
    let counts = trail.entries.map(\.eventCount)
    #expect(counts == Array(stride(from: trail.interval, through: events, by: trail.interval)))
    #expect(trail.interval.isMultiple(of: 256) && trail.interval.nonzeroBitCount == 1)
    #expect(counts.count < 512 && (trail.interval == 256 || counts.count >= 256))
    #expect(events != 100_000_000 || (counts.count == 381 && trail.interval == 262_144))
  }

  @Test func theIntervalOfTheFirstDifferenceIsFound() throws {
    var stream = RandomStream.test(21)
    for _ in 0..<300 {
      let events = 1 + stream.uniform(below: 400_000)
      let place = stream.uniform(below: events)
      let other = place + 1 + stream.uniform(below: 400_000)
      let (first, second) = (Self.trail(events: events), Self.trail(events: other, differingFrom: place))
      let step = max(first.interval, second.interval)
      let common = min(events, other) / step * step
      #expect(first.commonEventCount(with: second) == common)
      let found = first.firstDifference(from: second)
      #expect(found == second.firstDifference(from: first))
      if place < common {
        let start = place / step * step
        #expect(found == start..<start + step)
      } else {
        #expect(found == nil)
      }
    }
    let trail = Self.trail(events: 5000)
    #expect(trail.firstDifference(from: trail) == nil)
  }

  private static func stream(_ entity: Int) -> RandomStream {
    RandomStream(seed: 1, key: StreamKey(component: .test, entity: UInt32(entity), purpose: 0))
  }

  @Test func drawsAreTheDifferenceOfPositions() {
    var streams = (0..<3).map(Self.stream)
    let before = streams
    for _ in 0..<5 { _ = streams[1].next() }
    _ = streams[2].uniform()
    let late = Self.stream(9)
    let draws = StreamDraw.between(before, [streams[2], late, streams[1], streams[0]])
    #expect(draws.map(\.key) == [streams[2].key, streams[1].key] && draws.map(\.count) == [1, 5])
    #expect(streams.map(\.position) == [0, 5, 1])
    #expect(StreamDraw.between([], streams).map(\.count) == [5, 1])
  }
}
