import Foundation
import Simulation
import TestSupport
import Testing

@testable import Workloads

/// Inputs damaged at random are either read or refused with a `WorkloadError`; nothing traps.
@Suite struct DamagedInputTests {
  static let swf = (1...20).map { "\($0) \($0 * 3).5 -1 \($0 * 7) 4 -1 -1 4 100 -1 1 3 1 1 1 1 -1 -1\n" }
    .joined()
  static let csv =
    LLMTraceTests.header + (10...40).map { "2023-11-16 18:15:\($0).6805900,\($0 * 9),\($0)\r\n" }.joined()
  static let json = (1...20).map {
    "{\"timestamp\": \($0), \"input_length\": \($0), \"output_length\": 3, \"hash_ids\": [1, 2]}\n"
  }.joined()
  static let workflow = WorkflowTests.document(
    tasks: [
      ("a", ", \"children\": [\"b\", \"c\"], \"outputFiles\": [\"f\"]"), ("b", ", \"inputFiles\": [\"f\"]"),
      ("c", ", \"parents\": [\"a\", \"b\"]"),
    ], files: "{\"id\": \"f\", \"sizeInBytes\": 10}")

  /// Flips, removes, repeats and inserts a few bytes.
  static func damaged(_ text: String, _ stream: inout RandomStream) -> Data {
    var bytes = Array(text.utf8)
    let interesting = Array("\u{0}\n\r ,;:{}[]\"-+.eE9".utf8) + [0xFF, 0xC3]
    for _ in 0...stream.uniform(below: 4) {
      let place = stream.uniform(below: bytes.count)
      switch stream.uniform(below: 4) {
      case 0: bytes[place] ^= UInt8(1 << stream.uniform(below: 8))
      case 1: bytes.removeSubrange(place..<min(place + 1 + stream.uniform(below: 9), bytes.count))
      case 2: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: place)
      default: bytes.insert(interesting[stream.uniform(below: interesting.count)], at: place)
      }
      if bytes.isEmpty { bytes = [0] }
    }
    return Data(bytes)
  }

  /// How many of 400 damaged copies were read, and how many refused.
  static func outcome(
    _ text: String, seed: UInt64, _ load: (String) throws -> LoadedWorkload
  ) throws -> (read: Int, refused: Int) {
    var stream = RandomStream.test(seed)
    let folder = try TemporaryFolder()
    var outcome = (read: 0, refused: 0)
    for _ in 0..<400 {
      let path = try folder.write(damaged(text, &stream), as: "input")
      do {
        _ = try load(path).all()
        outcome.read += 1
      } catch let error as WorkloadError {
        #expect(error.description.hasPrefix(path))
        #expect(!error.description.contains("\n"))
        outcome.refused += 1
      }
    }
    return outcome
  }

  @Test func anyDamageIsReadOrRefused() throws {
    for (seed, outcome) in [
      try Self.outcome(Self.swf, seed: 41) { try SWFTests.load($0) },
      try Self.outcome(Self.csv, seed: 42) { try LLMTraceTests.load($0) },
      try Self.outcome(Self.json, seed: 43) { try LLMTraceTests.load($0) },
      try Self.outcome(Self.workflow, seed: 44) { try WorkflowTests.load($0) },
    ].enumerated() {
      #expect(outcome.read > 0 && outcome.refused > 10, "input \(seed): \(outcome)")
    }
  }
}
