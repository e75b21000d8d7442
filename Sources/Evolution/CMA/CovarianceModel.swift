internal import Kernels
internal import Simulation

/// The shape of CMA-ES's normal distribution: how steps are made of independent numbers, and how it learns.
protocol CovarianceModel: AnyObject {
  /// Whether it has no covariances beside the variances.
  static var isDiagonal: Bool { get }
  /// A distribution whose coordinates are independent at first, and memory for so many candidates.
  init(deviations: [Double], candidates: Int)
  /// The longest and the shortest standard deviation along any axis, as of the last sample.
  var axes: (longest: Double, shortest: Double) { get }
  /// Whether numbers have left the range of double precision.
  var hasFailed: Bool { get }
  /// Begins anew in place.
  func reset()
  /// Makes steps of standard normal numbers, one a row.
  func sample(_ normals: Matrix<Double>, into steps: Matrix<Double>)
  /// target = C^(−½)·C^(½)·z without the scales: z turned into the coordinates.
  func turn(_ normals: Matrix<Double>, into target: Matrix<Double>)
  /// Learns from steps in order, the best first, of which so many count; C keeps `retained` of itself before.
  func learn(
    _ sample: SampledSteps, _ order: Storage<Int32>, _ count: Int, _ rates: CMAParameters,
    path: Matrix<Double>, retained: Double)
  /// Saves or restores what changes.
  func snapshot(_ archive: inout SnapshotArchive)
  /// The variance of a coordinate.
  func variance(_ index: Int) -> Double
}
