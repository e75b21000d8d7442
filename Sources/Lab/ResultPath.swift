import Foundation
public import Results

/// Finds out what a path given by the user is.
public enum ResultPath {
  /// The file that a path means: a batch's folder stands for its table.
  public static func file(_ path: String) throws(LabError) -> String {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .results(.notFound(path: path))
    }
    guard isFolder.boolValue else { return path }
    let table = path + (path.hasSuffix("/") ? "" : "/") + "batch.h5"
    guard FileManager.default.fileExists(atPath: table) else {
      throw .unsuitable(
        path: path, reason: "the folder of a batch has a batch.h5, and this one has none" + hint(path))
    }
    return table
  }

  /// Where batches are written, each has a folder: the one that was meant, if there is but one.
  private static func hint(_ path: String) -> String {
    let folders = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter {
      FileManager.default.fileExists(atPath: "\(path)/\($0)/batch.h5")
    }
    guard let folder = folders.first, folders.count == 1 else { return "" }
    return "; did you mean \(path)\(path.hasSuffix("/") ? "" : "/")\(folder)?"
  }

  /// What kind of result a file is.
  public static func kind(of file: String) throws(LabError) -> ResultFileKind {
    do { return try ResultFileReader(path: file).kind } catch { throw .results(error) }
  }

  /// The table of a batch, given by its folder or its file.
  public static func batchTable(_ path: String) throws(LabError) -> (table: BatchTable, file: String) {
    let file = try file(path)
    do { return (try BatchTable(readingFrom: file), file) } catch { throw .results(error) }
  }
}
