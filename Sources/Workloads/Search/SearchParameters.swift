/// A search for the best candidate of a built-in problem, and how long agents take for it.
public struct SearchParameters: Sendable, Equatable {
  /// The problem's name in `SearchCatalogue`.
  public var problem: String
  /// Coordinates of a candidate; nil of a problem that has its own number.
  public var dimension: Int?
  /// How it is searched.
  public var settings: SearchSettings
  /// The least value of every coordinate; nil for the problem's own.
  public var lower: Double?
  /// The greatest value of every coordinate; nil for the problem's own.
  public var upper: Double?
  /// Where to begin, one number for all coordinates or one for each; nil: drawn between the bounds or within ±4,
  /// but 0 of a problem that has its own number of coordinates.
  public var start: [Double]?
  /// Into how many cells an archive divides each descriptor; nil: 100.
  public var cells: [Int]?
  /// Distributions that CMA-ME adapts side by side.
  public var emitters = 15
  /// Work of evaluating a candidate, in seconds at speed 1.
  public var secondsPerEvaluation = 1.0
  /// Work of the strategy between two generations, in seconds at speed 1.
  public var secondsPerGeneration = 0.0

  /// A search of a problem with a second of work for each candidate, checked when the workload is loaded.
  public init(problem: String, dimension: Int? = nil, settings: SearchSettings) {
    self.problem = problem
    self.dimension = dimension
    self.settings = settings
  }
}
