import Probe
import Results

/// Measures what a run costs: by phase, and sampled over the run.
struct PerformanceRecorder {
  /// The parts of a run.
  enum Phase: String, CaseIterable {
    case load, simulate, write

    var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  private static let largestSampleCount = 2048

  private let start = Probe.sample()
  private var phaseStart: ProbeSample
  private var phase = Phase.load
  private var wallSeconds = [Double](repeating: 0, count: Phase.allCases.count)
  private var cpuSeconds = [Double](repeating: 0, count: Phase.allCases.count)
  private(set) var samples: [PerformanceRecord.Sample] = []
  /// The time spent simulating, and the events handled, up to the last sample.
  private var last: (simulatingSeconds: Double, events: Int) = (0, 0)
  /// Events that another process had handled before this one went on with the run.
  private var firstEvent = 0
  /// Takes a profile; nil where none is asked for.
  var profiler: RunProfiler?
  private var profileSamples: [CostProfile.Sample] = []
  /// Whether samples are taken.
  var isSampling = true
  /// Samples are at least this much simulating apart; doubled whenever there are too many.
  private var intervalSeconds = 0.004

  init() { phaseStart = start }

  /// What follows belongs to another phase.
  mutating func enter(_ next: Phase) {
    let now = Probe.sample()
    close(at: now)
    phase = next
  }

  /// The run goes on where so many events had been handled, at another's cost.
  mutating func resume(after eventCount: Int) {
    firstEvent = eventCount
    last.events = eventCount
  }

  /// Takes a sample where one is due, or at the end of the simulation; to be called while simulating.
  mutating func sample(simulatedSeconds: Double, eventCount: Int, isLast: Bool = false) {
    guard isSampling else { return }
    let now = Probe.sample()
    let simulatingSeconds =
      wallSeconds[Phase.simulate.index] + ProbeUsage(from: phaseStart, to: now).wallSeconds
    let elapsed = simulatingSeconds - last.simulatingSeconds
    guard elapsed > 0, isLast || elapsed >= intervalSeconds else { return }
    samples.append(
      PerformanceRecord.Sample(
        wallSeconds: ProbeUsage(from: start, to: now).wallSeconds, simulatedSeconds: simulatedSeconds,
        events: Int64(eventCount), residentBytes: Int64(now.residentBytes),
        eventsPerSecond: Double(eventCount - last.events) / elapsed))
    if let profiler {
      profileSamples.append(
        profiler.sample(
          wallSeconds: ProbeUsage(from: start, to: now).wallSeconds, simulatedSeconds: simulatedSeconds))
    }
    last = (simulatingSeconds, eventCount)
    if samples.count == Self.largestSampleCount { thin() }
  }

  /// The record of a finished run, without what identifies it.
  mutating func finish(eventCount: Int) -> PerformanceRecord {
    let end = Probe.sample()
    close(at: end)
    let usage = ProbeUsage(from: start, to: end)
    var record = PerformanceRecord()
    record.wallSeconds = usage.wallSeconds
    record.cpuUserSeconds = usage.userSeconds
    record.cpuSystemSeconds = usage.systemSeconds
    record.events = Int64(eventCount)
    record.eventsPerSecond = Double(eventCount - firstEvent) / wallSeconds[Phase.simulate.index]
    record.peakResidentBytes = Self.count(Probe.peakResidentBytes)
    record.residentBytes = Self.count(end.residentBytes)
    record.allocations = Probe.countsAllocations ? Double(usage.allocations) : .nan
    record.allocatedBytes = Probe.countsAllocations ? Double(usage.allocatedBytes) : .nan
    record.phases = zip(Phase.allCases, zip(wallSeconds, cpuSeconds)).map {
      PerformanceRecord.Phase(name: $0.rawValue, wallSeconds: $1.0, cpuSeconds: $1.1)
    }
    record.samples = samples
    record.profile = profiler?.finish(profileSamples)
    return record
  }

  /// The probe gives −1 for what the kernel does not tell.
  private static func count(_ bytes: Int) -> Double { bytes < 0 ? .nan : Double(bytes) }

  private mutating func close(at now: ProbeSample) {
    let usage = ProbeUsage(from: phaseStart, to: now)
    wallSeconds[phase.index] += usage.wallSeconds
    cpuSeconds[phase.index] += usage.cpuSeconds
    phaseStart = now
  }

  /// Joins samples two by two: the later one stands for both.
  private mutating func thin() {
    intervalSeconds *= 2
    profileSamples = stride(from: 1, to: profileSamples.count, by: 2).map { profileSamples[$0] }
    samples = stride(from: 1, to: samples.count, by: 2).map { position in
      let (first, second) = (samples[position - 1], samples[position])
      let eventsBefore = position > 1 ? samples[position - 2].events : Int64(firstEvent)
      // Events and rate of each tell how long it covers.
      let seconds =
        Double(first.events - eventsBefore) / first.eventsPerSecond
        + Double(second.events - first.events) / second.eventsPerSecond
      var joined = second
      joined.eventsPerSecond = Double(second.events - eventsBefore) / seconds
      return joined
    }
  }
}
