internal import Kernels
internal import Simulation

/// The shape of CMA-ES's normal distribution: how steps are made of independent numbers, and how it learns.
protocol CovarianceModel: AnyObject {
  /// Whether it has no covariances beside the variances.
  static var isDiagonal: Bool { get }
  /// A distribution whose coordinates are independent at first.
  init(_ parameters: CMAParameters, deviations: [Double])
  /// The longest and the shortest standard deviation along any axis, as of the last sample.
  var axes: (longest: Double, shortest: Double) { get }
  /// Whether numbers have left the range of double precision.
  var hasFailed: Bool { get }
  /// Makes steps of standard normal numbers, one a row; `age` is the number of the generation.
  func sample(_ normals: Matrix<Double>, into steps: Matrix<Double>, age: Int)
  /// target = C^(−½)·C^(½)·z without the scales: z turned into the coordinates.
  func turn(_ normals: Matrix<Double>, into target: Matrix<Double>)
  /// Learns from ranked steps; C keeps `retained` of itself before.
  func learn(_ generation: RankedSteps, path: Matrix<Double>, retained: Double)
  /// Saves or restores what changes.
  func snapshot(_ archive: inout SnapshotArchive)
  /// The variance of a coordinate.
  func variance(_ index: Int) -> Double
}
