private import CKernels

/// The precisions that kernels compute in: `Float` and `Double`.
///
/// Not to be adopted by further types.
public protocol KernelScalar: BinaryFloatingPoint, BitwiseCopyable, Sendable {
  /// The kernels of this precision for the processor that the program runs on.
  static var kernelSet: KernelSet { get }
  /// The kernels of this precision for one kind of processor, "baseline", "avx2" or "avx512"; nil where this
  /// processor cannot run them.
  static func kernelSet(for processor: String) -> KernelSet?
  /// Numbers in the 64 bytes of a vector: 16 or 8.
  static var lanes: Int { get }
  /// The precision's name in files: `float32` or `float64`.
  static var precisionName: String { get }
}

extension Float: KernelScalar {
  /// Single precision on this processor.
  public static let kernelSet = KernelSet(apiary_kernels_float(), blasProduct: apiary_matmul_blas_float)
  /// Single precision on a kind of processor.
  public static func kernelSet(for processor: String) -> KernelSet? {
    apiary_kernels_float_for(processor).map { KernelSet($0, blasProduct: apiary_matmul_blas_float) }
  }
  /// Sixteen.
  public static var lanes: Int { 16 }
  /// `float32`.
  public static var precisionName: String { "float32" }
}

extension Double: KernelScalar {
  /// Double precision on this processor.
  public static let kernelSet = KernelSet(apiary_kernels_double(), blasProduct: apiary_matmul_blas_double)
  /// Double precision on a kind of processor.
  public static func kernelSet(for processor: String) -> KernelSet? {
    apiary_kernels_double_for(processor).map { KernelSet($0, blasProduct: apiary_matmul_blas_double) }
  }
  /// Eight.
  public static var lanes: Int { 8 }
  /// `float64`.
  public static var precisionName: String { "float64" }
}
