import Simulation

/// Sizes of the jobs of one class on a machine: serial, a power of two, or any, from a two-stage uniform
/// distribution of the logarithm.
///
/// The stages meet `middleBelowHighest` under the top, as the authors set it, but not in the lowest third
/// of the range, which on machines of 16 processors and fewer would leave the lower stage empty. On a
/// machine whose size is not a power of two, no job is larger than the machine, and none that is to be a
/// power of two exceeds the largest that fits.
struct LublinSizes {
  let serialProbability: Double
  let powerOfTwoProbability: Double
  let lowerStageProbability: Double
  let lowest: Double
  let middle: Double
  let highest: Double
  private let machineSize: Int
  private let largestPower: Double

  init(_ jobs: LublinJobClass, machineSize: Int) {
    precondition(machineSize > 0, "a machine has processors")
    self.machineSize = machineSize
    let logMachine = ReproducibleMath.log2(Double(machineSize))
    largestPower = Double(Int.bitWidth - 1 - machineSize.leadingZeroBitCount)
    highest = max(logMachine - jobs.highestBelowMachine, min(1, logMachine))
    lowest = min(jobs.lowestLogSize, highest)
    middle = max(highest - jobs.middleBelowHighest, lowest + (highest - lowest) / 3)
    serialProbability = jobs.serialProbability
    powerOfTwoProbability = jobs.powerOfTwoProbability
    lowerStageProbability = jobs.lowerStageProbability
  }

  /// A job's processors, from 1 to the size of the machine.
  func sample(from stream: inout RandomStream) -> Int {
    let kind = stream.uniform()
    if kind <= serialProbability { return 1 }
    var logSize = twoStageUniform(&stream)
    if kind <= serialProbability + powerOfTwoProbability {
      logSize = min(logSize.rounded(.toNearestOrAwayFromZero), largestPower)
    }
    let size = ReproducibleMath.pow(2, logSize).rounded(.toNearestOrAwayFromZero)
    return min(Int(size), machineSize)
  }

  private func twoStageUniform(_ stream: inout RandomStream) -> Double {
    let isLower = stream.uniform() <= lowerStageProbability
    let position = stream.uniform()
    return isLower
      ? lowest + position * (middle - lowest)
      : middle + position * (highest - middle)
  }
}
