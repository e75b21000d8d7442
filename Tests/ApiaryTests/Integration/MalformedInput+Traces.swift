import TestSupport
import Foundation

extension MalformedInput {
  /// Traces and workflows.
  static let traces: [MalformedInput] = swf + requests + workflows + packed

  private static let job = "1 0 -1 10 1 -1 -1 1 20 -1 1 1 1 -1 1 -1 -1 -1\n"

  private static let swf: [MalformedInput] = [
    trace("an empty file", "swf", "", "t: empty trace: it has no tasks"),
    trace("only comments", "swf", "; UnixStartTime: 0\n;\n", "t: empty trace: it has no tasks"),
    trace(
      "only jobs that cannot run", "swf",
      "1 0 -1 -1 1 -1 -1 1 20 -1 0 1 1 -1 1 -1 -1 -1\n2 0 -1 5 9 -1 -1 9 20 -1 0 1 1 -1 1 -1 -1 -1\n",
      "t: empty trace: none of its 2 tasks can run"),
    trace(
      "a word for a number", "swf", job + "2 x -1 10 1 -1 -1 1 20 -1 1 1 1 -1 1 -1 -1 -1\n",
      "t:2:3: field 2 (submit time): 'x' is not a number"),
    trace(
      "nan", "swf", job + "2 5 -1 nan 1 -1 -1 1 20 -1 1 1 1 -1 1 -1 -1 -1\n",
      "t:2:8: field 4 (run time): 'nan' is not a number"),
    trace(
      "inf", "swf", "1 inf -1 10 1 -1 -1 1 20 -1 1 1 1 -1 1 -1 -1 -1\n",
      "t:1:3: field 2 (submit time): 'inf' is not a number"),
    trace("too few fields", "swf", job + "2 0 -1 10\n", "t:2:"),
    trace(
      "a huge time", "swf", "1 99999999999999999999 -1 10 1 -1 -1 1 20 -1 1 1 1 -1 1 -1 -1 -1\n",
      "t:1:3: field 2 (submit time)"),
    trace(
      "a huge processor count", "swf", "1 0 -1 10 99999999999 -1 -1 99999999999 20 -1 1 1 1 -1 1 -1 -1 -1\n",
      "t: empty trace: its only task cannot run and was dropped"),
    trace("binary data", "swf", Data([0, 1, 2, 255, 254, 10]), "t:1:1: field 1 (job number)"),
    trace(
      "times further apart than a run", "swf",
      "1 0 -1 10 1 -1 -1 1 20 -1 1 1 1 -1 1 -1 -1 -1\n2 9000000000 -1 10 1 -1 -1 1 20 -1 1 1 1 -1 1 -1 -1 -1\n",
      "t"),
  ]

  private static let header = "TIMESTAMP,ContextTokens,GeneratedTokens\n"

  private static let requests: [MalformedInput] = [
    trace("an empty file", "llm-trace", "", "t: empty trace: it has no tasks"),
    trace("only a header", "llm-trace", header, "t: empty trace: it has no tasks"),
    trace(
      "no header", "llm-trace", "2023-11-16 18:15:46.6805900,374,44\n", "t:1:1: column TIMESTAMP is missing"),
    trace(
      "a column missing", "llm-trace", "TIMESTAMP,ContextTokens\n2023-11-16 18:15:46,3\n",
      "column GeneratedTokens is missing"),
    trace(
      "a negative number of tokens", "llm-trace", header + "2023-11-16 18:15:46.6805900,-374,44\n",
      "t:2:29: ContextTokens: '-374' is not"),
    trace(
      "a decimal number of tokens", "llm-trace", header + "2023-11-16 18:15:46.6805900,374,4.5\n",
      "t:2:33: GeneratedTokens: '4.5' is not"),
    trace(
      "a month that there is not", "llm-trace", header + "2023-13-16 18:15:46.6805900,374,44\n",
      "t:2:1: TIMESTAMP: '2023-13-16 18:15:46.6805900' is not"),
    trace(
      "more tokens than time", "llm-trace",
      header + "2023-11-16 18:15:46,9223372036854775807,9223372036854775807\n", "t:2:"),
    trace("a short row", "llm-trace", header + "2023-11-16 18:15:46,3\n", "t:2:"),
    trace(
      "JSON cut short", "llm-trace",
      "{\"timestamp\": 0, \"input_length\": 5, \"output_length\": 3}\n{\"timestamp\": 1, \"input_\n", "t:2:"),
    trace(
      "JSON lines without a length", "llm-trace", "{\"timestamp\": 0, \"input_length\": 5}\n",
      "t:1:1: output_length is missing"),
    trace(
      "JSON lines with a string for a number", "llm-trace",
      "{\"timestamp\": \"0\", \"input_length\": 5, \"output_length\": 3}\n", "t:1:15: timestamp"),
    trace(
      "JSON lines with a list", "llm-trace",
      "{\"timestamp\": 0, \"input_length\": 5, \"output_length\": 3}\n[1]\n", "t:2:1"),
  ]

