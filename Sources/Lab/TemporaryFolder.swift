import Foundation
import Glibc

/// A folder of one command's own, which goes when the value does.
final class TemporaryFolder: Sendable {
  let path: String

  convenience init() throws(LabError) { try self.init(pathLength: 0) }

  /// - Parameter pathLength: how long the path is to be at least, so that measurements in folders of different users
  ///   agree to the byte.
  init(pathLength: Int) throws(LabError) {
    let base = FileManager.default.temporaryDirectory.path
    let padding = String(repeating: "-", count: min(200, max(0, pathLength - base.utf8.count - 14)))
    var template = Array("\(base)/apiary\(padding)-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      let cause = unsafe String(cString: strerror(errno))
      throw .results(.writeFailed(path: base, operation: "make a temporary folder", cause: cause))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
