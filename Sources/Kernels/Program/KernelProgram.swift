internal import CKernels

/// A list of calls of kernels, planned once and run many times without any allocation.
///
/// Shapes are checked where a call is added; running checks nothing. The program keeps what its calls compute on.
public struct KernelProgram<Scalar: KernelScalar> {
  /// How products are computed.
  public let numerics: Numerics
  /// Multiplications and additions of one run, counting those of products only.
  public private(set) var floatingPointOperations = 0
  let kernels: KernelSet
  private var calls: [apiary_call] = []
  /// Looked up only, never iterated.
  private var kept: [ObjectIdentifier: AnyObject] = [:]
  /// Where products put parts of their right factors together; one for all, since they run one after the other.
  let panel = Storage<Scalar>(count: 32_768 / MemoryLayout<Scalar>.stride)

  /// An empty program.
  ///
  /// - Parameter kernels: those of a lesser processor, for tests; else the best that there are.
  public init(numerics: Numerics, kernels: KernelSet = Scalar.kernelSet) {
    self.numerics = numerics
    self.kernels = kernels
  }

  /// How many calls there are.
  public var count: Int { calls.count }

  /// Makes all calls in order, on the calling thread.
  public borrowing func run() {
    calls.withUnsafeBufferPointer { apiary_run_calls($0.baseAddress, Int64($0.count)) }
  }

  mutating func append<Arguments>(
    _ kernel: apiary_kernel?, _ arguments: Arguments, keeping objects: [AnyObject?]
  ) {
    var call = apiary_call()
    call.kernel = kernel
    precondition(
      MemoryLayout<Arguments>.size <= MemoryLayout.size(ofValue: call.arguments), "too many arguments")
    withUnsafeMutableBytes(of: &call.arguments) { $0.storeBytes(of: arguments, as: Arguments.self) }
    calls.append(call)
    for case .some(let object) in objects { kept[ObjectIdentifier(object)] = object }
  }

  mutating func count(operations: Int) { floatingPointOperations += operations }
}
