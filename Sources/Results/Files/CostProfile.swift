/// Where a run spent its time and memory: by type of event and by part of the program, at the end and on the way.
public struct CostProfile: Sendable, Equatable {
  /// What one part cost while events of one type were handled.
  public struct Cell: Sendable, Equatable {
    /// The type of event; `none` outside of events.
    public var type: String
    /// The part of the program.
    public var part: String
    /// Wall time; within events estimated from those that were timed.
    public var seconds: Double
    /// Heap allocations.
    public var allocations: Int64
    /// Bytes allocated, freed ones included.
    public var allocatedBytes: Int64
    /// Bytes allocated less bytes freed meanwhile, whoever had allocated these.
    public var liveBytes: Int64

    /// A cell of the given figures.
    public init(
      type: String, part: String, seconds: Double, allocations: Int64, allocatedBytes: Int64, liveBytes: Int64
    ) {
      self.type = type
      self.part = part
      self.seconds = seconds
      self.allocations = allocations
      self.allocatedBytes = allocatedBytes
      self.liveBytes = liveBytes
    }
  }

  /// All so far at one moment of the simulation.
  public struct Sample: Sendable, Equatable {
    /// Wall time since the run began.
    public var wallSeconds: Double
    /// The instant of the simulation, in seconds since its origin.
    public var simulatedSeconds: Double
    /// Events of each type so far, in the order of ``CostProfile/types``.
    public var events: [Int64]
    /// Wall time within each type of event so far.
    public var typeSeconds: [Double]
    /// Wall time in each part so far, in the order of ``CostProfile/parts``.
    public var partSeconds: [Double]
    /// Allocations of each part so far.
    public var allocations: [Int64]
    /// What each part has allocated less what was freed in it.
    public var liveBytes: [Int64]

    /// A sample of the given figures.
    public init(
      wallSeconds: Double, simulatedSeconds: Double, events: [Int64], typeSeconds: [Double],
      partSeconds: [Double], allocations: [Int64], liveBytes: [Int64]
    ) {
      self.wallSeconds = wallSeconds
      self.simulatedSeconds = simulatedSeconds
      self.events = events
      self.typeSeconds = typeSeconds
      self.partSeconds = partSeconds
      self.allocations = allocations
      self.liveBytes = liveBytes
    }
  }

  /// The types of events, `none` first.
  public var types: [String]
  /// How many events there were of each type.
  public var events: [Int64]
  /// How many of each type were timed, from which the times of all are estimated.
  public var timedEvents: [Int64]
  /// The parts of the program.
  public var parts: [String]
  /// Every pair of a type and a part, type by type.
  public var cells: [Cell]
  /// Samples in order of time.
  public var samples: [Sample]

  /// A profile of the given figures.
  public init(
    types: [String], events: [Int64], timedEvents: [Int64], parts: [String], cells: [Cell], samples: [Sample]
  ) {
    self.types = types
    self.events = events
    self.timedEvents = timedEvents
    self.parts = parts
    self.cells = cells
    self.samples = samples
  }
}
