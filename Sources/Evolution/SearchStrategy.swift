public import Kernels
public import Simulation

/// What proposes candidates and learns from their costs; `Search` drives it.
///
/// A reference, since a generation's candidates stay where they are. After the first generation neither `ask` nor `tell`
/// allocates, but where a strategy begins anew with another number of candidates.
public protocol SearchStrategy: AnyObject, Snapshotted {
  /// The candidates of this generation, one a row, all within the bounds.
  var candidates: Matrix<Double> { get }
  /// Why there is nothing more to be found from here; nil while there may be.
  ///
  /// A strategy that goes on being asked after that goes on proposing.
  var stopReason: StopReason? { get }
  /// How widely it searches at the moment; by default not known.
  var distribution: StepDistribution { get }
  /// Fills `candidates` with those of the next generation.
  func ask()
  /// Takes the costs of the rows of `candidates`: the less the better, infinite where there is none, never NaN.
  func tell(_ costs: Storage<Double>)
}

extension SearchStrategy {
  /// Not known.
  public var distribution: StepDistribution { StepDistribution() }
}
