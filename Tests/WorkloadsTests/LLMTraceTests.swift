import Simulation
import Swarm
import TestSupport
import Testing

@testable import Workloads

@Suite struct LLMTraceTests {
  static let service = LLMServiceModel(
    base: SimulationDuration(nanoseconds: 10_000_000),
    perContextToken: SimulationDuration(nanoseconds: 250_000),
    perGeneratedToken: SimulationDuration(nanoseconds: 25_000_000))

  static func load(
    _ path: String, service: LLMServiceModel = service, loadFactor: Double = 1
  ) throws -> LoadedWorkload {
    try WorkloadConfiguration(source: .llmTrace(path: path, service), loadFactor: loadFactor).load()
  }

  struct Expected: Sendable {
    let file: String
    let count: Int
    /// Nanoseconds; sums of submit times and work, and the last submit time.
    let submits: Int64
    let work: Int64
    let last: Int64
  }

  /// The sums come from a separate program in Python.
  static let traces = [
    Expected(
      file: "AzureLLMInferenceTrace_conv.csv", count: 19_366, submits: 33_473_340_385_407_000,
      work: 108_000_752_500_000, last: 3_501_721_937_000),
    Expected(
      file: "AzureLLMInferenceTrace_code.csv", count: 8_819, submits: 13_327_267_954_592_000,
      work: 10_750_583_500_000, last: 3_435_948_056_000),
    Expected(
      file: "mooncake_conversation_trace.jsonl", count: 12_031, submits: 22_224_626_588_000_000,
      work: 10_000_000 * 12_031 + 250_000 * 144_793_823 + 25_000_000 * 4_122_048, last: 3_536_999_000_000),
  ]

  @Test(.enabled(if: SharedData.isAvailable), arguments: traces)
  func readsTheWholeTrace(_ trace: Expected) throws {
    let tasks = try Self.load(SharedData.path("data/" + trace.file)).all()
    #expect(tasks.count == trace.count)
    #expect(tasks.reduce(0) { $0 + $1.submitTime.nanoseconds } == trace.submits)
    #expect(tasks.reduce(0) { $0 + $1.work.nanoseconds } == trace.work)
    #expect(tasks.last?.submitTime.nanoseconds == trace.last)
    #expect(tasks.map(\.id) == (0..<Int64(trace.count)).map { $0 })
    #expect(tasks.allSatisfy { $0.agents == 1 && $0.user == -1 && $0.estimate == $0.work })
  }

  @Test(.enabled(if: SharedData.isAvailable)) func readsSingleRequests() throws {
    let azure = try Self.load(SharedData.path("data/AzureLLMInferenceTrace_conv.csv")).all()
    #expect(azure[0].submitTime == .zero)
    #expect(azure[1].submitTime.nanoseconds == 4_314_579_000)
    #expect(azure[100].submitTime.nanoseconds == 42_691_238_000)
    #expect(azure[100].work.nanoseconds == 10_000_000 + 890 * 250_000 + 402 * 25_000_000)
    let mooncake = try Self.load(SharedData.path("data/mooncake_conversation_trace.jsonl")).all()
    #expect(mooncake[5000].submitTime.seconds == 1593)
    #expect(mooncake[5000].work.nanoseconds == 10_000_000 + 23_110 * 250_000 + 268 * 25_000_000)
  }

