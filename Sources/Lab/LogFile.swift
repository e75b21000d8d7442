import Foundation
import Results

/// A file that grows in blocks.
struct LogFile {
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

  var waitingBytes: Int { block.count }

  mutating func append(_ number: some FixedWidthInteger & BitwiseCopyable) {
    unsafe withUnsafeBytes(of: number) { unsafe block.append(contentsOf: $0) }
  }

  mutating func flush() {
    do {
      try file.write(contentsOf: block)
    } catch {
      failure = .writeFailed(path: path, operation: "write", cause: error.localizedDescription)
    }
    block.removeAll(keepingCapacity: true)
  }

  mutating func finish() throws(LabError) {
    flush()
    if let failure { throw .results(failure) }
  }
}
