internal import Kernels

/// What is known of the candidates of a generation, one a row.
struct DescribedGeneration {
  /// The less the better, infinite where there is none, never NaN.
  let costs: Storage<Double>
  /// As told.
  let descriptors: Matrix<Double>
  /// What each has brought to the archive.
  let additions: Storage<ArchiveAddition>
}
