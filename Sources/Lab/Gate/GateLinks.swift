import Foundation
import Regression

/// The programs of a gate under names of one length, which go when the value does.
final class GateLinks: Sendable {
  private let folder: TemporaryFolder

  init(base: String, candidate: String) throws(LabError) {
    folder = try TemporaryFolder()
    for (side, program) in [(GateSide.base, base), (.candidate, candidate)] {
      let path = path(of: side)
      do {
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: URL(filePath: program).path)
      } catch {
        throw .results(.writeFailed(path: path, operation: "link", cause: error.localizedDescription))
      }
    }
  }

  /// Where the program of a side is.
  func path(of side: GateSide) -> String {
    switch side {
    case .base: folder.path + "/program-1"
    case .candidate: folder.path + "/program-2"
    }
  }
}
