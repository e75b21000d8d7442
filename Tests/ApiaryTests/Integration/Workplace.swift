import Foundation
import Synchronization

/// A temporary folder in which commands are run; it goes when the value does.
final class Workplace: Sendable {
  let root: String
  /// Where the outputs of programs go, out of the way of what they make.
  private let scratch: String

  /// The parents of the folders that tests share.
  private static let sharedRoots = Mutex<[String]>([])

  /// A folder that several tests share, which is in a static and goes when the process does.
  static func shared() throws -> Workplace {
    let folder = try Workplace()
    sharedRoots.withLock { folders in
      if folders.isEmpty { atexit { Workplace.removeShared() } }
      folders.append(URL(filePath: folder.root).deletingLastPathComponent().path)
    }
    return folder
  }

  private static func removeShared() {
    sharedRoots.withLock { folders in
      for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
    }
  }

  init() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "apiary-\(UUID().uuidString)")
    root = base.appending(path: "work").path
    scratch = base.appending(path: "scratch").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(filePath: root).deletingLastPathComponent())
  }

  /// A path within the folder; the folder itself for an empty name.
  func path(_ name: String) -> String { name.isEmpty ? root : "\(root)/\(name)" }

  /// A new path outside the folder.
  func scratchPath() -> String { "\(scratch)/\(UUID().uuidString)" }

  /// Writes a file, and the folders that it is in.
  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: path(name))) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every file below a folder, hidden ones too, in alphabetical order; none where there is no folder.
  func files(_ name: String = "") -> [String] {
    let found = FileManager.default.subpaths(atPath: path(name)) ?? []
    return found.filter {
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: path(name) + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// The number that identifies a file on its disk, which a file that was replaced does not keep.
  func inode(_ name: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path(name))[.systemFileNumber] as? Int ?? -1
  }
}
