import Foundation

extension LabError {
  /// A program that could not be started, and why.
  ///
  /// Foundation says that a descriptor is bad where no more may be opened, and where one that was inherited is beyond what the
  /// limit allows.
  static func notStarted(_ path: String, _ error: any Error) -> LabError {
    let cause = error as NSError
    guard cause.domain == NSPOSIXErrorDomain, [Int(EBADF), Int(EMFILE)].contains(cause.code) else {
      return .process(path: path, reason: error.localizedDescription)
    }
    return .process(
      path: path,
      reason: "'ulimit -n' allows too few open files, or one that was inherited has a number beyond it")
  }
}
