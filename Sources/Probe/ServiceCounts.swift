/// What the kernel has done for the process; a count is −1 where it does not tell.
public struct ServiceCounts: Sendable, Equatable {
  /// Pages that came without reading a disk, such as memory used for the first time.
  public var minorFaults: Int
  /// Pages that had to be read from a disk.
  public var majorFaults: Int
  /// How often the process gave up the processor, to wait for something.
  public var voluntarySwitches: Int
  /// How often the processor was taken from it.
  public var involuntarySwitches: Int
  /// Bytes that `read` and its like have brought, from wherever (`rchar` of `/proc/self/io`).
  public var readBytes: Int
  /// Bytes that `write` and its like were given (`wchar`).
  public var writtenBytes: Int

  /// What was done between two readings, the earlier one first; −1 where it is not told.
  public init(from start: ServiceCounts, to end: ServiceCounts) {
    func difference(_ path: KeyPath<ServiceCounts, Int>) -> Int {
      start[keyPath: path] < 0 || end[keyPath: path] < 0 ? -1 : end[keyPath: path] - start[keyPath: path]
    }
    self.init(
      minorFaults: difference(\.minorFaults), majorFaults: difference(\.majorFaults),
      voluntarySwitches: difference(\.voluntarySwitches),
      involuntarySwitches: difference(\.involuntarySwitches), readBytes: difference(\.readBytes),
      writtenBytes: difference(\.writtenBytes))
  }

  /// The counts as given.
  public init(
    minorFaults: Int, majorFaults: Int, voluntarySwitches: Int, involuntarySwitches: Int, readBytes: Int,
    writtenBytes: Int
  ) {
    self.minorFaults = minorFaults
    self.majorFaults = majorFaults
    self.voluntarySwitches = voluntarySwitches
    self.involuntarySwitches = involuntarySwitches
    self.readBytes = readBytes
    self.writtenBytes = writtenBytes
  }
}
