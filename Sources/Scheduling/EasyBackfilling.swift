public import Simulation

/// First come, first served, where later tasks may jump ahead, in order, if they do not delay the blocked head.
///
/// Costs as of `Backfilling`. Source: Lifka, "The ANL/IBM SP scheduling system", JSSPP 1995; Mu'alem & Feitelson, IEEE
/// TPDS 12(6), 2001.
public struct EasyBackfilling: BackfillingRule {
  /// No: in order of submission.
  public static var triesShortestFirst: Bool { false }

  /// Needs nothing but the estimates.
  public init() {}

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