  /// The good workflow with a part replaced.
  private static func diamond(_ name: String, _ part: String, by other: String, _ message: String) -> Self {
    trace(name, "workflow", Scenarios.workflow.replacing(part, with: other), message)
  }

  private static let workflows: [MalformedInput] = [
    trace("an empty file", "workflow", "", "t:1:1: malformed JSON"),
    trace("JSON cut short", "workflow", String(Scenarios.workflow.prefix(400)), "t:"),
    trace("JSON of something else", "workflow", "{\"a\": [1, 2]}", "t:1:1: workflow is missing"),
    trace("a list", "workflow", "[1, 2]", "t:1:1"),
    diamond("a cycle", "\"parents\": []", by: "\"parents\": [\"join\"]", "the workflow has a cycle of"),
    diamond(
      "a task that waits for itself", "\"parents\": []", by: "\"parents\": [\"split\"]",
      "task 'split' depends on itself"),
    diamond(
      "an unknown parent", "\"parents\": [\"left\", \"right\"]", by: "\"parents\": [\"left\", \"nobody\"]",
      "t:10:58: workflow.specification.tasks[3].parents[1]: 'nobody' is not"),
    diamond(
      "an unknown file", "\"inputFiles\": [\"c\", \"d\"]", by: "\"inputFiles\": [\"c\", \"e\"]", "t:11:"),
    diamond(
      "a negative run time", "3.25", by: "-3.25",
      "t:17:41: workflow.execution.tasks[2].runtimeInSeconds: '-3.25' is not"),
    diamond(
      "a huge run time", "3.25", by: "1e300",
      "t:17:41: workflow.execution.tasks[2].runtimeInSeconds: '1e300' is not"),
    diamond(
      "a negative file size", "1000", by: "-1000",
      "t:13:34: workflow.specification.files[0].sizeInBytes: '-1000' is not"),
    diamond("a task without run time", "{\"id\": \"split\", \"runtimeInSeconds\": 1.5}, ", by: "", "split"),
    diamond("two tasks of one id", "\"id\": \"left\"", by: "\"id\": \"right\"", "t:"),
    diamond("NaN", "3.25", by: "NaN", "t:17:41: malformed JSON"),
  ]

  private static let packed: [MalformedInput] = [
    trace(
      "a truncated gzip file", "swf", gzip(Scenarios.swf).dropLast(12), file: "t.swf.gz",
      "t.swf.gz: the gzip stream is truncated"),
    trace(
      "a corrupt gzip file", "swf", corrupted(gzip(Scenarios.swf)), file: "t.swf.gz",
      "t.swf.gz: the gzip stream is corrupt"),
    trace("a gzip file of nothing", "swf", gzip(""), file: "t.swf.gz", "t.swf.gz: empty trace"),
    trace(
      "a gzipped word for a number", "swf", gzip(job + "2 x\n"), file: "t.swf.gz",
      "t.swf.gz:2:3: field 2 (submit time): 'x' is not a number"),
  ]

  /// A text as gzip(1) packs it; empty where there is no gzip, which makes the tests fail.
  private static func gzip(_ text: String) -> Data {
    guard let folder = try? Workplace(), (try? folder.write(text, to: "t")) != nil,
      (try? Tool.run("/usr/bin/gzip", [folder.path("t")])) != nil
    else { return Data() }
    return (try? folder.data("t.gz")) ?? Data()
  }

  private static func corrupted(_ data: Data) -> Data {
    var bytes = [UInt8](data)
    if bytes.count > 30 { for position in 20..<30 { bytes[position] ^= 0x55 } }
    return Data(bytes)
  }
}
