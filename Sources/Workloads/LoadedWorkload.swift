public import Swarm

/// A workload that is ready to run.
public struct LoadedWorkload {
  /// The tasks, which reading uses up: load the configuration again for another run.
  public var source: any WorkloadSource
  /// SHA-256 of the trace file as it is on disk, in hexadecimal; nil where there is no file.
  public var traceSHA256: String?

  /// A source with the digest of the file that it reads, nil where it reads none.
  public init(source: any WorkloadSource, traceSHA256: String? = nil) {
    self.source = source
    self.traceSHA256 = traceSHA256
  }
}
