internal import Probe

/// Takes what an execution costs.
struct CostMeter {
  private let hardware = HardwareCounters()

  /// Why the processor's counters cannot be had; nil where they can.
  var hardwareUnavailability: String? { hardware.unavailability }

  /// Runs a body.
  ///
  /// Exact counts are read last before it and first after it.
  func measure(_ body: () throws -> Void) rethrows -> ExecutionCost {
    Probe.resetPeak()
    let services = Probe.services()
    let counts = hardware.readings()
    let start = Probe.sample()
    let cpu = Probe.processNanoseconds
    let references = Probe.referencesOfThread
    let allocations = Probe.allocationsOfThread
    try body()
    let allocationsAfter = Probe.allocationsOfThread
    let referencesAfter = Probe.referencesOfThread
    let cpuAfter = Probe.processNanoseconds
    let end = Probe.sample()
    let countsAfter = hardware.readings()
    let served = ServiceCounts(from: services, to: Probe.services())
    var cost = ExecutionCost(samples: Self.times(start, end, cpu: cpuAfter - cpu), counters: [])
    cost.add(served)
    for (name, (before, after)) in zip(HardwareCounters.names, zip(counts, countsAfter)) where after >= 0 {
      cost.samples.append(CostSample(metric: .hardware(name), value: after - before))
    }
    cost.addCounters(
      allocations: allocationsAfter.count - allocations.count,
      bytes: allocationsAfter.bytes - allocations.bytes,
      retains: referencesAfter.retains - references.retains,
      releases: referencesAfter.releases - references.releases)
    return cost
  }

  private static func times(_ start: ProbeSample, _ end: ProbeSample, cpu: Int64) -> [CostSample] {
    let figures: [(CostMetric, Int64)] = [
      (.wall, end.wallNanoseconds - start.wallNanoseconds), (.cpu, cpu),
      (.userCPU, end.userNanoseconds - start.userNanoseconds),
      (.systemCPU, end.systemNanoseconds - start.systemNanoseconds),
      (.peakMemory, Int64(Probe.peakResidentBytes)), (.residentMemory, Int64(end.residentBytes)),
    ]
    return figures.filter { $0.1 >= 0 }.map { CostSample(metric: $0.0, value: Int($0.1)) }
  }
}

extension ExecutionCost {
  fileprivate mutating func add(_ served: ServiceCounts) {
    let figures: [(CostMetric, Int)] = [
      (.minorFaults, served.minorFaults), (.majorFaults, served.majorFaults),
      (.voluntarySwitches, served.voluntarySwitches), (.involuntarySwitches, served.involuntarySwitches),
      (.readBytes, served.readBytes), (.writtenBytes, served.writtenBytes),
    ]
    samples += figures.filter { $0.1 >= 0 }.map { CostSample(metric: $0.0, value: $0.1) }
  }

  fileprivate mutating func addCounters(allocations: Int, bytes: Int, retains: Int, releases: Int) {
    if Probe.countsAllocations {
      counters += [
        ExactCounter("allocations", of: "memory", allocations),
        ExactCounter("allocated_bytes", of: "memory", bytes, unit: "bytes"),
      ]
    }
    counters += [
      ExactCounter("retains", of: "references", retains),
      ExactCounter("releases", of: "references", releases),
    ]
  }
}
