import Foundation

/// A folder that is removed with the value that holds it.
final class TemporaryFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "apiary-workloads-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: String { url.path }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and returns its path.
  func write(_ text: String, as name: String = "trace") throws -> String {
    try write(Data(text.utf8), as: name)
  }

  func write(_ data: Data, as name: String) throws -> String {
    try data.write(to: url.appending(path: name))
    return path(name)
  }

  /// Compresses a file that has been written, with the `gzip` program, and returns the result.
  func gzipped(_ name: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-k", "-f", path(name)]
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: URL(filePath: path(name + ".gz")))
  }
}
