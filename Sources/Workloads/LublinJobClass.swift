/// One class of jobs in the model of Lublin & Feitelson, with the authors' fitted values.
///
/// Source: Lublin & Feitelson, "The workload on parallel supercomputers: modeling the characteristics of
/// rigid jobs", Journal of Parallel and Distributed Computing 63(11), 2003; values as in the authors'
/// published program, whose machine has 128 processors. Logarithms of sizes are to base 2, those of times
/// (in seconds) are natural.
struct LublinJobClass: Equatable {
  /// A gamma distribution's shape and scale.
  struct Gamma: Equatable {
    var shape: Double
    var scale: Double
  }

  /// Probability that a job has one processor.
  var serialProbability: Double
  /// Probability that a job is parallel and its size is made a power of two.
  var powerOfTwoProbability: Double
  /// The least logarithm of a parallel job's size.
  var lowestLogSize: Double
  /// How far the greatest logarithm of a size lies below that of the machine.
  var highestBelowMachine: Double
  /// How far the point where the two uniform stages meet lies below the greatest logarithm.
  var middleBelowHighest: Double
  /// Probability of the lower stage.
  var lowerStageProbability: Double

  /// Logarithm of the run time of short jobs, and of long ones.
  var shortRunTime: Gamma
  var longRunTime: Gamma
  /// The probability that a job is short is `slope` · size + `intercept`, within [0, 1].
  var shortProbabilitySlope: Double
  var shortProbabilityIntercept: Double

  /// Logarithm of the time between arrivals: the fit to the rush hours, its shape adjusted to all hours.
  var arrivalGap: Gamma
  /// When in the day jobs arrive, as half-hours counted on from midnight of the day before.
  var dailyCycle: Gamma
}

extension LublinJobClass {
  static let batch = LublinJobClass(
    serialProbability: 0.2927, powerOfTwoProbability: 0.6686, lowestLogSize: 1.2, highestBelowMachine: 0,
    middleBelowHighest: 2, lowerStageProbability: 0.875,
    shortRunTime: Gamma(shape: 6.57, scale: 0.823), longRunTime: Gamma(shape: 639.1, scale: 0.0156),
    shortProbabilitySlope: -0.003, shortProbabilityIntercept: 0.6986,
    arrivalGap: Gamma(shape: 6.0415 * 1.0519, scale: 0.8531),
    dailyCycle: Gamma(shape: 6.1271, scale: 5.2740))

  static let interactive = LublinJobClass(
    serialProbability: 0.1541, powerOfTwoProbability: 0.625, lowestLogSize: 1, highestBelowMachine: 1.5,
    middleBelowHighest: 2.5, lowerStageProbability: 0.705,
    shortRunTime: Gamma(shape: 3.8351, scale: 0.6605), longRunTime: Gamma(shape: 7.073, scale: 0.6856),
    shortProbabilitySlope: -0.0118, shortProbabilityIntercept: 0.9156,
    arrivalGap: Gamma(shape: 6.5510 * 0.9797, scale: 0.6621),
    dailyCycle: Gamma(shape: 8.9186, scale: 3.6680))

  /// All jobs together.
  static let combined = LublinJobClass(
    serialProbability: 0.244, powerOfTwoProbability: 0.576, lowestLogSize: 0.8, highestBelowMachine: 0,
    middleBelowHighest: 2.5, lowerStageProbability: 0.86,
    shortRunTime: Gamma(shape: 4.2, scale: 0.94), longRunTime: Gamma(shape: 312, scale: 0.03),
    shortProbabilitySlope: -0.0054, shortProbabilityIntercept: 0.78,
    arrivalGap: Gamma(shape: 10.2303 * 1.0225, scale: 0.4871),
    dailyCycle: Gamma(shape: 8.1737, scale: 3.9631))
}
