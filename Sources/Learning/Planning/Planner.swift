public import Kernels
internal import Simulation

/// Turns layers into two programs of kernels: forwards, and backwards by reverse differentiation.
///
/// A layer adds calls to ``forward`` and says with ``onTheWayBack(_:)`` what its gradient takes. All memory is taken
/// here; running the programs takes none. A gradient is either written or added to: which of the two is known while
/// planning, so that nothing needs to be set to zero first.
public struct Planner<Scalar: KernelScalar> {
  /// How many samples there are.
  public let batch: Int
  /// Whether gradients will be asked for.
  public let isTraining: Bool
  /// The stream of random masks.
  public let stream: RandomKey
  /// The calls that compute the output.
  public var forward: KernelProgram<Scalar>
  /// The calls that compute the gradients, after the forward ones.
  public var backward: KernelProgram<Scalar>
  /// Positions of random streams, in the order of their layers; part of a checkpoint.
  public private(set) var counters: [Storage<UInt64>] = []

  private var reverse: [(inout Planner) -> Void] = []
  private var nextID = 0
  private var gradients: [Int: Matrix<Scalar>] = [:]
  private var writtenParameters: Set<Int> = []

  private let sharedCounters: [Storage<UInt64>]

  init(
    batch: Int, isTraining: Bool, numerics: Numerics, kernels: KernelSet, stream: RandomKey,
    counters: [Storage<UInt64>] = []
  ) {
    sharedCounters = counters
    self.batch = batch
    self.isTraining = isTraining
    self.stream = stream
    forward = KernelProgram(numerics: numerics, kernels: kernels)
    backward = KernelProgram(numerics: numerics, kernels: kernels)
  }

  /// A value with memory of its own.
  public mutating func makeTensor(
    _ shape: Shape, isTimeMajor: Bool = false, needsGradient: Bool = true
  ) -> Tensor<Scalar> {
    makeTensor(
      Matrix(rows: batch * shape.count / shape.features, columns: shape.features), shape,
      isTimeMajor: isTimeMajor, needsGradient: needsGradient)
  }

  /// A value in memory that is there already.
  public mutating func makeTensor(
    _ values: Matrix<Scalar>, _ shape: Shape, isTimeMajor: Bool, needsGradient: Bool
  ) -> Tensor<Scalar> {
    nextID += 1
    return Tensor(
      id: nextID, values: values, shape: shape, batch: batch, isTimeMajor: isTimeMajor,
      needsGradient: needsGradient && isTraining)
  }

  /// A random stream's position, moved on by every run of the program.
  public mutating func makeCounter() -> (counter: Storage<UInt64>, entity: UInt32, purpose: UInt32) {
    let place = counters.count
    let counter = place < sharedCounters.count ? sharedCounters[place] : Storage<UInt64>(count: 1)
    counters.append(counter)
    let purpose = RandomPurpose.firstMask + UInt16(counters.count - 1)
    return (counter, stream.entity, UInt32(RandomComponent.learning.rawValue) << 16 | UInt32(purpose))
  }

  // MARK: Gradients

  /// Says what computes gradients of the inputs from that of the output; called in reverse order of the layers.
  public mutating func onTheWayBack(_ step: @escaping (inout Planner) -> Void) {
    if isTraining { reverse.append(step) }
  }

  /// Where the gradient of a value is, if anything that follows depends on the value.
  public func gradient(of tensor: Tensor<Scalar>) -> Matrix<Scalar>? { gradients[tensor.id] }

  /// Where to put the gradient of a value, and whether to add it to what others have put there; nil where nobody
  /// needs it.
  public mutating func gradientTarget(of tensor: Tensor<Scalar>) -> (Matrix<Scalar>, accumulates: Bool)? {
    guard tensor.needsGradient else { return nil }
    if let gradient = gradients[tensor.id] { return (gradient, true) }
    let gradient = Matrix<Scalar>(rows: tensor.values.rows, columns: tensor.values.columns)
    gradients[tensor.id] = gradient
    return (gradient, false)
  }

  /// Whether to add to the gradient of a parameter, because another layer shares it; asked once per use.
  public mutating func accumulates(_ parameter: Parameter<Scalar>) -> Bool {
    !writtenParameters.insert(parameter.id).inserted
  }

  mutating func planReverse() {
    for step in reverse.reversed() { step(&self) }
    reverse = []
  }
}
