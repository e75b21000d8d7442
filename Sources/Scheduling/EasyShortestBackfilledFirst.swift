public import Simulation

/// EASY backfilling that tries the shortest estimates first (EASY-SJBF).
///
/// Costs as of `Backfilling`. Source: Tsafrir, Etsion & Feitelson, IEEE TPDS 18(6), 2007.
public struct EasyShortestBackfilledFirst: BackfillingRule {
  /// Yes; equal estimates in order of submission.
  public static var triesShortestFirst: Bool { true }

  /// Needs nothing but the estimates.
  public init() {}

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
