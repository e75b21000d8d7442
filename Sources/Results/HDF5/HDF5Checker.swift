internal import CHDF5

/// Turns the return codes of HDF5 calls on one file into errors that name it.
struct HDF5Checker {
  let path: String
  let isWriting: Bool

  /// Passes a code on, or throws where it is negative.
  @discardableResult
  func callAsFunction<Code: SignedInteger>(
    _ operation: @autoclosure () -> String, _ code: Code
  ) throws(ResultsError) -> Code {
    guard code < 0 else { return code }
    throw failure(operation(), HDF5Library.lastErrorMessage())
  }

  /// Takes charge of a new identifier, or throws where it is negative.
  func own(_ operation: @autoclosure () -> String, _ identifier: hid_t) throws(ResultsError) -> HDF5Identifier
  {
    HDF5Identifier(try self(operation(), identifier))
  }

  func failure(_ operation: String, _ cause: String) -> ResultsError {
    isWriting
      ? .writeFailed(path: path, operation: operation, cause: cause)
      : .readFailed(path: path, operation: operation, cause: cause)
  }
}
