internal import Simulation

/// Logical processes that send one another events: every event schedules one.
///
/// A process is 16 bytes, what it draws and a digest of the instants of its events. Its events come 0.1 s
/// and an exponential time of mean 0.9 s after their cause.
/// Source: Fujimoto, "Performance of Time Warp under synthetic workloads", SCS Multiconference on
/// Distributed Simulation, 1990.
struct PHOLD: Model {
  typealias Event = KernelEvent

  struct Process: Sendable, BitwiseCopyable {
    var random: SplitMix64
    var digest = Digest()
  }

  private(set) var processes: [Process]
  /// The probability that an event is for a process drawn from all, rather than for the same.
  private let remote: Double

  init(processes count: Int, remote: Double) {
    processes = (0..<count).map { index in
      let state = SplitMix64.mixed(1 ^ SplitMix64.mixed(UInt64(index) + 1))
      return Process(random: SplitMix64(state: state))
    }
    self.remote = remote
  }

  /// Fetches the process that the event is for: with many processes, this is a cache miss.
  func prepare(for event: KernelEvent) {
    MemoryHint.prefetch(processes, at: Int(event.subject))
  }

  mutating func handle<Queue: EventQueue>(
    _ event: KernelEvent, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == KernelEvent {
    let index = Int(event.subject)
    var process = processes[index]
    process.digest.add(time.nanoseconds)
    let isRemote = remote >= 1 || process.random.unit() < remote
    let receiver = isRemote ? process.random.index(below: processes.count) : event.subject
    let delay = Self.delay(&process.random)
    processes[index] = process
    agenda.schedule(KernelEvent(subject: receiver), at: time + delay)
  }

  /// The delay of a first event, drawn by its process.
  mutating func firstDelay(of process: Int) -> SimulationDuration {
    Self.delay(&processes[process].random)
  }

  private static func delay(_ random: inout SplitMix64) -> SimulationDuration {
    let exponential = Ziggurat.exponential { random.next() }
    return SimulationDuration(nanoseconds: 100_000_000 &+ Int64(exponential * 0.9e9))
  }

  /// A digest of the states of all processes.
  var checksum: UInt64 {
    var sum: UInt64 = 0
    for (index, process) in processes.enumerated() {
      sum &+= SplitMix64.mixed(
        process.digest.value &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15 &+ process.random.state)
    }
    return sum
  }
}
