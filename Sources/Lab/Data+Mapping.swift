import Foundation
import Results

extension Data {
  /// The bytes of a file, mapped into memory where that is safe.
  init(mapping path: String) throws(LabError) {
    do {
      self = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    } catch {
      throw .results(.readFailed(path: path, operation: "read", cause: error.localizedDescription))
    }
  }
}
