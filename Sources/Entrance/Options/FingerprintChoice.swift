/// Whether a benchmark takes the fingerprint.
enum FingerprintChoice: String, CaseIterable, Sendable {
  case on, off
}
