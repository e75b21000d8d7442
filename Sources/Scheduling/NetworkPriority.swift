public import Simulation
public import Swarm

/// Scores tasks by a small network of what is known of them, the greatest first.
///
/// Inputs are log10(r)/5, log10(n)/3, log10(1 + w)/5 and log10(1 + w/r), for an estimate r (0.1 s at least), n agents
/// and a wait w, times in seconds: numbers of the order of 1. There is one layer of hidden units, tanh(bias + Σ weight·input),
/// and the score is their weighted sum. The hive's weights come unit by unit: four of the inputs, the bias, that of the
/// unit in the sum. What is missing of the last unit is 0.
///
/// A pass over n waiting tasks costs O(n·units) hyperbolic tangents. The idea of a network as a priority function: Mao et
/// al., "Resource management with deep reinforcement learning", HotNets 2016; of evolving one: Moriarty & Miikkulainen,
/// Machine Learning 22, 1996.
public struct NetworkPriority: TaskScore {
  /// How many weights a hidden unit has.
  public static let weightsPerUnit = 6

  /// What the score depends on beside the wait.
  public struct Facts: BitwiseCopyable, Sendable {
    let estimateSeconds: Double
    let estimateInput: Double
    let agentsInput: Double
  }

  private let units: [Unit]

  /// A hidden unit.
  private struct Unit: Sendable {
    let estimate: Double
    let agents: Double
    let wait: Double
    let stretch: Double
    let bias: Double
    let gain: Double

    init(_ weights: ArraySlice<Double>) {
      func weight(_ index: Int) -> Double {
        index < weights.count ? weights[weights.startIndex + index] : 0
      }
      (estimate, agents, wait) = (weight(0), weight(1), weight(2))
      (stretch, bias, gain) = (weight(3), weight(4), weight(5))
    }
  }

  /// Takes its weights from the hive's settings.
  public init(hive: HiveState) { self.init(weights: hive.scheduler.weights) }

  init(weights: [Double]) {
    units = stride(from: 0, to: weights.count, by: Self.weightsPerUnit).map {
      Unit(weights[$0..<min($0 + Self.weightsPerUnit, weights.count)])
    }
  }

  /// The inputs that do not change while the task waits.
  public mutating func facts(of task: TaskView, hive: HiveState) -> Facts {
    Facts(
      estimateSeconds: task.estimateSeconds,
      estimateInput: ReproducibleMath.log10(task.estimateSeconds) / 5,
      agentsInput: ReproducibleMath.log10(Double(task.agents)) / 3)
  }

  /// The network's output.
  public func score(_ facts: Facts, waitSeconds: Double) -> Double {
    let wait = ReproducibleMath.log10(1 + waitSeconds) / 5
    let stretch = ReproducibleMath.log10(1 + waitSeconds / facts.estimateSeconds)
    var sum = 0.0
    for unit in units {
      let ofTask = unit.bias + unit.estimate * facts.estimateInput + unit.agents * facts.agentsInput
      sum += unit.gain * Self.tanh(ofTask + unit.wait * wait + unit.stretch * stretch)
    }
    return sum
  }

  /// 1 − 2/(e²ˣ + 1), whose limits are right.
  private static func tanh(_ x: Double) -> Double { 1 - 2 / (ReproducibleMath.exp(2 * x) + 1) }

  /// Keeps nothing.
  public mutating func snapshot(_ archive: inout SnapshotArchive) {}
}
