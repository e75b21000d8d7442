internal import CKernels

/// The kernels of one precision, compiled for one kind of processor.
public struct KernelSet: @unchecked Sendable {
  // A constant of the program, and so safe to share.
  let table: UnsafePointer<apiary_kernels>
  let blasProduct: apiary_kernel?

  init(_ table: UnsafePointer<apiary_kernels>, blasProduct: apiary_kernel?) {
    self.table = table
    self.blasProduct = blasProduct
  }

  /// The kind of processor: "baseline", "avx2" or "avx512".
  public var processor: String { String(cString: table.pointee.processor) }

  /// The kernel of a product of so many rows, columns and inner steps.
  ///
  /// With 512-bit vectors the fused kernel here is ahead of OpenBLAS 0.3 on every shape measured, by up to a
  /// factor of two; on lesser processors OpenBLAS is ahead once the product is large enough to outweigh its call.
  func product(rows: Int, columns: Int, inner: Int, _ numerics: Numerics) -> apiary_kernel? {
    guard numerics == .fast else { return table.pointee.matmul }
    let isLarge = rows * columns * inner > 32 * 32 * 32
    guard isLarge, processor != "avx512" else { return table.pointee.matmul_fused }
    BLAS.oneThread
    return blasProduct
  }
}
