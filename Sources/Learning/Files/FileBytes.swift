import Foundation

/// Whole files of a learner: read at once, written whole or not at all.
enum FileBytes {
  /// The bytes of a file.
  static func read(_ path: String) throws(LearningError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .notFound(path: path) }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .fileFailed(path: path, operation: "read", cause: error.localizedDescription)
    }
  }

  /// Writes a file beside its place, then gives it its name.
  static func write(_ bytes: [UInt8], _ path: String) throws(LearningError) {
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .fileFailed(path: path, operation: "write", cause: error.localizedDescription)
    }
  }
}
