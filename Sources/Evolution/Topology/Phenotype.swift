internal import Simulation

/// The network of a genome, ready to be stepped without allocation.
///
/// Nodes are computed in the order of their depth, each from the values that its sources have by then: a link that leads
/// to no greater depth carries the last step's value. Every node but the inputs answers 1/(1 + e^(−4.9x)).
/// Hidden nodes that no input reaches, or that reach no output, are left out.
public struct Phenotype: Sendable {
  /// How many numbers it takes.
  public private(set) var inputs = 0
  /// How many numbers it gives.
  public private(set) var outputs = 0
  /// Inputs, then computed nodes in their order.
  private var values: [Double] = []
  /// Where the links of each computed node begin, and where the last one's end.
  private var starts: [Int32] = []
  private var sources: [Int32] = []
  private var weights: [Double] = []
  /// The places of the outputs among the values.
  private var outputPlaces: [Int32] = []
  private var plan = NetworkPlan()

  /// The network of a genome; O(nodes·log nodes + links).
  public init(_ genome: Genome) { become(genome) }

  /// How many nodes are computed in a step.
  public var computedNodes: Int { values.count - inputs }

  /// How many links are followed in a step.
  public var connections: Int { weights.count }

  /// Becomes the network of another genome, in the memory that it has.
  public mutating func become(_ genome: Genome) {
    inputs = genome.inputs
    outputs = genome.outputs
    plan.make(genome)
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(0, count: inputs + plan.order.count))
    outputPlaces.removeAll(keepingCapacity: true)
    for output in 0..<outputs { outputPlaces.append(plan.places[inputs + output]) }
    fillLinks(genome)
  }

  /// Links sorted by target, in the order of innovation for each.
  private mutating func fillLinks(_ genome: Genome) {
    let count = plan.order.count
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: count + 1))
    for link in plan.links { starts[Int(plan.places[Int(link.target)]) - inputs + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    sources.removeAll(keepingCapacity: true)
    sources.append(contentsOf: repeatElement(0, count: plan.links.count))
    weights.removeAll(keepingCapacity: true)
    weights.append(contentsOf: repeatElement(0, count: plan.links.count))
    for link in plan.links {
      let target = Int(plan.places[Int(link.target)]) - inputs
      let slot = Int(starts[target])
      sources[slot] = plan.places[Int(link.source)]
      weights[slot] = link.weight
      starts[target] += 1
    }
    // Filling moved every start to the next one.
    for index in stride(from: count, to: 0, by: -1) { starts[index] = starts[index - 1] }
    starts[0] = 0
  }

  /// Forgets what it has seen.
  public mutating func reset() {
    for index in values.indices { values[index] = 0 }
  }

  /// Sets an input; it stays until it is set again.
  public mutating func setInput(_ index: Int, _ value: Double) {
    precondition(index >= 0 && index < inputs, "input \(index) of \(inputs)")
    values[index] = value
  }

  /// Computes all nodes once; O(links).
  public mutating func step() {
    var link = 0
    for node in 0..<values.count - inputs {
      var sum = 0.0
      let end = Int(starts[node + 1])
      while link < end {
        sum += weights[link] * values[Int(sources[link])]
        link += 1
      }
      values[inputs + node] = Self.sigmoid(sum)
    }
  }

  /// What an output answered in the last step.
  public func output(_ index: Int) -> Double { values[Int(outputPlaces[index])] }

  /// The paper's steepened sigmoid.
  static func sigmoid(_ x: Double) -> Double { 1 / (1 + ReproducibleMath.exp(-4.9 * x)) }
}
