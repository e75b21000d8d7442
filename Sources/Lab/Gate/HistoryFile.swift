import Foundation
public import Regression

/// A file of measurements over revisions, one a line.
public struct HistoryFile: Sendable {
  /// Where it is.
  public let path: String

  /// A history at a path, which may still have to be made.
  public init(path: String) { self.path = path }

  /// Reads the history.
  public func read() throws(LabError) -> MeasurementHistory {
    let bytes = try Self.bytes(path)
    do { return try MeasurementHistory(parsing: bytes, path: path) } catch { throw .regression(error) }
  }

  /// Adds a measurement, given as a file in JSON, as the last line; the file appears whole or stays as it was.
  ///
  /// - Returns: how many records the history has now.
  public func add(_ measurementPath: String) throws(LabError) -> Int {
    let bytes = try Self.bytes(measurementPath)
    let record: MeasurementRecord
    do { record = try MeasurementRecord(parsing: bytes, path: measurementPath) } catch {
      throw .regression(error)
    }
    let isThere = FileManager.default.fileExists(atPath: path)
    // What is no history is not added to.
    let count = isThere ? try read().records.count : 0
    var text = isThere ? try Self.bytes(path) : []
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    text += Array(record.line.utf8) + [UInt8(ascii: "\n")]
    do { try Data(text).write(to: URL(filePath: path), options: .atomic) } catch {
      throw .results(.writeFailed(path: path, operation: "write", cause: error.localizedDescription))
    }
    return count + 1
  }

  private static func bytes(_ path: String) throws(LabError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .results(.notFound(path: path)) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .results(.readFailed(path: path, operation: "read", cause: "it cannot be read"))
    }
    return Array(data)
  }
}
