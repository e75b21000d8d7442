/// What one run cost: the contents of a performance file.
public struct PerformanceRecord: Sendable, Equatable {
  /// A part of the run.
  public struct Phase: Sendable, Equatable {
    /// `load`, `simulate` or `write`.
    public var name: String
    /// Wall time spent in the phase, over all its visits.
    public var wallSeconds: Double
    /// User and system time of the process.
    public var cpuSeconds: Double

    /// A phase with its times, in seconds.
    public init(name: String, wallSeconds: Double, cpuSeconds: Double) {
      self.name = name
      self.wallSeconds = wallSeconds
      self.cpuSeconds = cpuSeconds
    }
  }

  /// The state of the process at one moment of the simulation.
  public struct Sample: Sendable, Equatable {
    /// Wall time since the run began.
    public var wallSeconds: Double
    /// The instant of the simulation, in seconds since its origin.
    public var simulatedSeconds: Double
    /// Events handled so far.
    public var events: Int64
    /// Memory that the process held; −1 where the kernel does not tell.
    public var residentBytes: Int64
    /// Events per second of simulating since the sample before, time spent writing left out.
    public var eventsPerSecond: Double

    /// A sample of the given figures.
    public init(
      wallSeconds: Double, simulatedSeconds: Double, events: Int64, residentBytes: Int64,
      eventsPerSecond: Double
    ) {
      self.wallSeconds = wallSeconds
      self.simulatedSeconds = simulatedSeconds
      self.events = events
      self.residentBytes = residentBytes
      self.eventsPerSecond = eventsPerSecond
    }
  }

  // Which run it was.
  /// The scenario's `name`.
  public var scenarioName = ""
  /// The variant's name; `base` for the scenario as written.
  public var variant = ""
  /// The seed of the run's random streams.
  public var seed: UInt64 = 0
  /// Hash of all events in hexadecimal: the outcome file's.
  public var fingerprint = ""

  /// Where in the run the process began that wrote the file, which knows nothing of the cost before; empty where
  /// it made the whole run.
  public var resumedFrom = ""

  // Where and by what it ran.
  /// The version of Apiary that ran it.
  public var softwareVersion = ""
  /// The machine's name, with operating system, kernel and architecture in parentheses.
  public var host = ""
  /// The processor's model and how many cores the process might use.
  public var cpu = ""
  /// The compilers that built Apiary, with versions and configuration.
  public var compiler = ""
  /// The revision of Apiary's source.
  public var gitRevision = ""
  /// The core type that BLAS chose its kernels for.
  public var blasCore = "not used"
  /// How BLAS was built.
  public var blasConfiguration = "not used"
  /// When it had ended: ISO 8601, UTC.
  public var date = ""

  // What it cost. A count that could not be taken is NaN.
  /// Wall time from the beginning of loading to the closed outcome file.
  public var wallSeconds = Double.nan
  /// CPU time in user mode, all threads together.
  public var cpuUserSeconds = Double.nan
  /// CPU time in the kernel, all threads together.
  public var cpuSystemSeconds = Double.nan
  /// Events handled.
  public var events: Int64 = 0
  /// Events handled per second of wall time while simulating.
  public var eventsPerSecond = Double.nan
  /// The most memory that was ever resident at once.
  public var peakResidentBytes = Double.nan
  /// Memory that was resident at the end.
  public var residentBytes = Double.nan
  /// Heap allocations made, whether freed since or not.
  public var allocations = Double.nan
  /// Bytes allocated on the heap, whether freed since or not.
  public var allocatedBytes = Double.nan
  /// The parts of the run: `load`, `simulate` and `write`, in this order.
  public var phases: [Phase] = []
  /// Samples of the process, in order of time.
  public var samples: [Sample] = []

  /// Where time and memory went; nil for a run that was not profiled.
  public var profile: CostProfile?

  /// A record of nothing: no name, no time known, no event.
  public init() {}
}
