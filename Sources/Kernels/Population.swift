internal import CKernels

/// Many dense networks of one shape, each with weights of its own and one observation, evaluated at once.
///
/// A lane of a vector is a network: 16 at a time in single precision, 8 in double. Weights and observations lie lane
/// by lane, so that BLAS, which is the wrong tool for one observation each, has no part in it. The bits do not
/// depend on the processor, nor on the other networks.
public final class Population<Scalar: KernelScalar> {
  /// How many networks there are.
  public let count: Int
  /// The sizes of the layers, inputs first.
  public let sizes: [Int]
  /// Weights and biases of one network: for each layer, for each output, its weights and then its bias.
  public let parameterCount: Int
  private let weights: Storage<Scalar>
  private let input: Storage<Scalar>
  private let output: Storage<Scalar>
  private let program: KernelProgram<Scalar>

  /// Networks with all weights zero; O(count·parameters).
  /// - Precondition: at least two sizes, all positive, and a network.
  public init(
    count: Int, sizes: [Int], hidden: Activation, output outputActivation: Activation,
    kernels: KernelSet = Scalar.kernelSet
  ) {
    precondition(
      sizes.count >= 2 && sizes.allSatisfy { $0 > 0 } && count > 0, "\(count) networks of \(sizes)")
    self.count = count
    self.sizes = sizes
    let parameters = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    parameterCount = parameters
    let blocks = (count + Scalar.lanes - 1) / Scalar.lanes
    weights = Storage(count: blocks * parameters * Scalar.lanes)
    input = Storage(count: blocks * sizes[0] * Scalar.lanes)
    output = Storage(count: blocks * sizes[sizes.count - 1] * Scalar.lanes)
    let scratch = Storage<Scalar>(count: 2 * (sizes.max() ?? 0) * Scalar.lanes)
    let sizesInMemory = Storage<Int64>(sizes.map(Int64.init))
    var program = KernelProgram<Scalar>(numerics: .portable, kernels: kernels)
    program.append(
      kernels.table.pointee.population,
      apiary_population(
        weights: weights.pointer, input: input.pointer, output: output.pointer, scratch: scratch.pointer,
        sizes: sizesInMemory.pointer, layers: Int64(sizes.count - 1), blocks: Int64(blocks),
        weights_per_block: Int64(parameters), slope: hidden.slope, hidden_activation: hidden.code,
        output_activation: outputActivation.code),
      keeping: [weights, input, output, scratch, sizesInMemory])
    program.count(operations: 2 * count * zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 })
    self.program = program
  }

  /// Multiplications and additions of one evaluation of all networks.
  public var floatingPointOperations: Int { program.floatingPointOperations }

  /// Evaluates all networks; no allocation.
  public func evaluate() { program.run() }

  /// Sets the parameters of a network.
  /// - Precondition: as many as there are.
  public func setParameters(of network: Int, _ values: [Scalar]) {
    precondition(values.count == parameterCount, "\(values.count) parameters for \(parameterCount)")
    let start = place(of: network, width: parameterCount)
    for (index, value) in values.enumerated() { weights[start + index * Scalar.lanes] = value }
  }

  /// Sets one number of a network's observation.
  public func setInput(of network: Int, _ index: Int, _ value: Scalar) {
    precondition(index >= 0 && index < sizes[0], "input \(index) of \(sizes[0])")
    input[place(of: network, width: sizes[0]) + index * Scalar.lanes] = value
  }

  /// One number of what a network gave in the last evaluation.
  public func output(of network: Int, _ index: Int) -> Scalar {
    let width = sizes[sizes.count - 1]
    precondition(index >= 0 && index < width, "output \(index) of \(width)")
    return output[place(of: network, width: width) + index * Scalar.lanes]
  }

  private func place(of network: Int, width: Int) -> Int {
    precondition(network >= 0 && network < count, "network \(network) of \(count)")
    return network / Scalar.lanes * width * Scalar.lanes + network % Scalar.lanes
  }
}
