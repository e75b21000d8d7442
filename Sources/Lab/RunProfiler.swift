import Probe
import Results
import Simulation
import Swarm

/// Keeps the profile of a run: what the hive's event queue is marked with, and samples of it.
///
/// What is allocated is attributed exactly, by the byte that the marks set; times within events are estimated. It belongs to
/// the thread that made it.
final class RunProfiler {
  private let profiler = unsafe EventProfiler(
    place: Probe.attributionPlace, clock: { Probe.wallNanoseconds },
    interruptions: { Probe.services().involuntarySwitches })
  private let before = RunProfiler.allocations()
  private static let types = HiveEvent.Kind.profileTypes
  private static let parts = ProfilePart.allCases

  /// Where the marks go.
  var profile: EventProfile { profiler.profile }

  /// What one code has allocated.
  private struct Allocations {
    var count = 0
    var bytes = 0
    var liveBytes = 0
  }

  private static func allocations() -> [Allocations] {
    (0..<UInt8(EventProfile.codeCount)).map { code in
      let counts = Probe.allocations(attributedTo: code)
      return Allocations(count: counts.count, bytes: counts.bytes, liveBytes: counts.liveBytes)
    }
  }

  /// What each code has allocated since the beginning.
  private func allocated() -> [Allocations] {
    zip(Self.allocations(), before).map { now, then in
      Allocations(
        count: now.count - then.count, bytes: now.bytes - then.bytes,
        liveBytes: now.liveBytes - then.liveBytes)
    }
  }

  /// Says that something outside of events is done now.
  func enter(_ part: ProfilePart) { profile.leaveEvents(for: part) }

  /// The profile so far, as a sample.
  func sample(wallSeconds: Double, simulatedSeconds: Double) -> CostProfile.Sample {
    // What is running is accounted for as far as it has come.
    enter(.recording)
    let (seconds, allocated) = (profiler.seconds, allocated())
    let codes = Self.parts.map { part in Self.types.indices.map { 8 * $0 + Int(part.rawValue) } }
    return CostProfile.Sample(
      wallSeconds: wallSeconds, simulatedSeconds: simulatedSeconds,
      events: profiler.eventCounts.prefix(Self.types.count).map(Int64.init),
      typeSeconds: Self.types.indices.map { type in seconds[(8 * type)..<(8 * type + 8)].reduce(0, +) },
      partSeconds: codes.map { $0.reduce(0) { $0 + seconds[$1] } },
      allocations: codes.map { Int64($0.reduce(0) { $0 + allocated[$1].count }) },
      liveBytes: codes.map { Int64($0.reduce(0) { $0 + allocated[$1].liveBytes }) })
  }

  /// The whole profile at the end, with samples taken on the way.
  func finish(_ samples: [CostProfile.Sample]) -> CostProfile {
    enter(.output)
    let (seconds, allocated) = (profiler.seconds, allocated())
    let cells = Self.types.indices.flatMap { type in
      Self.parts.map { part in
        let code = 8 * type + Int(part.rawValue)
        return CostProfile.Cell(
          type: Self.types[type], part: part.name, seconds: seconds[code],
          allocations: Int64(allocated[code].count), allocatedBytes: Int64(allocated[code].bytes),
          liveBytes: Int64(allocated[code].liveBytes))
      }
    }
    return CostProfile(
      types: Self.types, events: profiler.eventCounts.prefix(Self.types.count).map(Int64.init),
      timedEvents: profiler.timedCounts.prefix(Self.types.count).map(Int64.init),
      parts: Self.parts.map(\.name), cells: cells, samples: samples)
  }
}
