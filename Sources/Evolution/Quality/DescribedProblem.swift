/// A problem that says what its candidates are like, beside how good they are.
public protocol DescribedProblem: Problem {
  /// Between which bounds descriptors are expected.
  var descriptorSpace: SearchSpace { get }
  /// The fitness of a candidate, and its descriptors, of which there is a place for each.
  func fitness(of candidate: Candidate, descriptors: inout [Double]) -> Double
}

extension DescribedProblem {
  /// The fitness alone.
  public func fitness(of candidate: Candidate) -> Double {
    var descriptors = [Double](repeating: 0, count: descriptorSpace.dimension)
    return fitness(of: candidate, descriptors: &descriptors)
  }
}
