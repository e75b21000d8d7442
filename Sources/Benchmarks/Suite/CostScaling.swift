internal import Simulation
public import Statistics

/// How the cost of a unit grows with the size of a family of benchmarks: a power law through the medians.
///
/// The exponent is the slope of a line by least squares through the logarithms, one point for each size. Its interval is
/// Student's, with two degrees of freedom fewer than there are sizes; it supposes that the medians scatter about one power
/// law. Where the cost bends, for instance where data leave a cache, they lie off the line, which ``departure`` says.
public struct CostScaling: Sendable {
  /// The cost at one size.
  public struct Point: Sendable, Equatable {
    /// The size.
    public let size: Int
    /// Nanoseconds of CPU time for a unit: the median over the repetitions.
    public let nanoseconds: Double
    /// The median's confidence interval.
    public let interval: ClosedRange<Double>

    /// A point of the given figures.
    public init(size: Int, nanoseconds: Double, interval: ClosedRange<Double>) {
      self.size = size
      self.nanoseconds = nanoseconds
      self.interval = interval
    }
  }

  /// The family's name.
  public let family: String
  /// What its sizes count.
  public let quantity: String
  /// What a cost is of.
  public let unit: String
  /// The costs by ascending size.
  public let points: [Point]
  private let fit: LinearFit

  /// The power law through costs; nil for fewer than three, or where one is not above zero.
  ///
  /// O(n).
  public init?(family: String, quantity: String, unit: String, points: [Point]) {
    guard points.allSatisfy({ $0.size > 0 && $0.nanoseconds > 0 && $0.nanoseconds.isFinite }),
      let fit = LinearFit(
        x: points.map { ReproducibleMath.log(Double($0.size)) },
        y: points.map { ReproducibleMath.log($0.nanoseconds) })
    else { return nil }
    self.family = family
    self.quantity = quantity
    self.unit = unit
    self.points = points
    self.fit = fit
  }

  /// The power law of a family whose members have run, in their order; nil as of the other initialiser.
  ///
  /// - Precondition: a result for each member.
  public init?(_ family: SizeFamily, _ results: [BenchmarkResult]) {
    precondition(results.count == family.members.count, "each member has a result")
    let points = zip(family.members, results).compactMap { member, result -> Point? in
      guard let cpu = result.metric(.cpu), result.outcome.amount > 0 else { return nil }
      let amount = Double(result.outcome.amount)
      return Point(
        size: member.size, nanoseconds: cpu.median / amount,
        interval: (cpu.low / amount)...(cpu.high / amount))
    }
    self.init(family: family.name, quantity: family.quantity, unit: family.unit, points: points)
  }

  /// The exponent of the size; 0 where a unit costs the same at all sizes.
  public var exponent: Double { fit.slope }

  /// The exponent's confidence interval.
  public func exponentInterval(confidence: Double = 0.95) -> ConfidenceInterval {
    fit.slopeInterval(confidence: confidence)
  }

  /// How far the costs lie off the power law, as a share: e to the standard deviation of the residuals, less one.
  public var departure: Double { ReproducibleMath.exp(fit.residualDeviation) - 1 }

  /// The power law's cost of a unit at a size above zero.
  public func nanoseconds(atSize size: Double) -> Double {
    ReproducibleMath.exp(fit.intercept + fit.slope * ReproducibleMath.log(size))
  }
}
