import Foundation
import Glibc

/// A folder of one command's own, which goes when the value does.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws(LabError) {
    let base = FileManager.default.temporaryDirectory.path
    var template = Array("\(base)/apiary-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      let cause = unsafe String(cString: strerror(errno))
      throw .results(.writeFailed(path: base, operation: "make a temporary folder", cause: cause))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
