/// What a benchmark of the kernel computes.
enum Workload: Sendable {
  case hold(HoldConfiguration)
  case memory(MemoryConfiguration)
  case phold(PHOLDConfiguration)
  case multiServer(MultiServerConfiguration)

  /// Whether it runs a simulation, which may take a fingerprint, and not a bare queue.
  var isSimulation: Bool {
    switch self {
    case .hold, .memory: false
    case .phold, .multiServer: true
    }
  }
}
