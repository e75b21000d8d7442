/// What a benchmark of the kernel computes.
enum Workload: Sendable {
  case hold(HoldConfiguration)
  case phold(PHOLDConfiguration)
  case multiServer(MultiServerConfiguration)

  /// Whether it runs a simulation, which may take a fingerprint, and not a bare queue.
  var isSimulation: Bool {
    if case .hold = self { false } else { true }
  }
}
