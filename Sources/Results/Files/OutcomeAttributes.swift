/// What an outcome file says of itself: the root attributes that are known before the run.
public struct OutcomeAttributes: Sendable, Equatable {
  /// One line on the run, for people.
  public var title: String
  /// The scenario's `name`.
  public var scenarioName: String
  /// The scenario file, whole, as it was read.
  public var scenarioText: String
  /// SHA-256 of the scenario file in hexadecimal.
  public var scenarioSHA256: String
  /// SHA-256 of the trace file in hexadecimal; empty where the workload has no file.
  public var traceSHA256: String
  /// The seed of the run's random streams.
  public var seed: UInt64
  /// The variant's name; `base` for the scenario as written.
  public var variant: String
  /// The name of the scheduling policy, or the command line of a program.
  public var policy: String
  /// SHA-256 of the files of a policy that is a program of its own; empty for any other policy.
  public var policySHA256: String
  /// The core type that BLAS chose its kernels for, where the outcome depends on it; empty for any other run.
  public var blasCore: String
  /// The kind of processor whose vector kernels were run, where the outcome depends on it; empty for any other run.
  public var vectorKernels: String
  /// Settings that the command line changed, as `key=value`, in the order applied.
  public var overrides: [String]
  /// The version of Apiary that ran it.
  public var softwareVersion: String
  /// The past that the run shares with another one, and where it left that; empty for a run of its own.
  public var branchedFrom: String

  /// The attributes as given; nothing is checked before they are written.
  public init(
    title: String, scenarioName: String, scenarioText: String, scenarioSHA256: String,
    traceSHA256: String = "", seed: UInt64, variant: String = "", policy: String = "",
    policySHA256: String = "", blasCore: String = "", vectorKernels: String = "", overrides: [String] = [],
    softwareVersion: String, branchedFrom: String = ""
  ) {
    self.branchedFrom = branchedFrom
    self.title = title
    self.scenarioName = scenarioName
    self.scenarioText = scenarioText
    self.scenarioSHA256 = scenarioSHA256
    self.traceSHA256 = traceSHA256
    self.seed = seed
    self.variant = variant
    self.policy = policy
    self.policySHA256 = policySHA256
    self.blasCore = blasCore
    self.vectorKernels = vectorKernels
    self.overrides = overrides
    self.softwareVersion = softwareVersion
  }
}
