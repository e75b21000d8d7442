/// The waits of one variant of a batch, run by run.
public struct VariantWaits: Sendable, Equatable {
  /// The variant's name.
  public var variant: String
  /// One list per run of the wait of each task in seconds.
  public var runs: [[Double]]

  /// Makes a variant's waits.
  public init(variant: String, runs: [[Double]]) {
    self.variant = variant
    self.runs = runs
  }
}
