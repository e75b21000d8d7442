public import Simulation

/// Which run a checkpoint is of, and what instant it had come to.
public struct CheckpointIdentity: Sendable, Equatable {
  /// The version of Apiary that saved it.
  public var softwareVersion = ApiaryVersion.current
  /// The scenario file, absolute: traces are searched beside it.
  public var scenarioPath = ""
  /// The scenario file, whole.
  public var scenarioText = ""
  /// The variant that is run.
  public var variant = ""
  /// The command line's overrides as `key=value`, in order.
  public var overrides: [String] = []
  /// The seed of the run.
  public var seed: UInt64 = 0
  /// The SHA-256 of the trace in hexadecimal; empty where there is none.
  public var traceSHA256 = ""
  /// The simulated time between two checkpoints of the run.
  public var interval = SimulationDuration.zero
  /// The instant that the run had come to.
  public var instant = SimulationTime.zero
  /// The events that were handled by then.
  public var eventCount = 0
}

extension CheckpointIdentity: Snapshotted {
  /// All of it, the version first, so that a checkpoint of another version can be told by its name.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {
    archive.text(&softwareVersion)
    guard softwareVersion == ApiaryVersion.current else { return archive.fail() }
    archive.text(&scenarioPath)
    archive.text(&scenarioText)
    archive.text(&variant)
    var count = overrides.count
    archive.plain(&count)
    if archive.isReading { overrides = [] }
    for index in 0..<max(0, count) where !archive.hasFailed {
      var text = archive.isReading ? "" : overrides[index]
      archive.text(&text)
      if archive.isReading { overrides.append(text) }
    }
    archive.plain(&seed)
    archive.text(&traceSHA256)
    archive.plain(&interval)
    archive.plain(&instant)
    archive.plain(&eventCount)
  }
}
