internal import Simulation

/// What every strategy is told: where to search, from where, how widely, and which random numbers to draw.
public struct SearchSetup: Sendable {
  /// The points that may be asked for.
  public var space: SearchSpace
  /// The seed of the run.
  public var seed: UInt64
  /// The number of this search within its seed.
  public var entity: UInt32
  /// Where to begin; nil for the middle of the bounds, or 0 where a side is open.
  public var start: [Double]?
  /// The standard deviation of first steps in every coordinate; nil for 0.3 of each one's width, or 1 where it is open.
  public var stepSize: Double?
  /// Candidates a generation; nil for the strategy's own number.
  public var populationSize: Int?
  /// The evaluations that the search may cost, for strategies that plan ahead; nil where nobody knows.
  public var evaluations: Int?
  /// What was chosen of the strategy's settings; the others are the strategy's own.
  public var settings: [SettingChoice]
  /// What first steps are multiplied by, whether one is set or not.
  var stepFactor = 1.0
  /// Which attempt of a strategy that begins anew this is; each draws numbers of its own.
  var attempt = 0
  /// Whether another attempt follows where this one ends.
  var isRestarted = false
  /// The cost that an attempt is to undercut, or else end; infinite where it may take its time.
  var incumbent = Double.infinity

  /// A search in a space.
  public init(
    _ space: SearchSpace, seed: UInt64, entity: UInt32 = 0, start: [Double]? = nil,
    stepSize: Double? = nil, populationSize: Int? = nil, evaluations: Int? = nil,
    settings: [SettingChoice] = []
  ) {
    self.space = space
    self.seed = seed
    self.entity = entity
    self.start = start
    self.stepSize = stepSize
    self.populationSize = populationSize
    self.evaluations = evaluations
    self.settings = settings
  }

  /// How many coordinates there are.
  public var dimension: Int { space.dimension }

  /// The stream of random numbers of a purpose; those of 4,096 attempts are apart.
  func stream(_ purpose: UInt16) -> RandomStream {
    let purpose = purpose &+ 16 &* UInt16(truncatingIfNeeded: attempt)
    return RandomStream(seed: seed, key: StreamKey(component: .evolution, entity: entity, purpose: purpose))
  }

  /// Where to begin, within the bounds.
  var startPoint: [Double] {
    (0..<dimension).map { index in
      start.map { space.clamped($0[index], index) } ?? space.middle(index)
    }
  }

  /// The standard deviation of the first steps in a coordinate; positive and finite.
  func deviation(_ index: Int) -> Double {
    if let stepSize { return stepFactor * stepSize }
    let width = space.isBounded(index) ? 0.6 * space.halfWidth(index) : 1
    return stepFactor * (width > 0 ? width : 1)
  }

  /// The greatest standard deviation of steps that are mirrored at a coordinate's bounds: a third of its width.
  ///
  /// Wider ones would reach several mirror images at once, which all look alike, and nothing would make them narrower.
  func deviationLimit(_ index: Int) -> Double {
    let half = space.isBounded(index) ? space.halfWidth(index) : .infinity
    return half > 0 ? 2 * (half / 3) : .infinity
  }

  /// The number of candidates, or the strategy's own where none is set.
  /// - Throws: `EvolutionError.invalidSetting` where there are fewer than the strategy needs.
  func population(_ standard: Int, atLeast least: Int = 1) throws(EvolutionError) -> Int {
    guard let populationSize else { return max(standard, least) }
    guard populationSize >= least else {
      throw .invalidSetting(
        key: "populationSize", value: "\(populationSize)", allowed: "at least \(least) for this strategy")
    }
    return populationSize
  }

  /// Looks at what no strategy can do with.
  /// - Throws: `EvolutionError.invalidSetting`.
  func check() throws(EvolutionError) {
    if let stepSize, !(stepSize > 0 && stepSize.isFinite) {
      throw .invalidSetting(key: "stepSize", value: "\(stepSize)", allowed: "a positive number")
    }
    if let populationSize, populationSize < 1 {
      throw .invalidSetting(key: "populationSize", value: "\(populationSize)", allowed: "at least 1")
    }
    guard let start else { return }
    guard start.count == dimension else {
      throw .invalidSetting(key: "start", value: "\(start.count) numbers", allowed: "\(dimension) numbers")
    }
    for index in start.indices where !start[index].isFinite {
      throw .invalidSetting(key: "start[\(index)]", value: "\(start[index])", allowed: "a number")
    }
  }
}
