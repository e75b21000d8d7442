internal import Simulation

/// What a benchmark computes.
enum Workload: Sendable {
  case hold(HoldConfiguration)
  case memory(MemoryConfiguration)
  case phold(PHOLDConfiguration)
  case multiServer(MultiServerConfiguration)
  case waiting(WaitingConfiguration)
  case throughput(ThroughputConfiguration)

  /// Whether it may run with the fingerprint and without.
  var mayBeFingerprinted: Bool {
    switch self {
    case .hold, .memory, .waiting, .throughput: false
    case .phold, .multiServer: true
    }
  }

  /// Whether it measures what runs on the queue rather than the queue itself.
  var isOfHive: Bool {
    switch self {
    case .hold, .memory, .phold, .multiServer: false
    case .waiting, .throughput: true
    }
  }
}
