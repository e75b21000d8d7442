private import COpenBLAS

/// OpenBLAS on contiguous matrices, row by row, with one thread.
///
/// Its bits differ between core types, and for the same row in matrices of different sizes.
public enum BLAS {
  /// What OpenBLAS took this processor for, such as `SkylakeX`; it chooses its kernels, and so the bits.
  ///
  /// It is chosen when the library is loaded; `OPENBLAS_CORETYPE` in the environment overrides it.
  public static var coreName: String {
    oneThread
    return openblas_get_corename().map { String(cString: $0) } ?? "unknown"
  }

  /// Version and build options of the library.
  public static var configuration: String {
    oneThread
    return openblas_get_config().map { String(cString: $0) } ?? "unknown"
  }

  /// Whatever the variant of the library and its environment say.
  static let oneThread: Void = openblas_set_num_threads(1)
}
