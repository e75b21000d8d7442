import Kernels
import Learning
import Simulation

/// Compares the gradients of a network with central differences in double precision.
struct GradientCheck {
  let network: Network<Double>
  let workspace: Workspace<Double>
  private var stream: RandomStream

  init(
    _ layers: [any Layer], input: Shape, batch: Int, loss: Loss, seed: UInt64, isWeighted: Bool = true,
    numerics: Numerics = .portable
  ) throws {
    network = try Network(input: input, layers)
    network.initialize(RandomKey(seed: seed))
    workspace = Workspace(
      network, batch: batch, loss: loss, isTraining: true, numerics: numerics, random: RandomKey(seed: seed),
      wantsInputGradient: true)
    stream = RandomStream(seed: seed, key: StreamKey(component: .test, purpose: 1))
    for index in 0..<workspace.input.count { workspace.input[index] = 2 * stream.uniform() - 1 }
    for index in 0..<workspace.labels.count {
      workspace.labels[index] = Int32(stream.uniform(below: network.outputShape.features))
    }
    for index in 0..<workspace.targets.count { workspace.targets[index] = stream.uniform() }
    if isWeighted {
      for index in 0..<workspace.weights.count { workspace.weights[index] = 0.25 + stream.uniform() }
    }
  }

  /// Sets the inputs to row numbers of a table.
  mutating func drawIndices(below count: Int) {
    for index in 0..<workspace.input.count { workspace.input[index] = Double(stream.uniform(below: count)) }
  }

  /// The largest error relative to the largest gradient, over parameters and, unless they are row numbers, inputs.
  func worstError(checksInput: Bool = true) -> Double {
    workspace.differentiate()
    let gradients = network.gradients.values
    let inputGradients = workspace.inputGradient?.values ?? []
    var pairs: [(Double, Double)] = []
    for index in 0..<network.parameterCount {
      pairs.append((gradients[index], difference(network.values, index)))
    }
    if checksInput {
      for index in inputGradients.indices {
        pairs.append((inputGradients[index], difference(workspace.input, index)))
      }
    }
    let scale = pairs.reduce(1e-3) { max($0, abs($1.1)) }
    return pairs.reduce(0) { max($0, abs($1.0 - $1.1) / scale) }
  }

  private func difference(_ values: Storage<Double>, _ index: Int) -> Double {
    let step = 1e-5
    let value = values[index]
    defer { values[index] = value }
    values[index] = value + step
    let above = loss()
    values[index] = value - step
    return (above - loss()) / (2 * step)
  }

  private func loss() -> Double {
    workspace.evaluate()
    return workspace.loss
  }
}
