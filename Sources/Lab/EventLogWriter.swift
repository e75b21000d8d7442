import Foundation
import Results
import Simulation
import Swarm

/// Writes every event of a run to a file: 16 bytes each, which are the time in nanoseconds, the kind and the
/// subject, in the machine's byte order.
final class EventLogWriter {
  private static let blockBytes = 1 << 20

  private let path: String
  private let file: FileHandle
  private var block = Data()
  private var failure: ResultsError?

  init(path: String) throws(LabError) {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw .results(.writeFailed(path: path, operation: "make file", cause: "no such folder")) }
    self.file = file
  }

  /// Adds an event; what cannot be written is an error of `finish()`.
  func append(_ event: HiveEvent, at time: SimulationTime) {
    unsafe withUnsafeBytes(of: time.nanoseconds) { unsafe block.append(contentsOf: $0) }
    unsafe withUnsafeBytes(of: event.kind.rawValue) { unsafe block.append(contentsOf: $0) }
    unsafe withUnsafeBytes(of: event.subject) { unsafe block.append(contentsOf: $0) }
    if block.count >= Self.blockBytes { flush() }
  }

  /// Writes what is left.
  func finish() throws(LabError) {
    flush()
    if let failure { throw .results(failure) }
  }

  private func flush() {
    do {
      try file.write(contentsOf: block)
    } catch {
      failure = .writeFailed(path: path, operation: "write", cause: error.localizedDescription)
    }
    block.removeAll(keepingCapacity: true)
  }
}