  @Test func findsColumnsByTheirNames() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "x,GeneratedTokens, TIMESTAMP ,ContextTokens\r\n,2,2023-11-16 18:15:46.5,4\r\n\r\n-,0,2023-11-16 18:15:47,1"
    )
    let tasks = try Self.load(path).all()
    #expect(tasks.map { $0.submitTime.nanoseconds } == [0, 500_000_000])
    #expect(tasks.map { $0.work.nanoseconds } == [61_000_000, 10_250_000])
  }

  @Test func timeZeroIsTheEarliestRequest() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      {"timestamp": 3000.5, "input_length": 1, "output_length": 1}

      {"output_length": 2, "more": {"timestamp": [1]}, "input_length": 1, "timestamp": 1000}
      """)
    let tasks = try Self.load(path, loadFactor: 2).all()
    #expect(tasks.map(\.id) == [1, 0])
    #expect(tasks.map { $0.submitTime.nanoseconds } == [0, 1_000_250_000])
  }

  @Test func aRequestNeedsSomeTime() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{\"timestamp\": 0, \"input_length\": 0, \"output_length\": 0}")
    let free = LLMServiceModel(base: .zero, perContextToken: .zero, perGeneratedToken: .zero)
    #expect(try Self.load(path, service: free).all().map { $0.work.nanoseconds } == [1])
  }

  static let header = "TIMESTAMP,ContextTokens,GeneratedTokens\n"
  static let time = "2023-11-16 18:15:46"
  @Test(arguments: [
    ("", ": empty trace: it has no tasks"),
    (header, ": empty trace: it has no tasks"),
    (
      "TIMESTAMP,ContextTokens\n",
      ":1:1: column GeneratedTokens is missing: the header must have TIMESTAMP, ContextTokens and GeneratedTokens"
    ),
    ("TIMESTAMP,ContextTokens,TIMESTAMP,GeneratedTokens\n", ":1:25: the header has column TIMESTAMP twice"),
    ("\(header)\(time),4", ":2:22: column 3 is missing: the header has 3 columns"),
    ("\(header)\(time),4,5,6", ":2:25: the row has more columns than the header's 3"),
    ("\(header)\(time),-4,5", ":2:21: ContextTokens: '-4' is not a whole number from 0 on"),
    ("\(header)\(time),4,nan", ":2:23: GeneratedTokens: 'nan' is not a whole number from 0 on"),
    ("\(header)\(time),4,1e400", ":2:23: GeneratedTokens: '1e400' is not a whole number from 0 on"),
    (
      "\(header)2023-02-30 18:15:46,4,5",
      ":2:1: TIMESTAMP: '2023-02-30 18:15:46' is not a time like 2023-11-16 18:15:46.6805900, from 1970 to 2200"
    ),
    (
      "\(header)\(time),4,5000000000000000",
      ":2:21: work: '4' is not a number of tokens whose work is at most 2305843009 s (73 years)"
    ),
    (
      "\(header)\(time),1,1\n2199-01-01 00:00:00,1,1",
      ": the submit times span more than 2305843009 s (73 years)"
    ),
    ("{\"timestamp\": 1", ":1:16: malformed JSON: Missing a comma or '}' after an object member"),
    (
      "{\"timestamp\": 1, \"input_length\": 2}",
      ":1:1: output_length is missing: a request has timestamp, input_length and output_length"
    ),
    ("{\"timestamp\": \"1\"}", ":1:15: timestamp: '1' is not a number of milliseconds within 73 years"),
    ("{\"timestamp\": 1e300}", ":1:15: timestamp: '1e300' is not a number of milliseconds within 73 years"),
    ("{\"timestamp\": NaN}", ":1:15: malformed JSON: Invalid value"),
    ("{}\n[1]", ":1:1: timestamp is missing: a request has timestamp, input_length and output_length"),
    (
      "{\"timestamp\": 1, \"input_length\": 1, \"output_length\": 1}\n[1]",
      ":2:1: expected a JSON object"
    ),
    (
      "{\"timestamp\": 1, \"input_length\": -1, \"output_length\": 1}",
      ":1:34: input_length: '-1' is not a whole number from 0 on"
    ),
  ])
  func reportsFaults(_ text: String, _ expected: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text)
    #expect(message { _ = try Self.load(path) } == path + expected)
  }

  /// Seeded random requests in both forms of file give the same tasks, for any block.
  @Test func bothFormsAgree() throws {
    var stream = RandomStream.test(3)
    var csv = Self.header
    var json = ""
    for row in 0..<500 {
      let (context, generated) = (stream.uniform(below: 5000), stream.uniform(below: 500))
      let milliseconds = row * 7 + stream.uniform(below: 7)
      let fraction = String("00\(milliseconds % 1000)".suffix(3))
      csv += "2024-02-29 23:59:\(54 + milliseconds / 1000).\(fraction),\(context),\(generated)\n"
      json += "{\"timestamp\":\(milliseconds),\"input_length\":\(context),\"output_length\":\(generated)}\n"
    }
    let folder = try TemporaryFolder()
    let (csvPath, jsonPath) = (try folder.write(csv, as: "a"), try folder.write(json, as: "b"))
    let expected = try Self.load(csvPath).all(block: 1000)
    #expect(expected.count == 500)
    for block in [1, 13, 499, 500] {
      #expect(try Self.load(csvPath).all(block: block) == expected)
      #expect(try Self.load(jsonPath).all(block: block) == expected)
    }
  }
}
