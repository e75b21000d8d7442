import Simulation
import Statistics

/// What a gate could have seen of a cost on this machine, today.
///
/// The programs measured against themselves, in the same processes, are the noise. Gates are imagined whose blocks
/// are drawn from it, each with its round of confirmation, and found out what slowdown each would have flagged.
public struct Calibration: Sendable, Equatable {
  /// The slowdowns whose finding is counted.
  public static let slowdowns = [0.05, 0.10, 0.20]

  /// How far the program measured against itself may seem to differ, as a share.
  public let noiseFloor: Double
  /// How many gates were imagined.
  public let gates: Int
  /// How many of these raised an alarm with nothing changed.
  public let falseAlarms: Int
  /// How many found each of ``slowdowns``.
  public let found: [Int]
  /// The least slowdown that 95 % of them found, as a share; infinite where none could be, NaN where none were imagined.
  public let smallestVisible: Double

  init(
    _ blocks: [CostBlock], floor: Double, tolerance: Double, comparisons: Int, settings: GateSettings,
    entity: UInt32
  ) {
    var imagined = ImaginedGates(
      noise: blocks.logRatiosWithThemselves, blocks: blocks.count,
      tolerance: tolerance, comparisons: comparisons, settings: settings, entity: entity)
    var needed = (0..<settings.imaginedGates).map { _ in max(imagined.neededShift(), imagined.neededShift()) }
    needed.sort()
    noiseFloor = ReproducibleMath.exp(floor) - 1
    gates = needed.count
    falseAlarms = needed.count { $0 <= 0 }
    found = Self.slowdowns.map { slowdown in
      needed.count { $0 <= ReproducibleMath.log1p(slowdown) }
    }
    smallestVisible =
      needed.isEmpty
      ? .nan : ReproducibleMath.exp(needed[NearestRank.index(of: 0.95, count: needed.count)]) - 1
  }
}
