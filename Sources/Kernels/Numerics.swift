/// How products of matrices are computed; everything else is the same bits on every processor either way.
public enum Numerics: String, CaseIterable, Sendable {
  /// As fast as the processor can: fused multiply-add, or OpenBLAS.
  ///
  /// The same bits for the same program on the same kind of processor; other processors give others.
  case fast
  /// In one fixed order, with separate multiplications and additions.
  ///
  /// The bits depend on nothing but the numbers: not on the processor, nor on how many other rows there are.
  case portable
}
