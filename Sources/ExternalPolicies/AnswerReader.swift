import JSON

/// Reads the answers of a policy's program, strictly: an unknown field is an error.
struct AnswerReader {
  /// A task to start, on these agents in ascending order; none: on any.
  struct Start: Equatable {
    var task: Int
    var agents: [Int32]
  }

  private let tape = JSONTape()

  /// The version of the protocol that a program speaks: `{"protocol":1}`.
  func greeting(_ line: ArraySlice<UInt8>) throws(PolicyProgramError) -> Int64 {
    let fields = try fields(of: document(line), named: ["protocol"], "the greeting", line)
    guard let version = fields["protocol"]?.integer else {
      throw bad("\"protocol\" has to be an integer", line)
    }
    return version
  }

  /// What starts: `{"start":[{"task":3},{"task":5,"agents":[0,1]}]}`.
  func decision(_ line: ArraySlice<UInt8>) throws(PolicyProgramError) -> [Start] {
    let fields = try fields(of: document(line), named: ["start"], "a decision", line)
    guard let list = fields["start"], list.kind == .array else {
      throw bad("\"start\" has to be an array", line)
    }
    var starts: [Start] = []
    try list.forEachElement { (_, element) throws(PolicyProgramError) in
      starts.append(try start(element, line))
    }
    return starts
  }

  private func start(_ value: JSONValue, _ line: ArraySlice<UInt8>) throws(PolicyProgramError) -> Start {
    let fields = try fields(
      of: value, named: ["task"], optional: ["agents"], "an element of \"start\"", line)
    guard let task = fields["task"]?.integer.flatMap({ Int(exactly: $0) }), task >= 0 else {
      throw bad("\"task\" has to be an integer from 0 on", line)
    }
    guard let list = fields["agents"] else { return Start(task: task, agents: []) }
    var agents: [Int32] = []
    try list.forEachElement { (_, element) throws(PolicyProgramError) in
      guard let agent = element.integer.flatMap({ Int32(exactly: $0) }), agent >= 0 else {
        throw bad("\"agents\" has to be an array of integers from 0 on", line)
      }
      agents.append(agent)
    }
    guard !agents.isEmpty else { throw bad("\"agents\" has to be an array of one agent or more", line) }
    return Start(task: task, agents: agents.sorted())
  }

  private func document(_ line: ArraySlice<UInt8>) throws(PolicyProgramError) -> JSONValue {
    // The closure's typed error would be lost in `withUnsafeBufferPointer`.
    let result = line.withUnsafeBufferPointer { text in
      Result { () throws(JSONTape.SyntaxError) in try tape.parse(text) }
    }
    do throws(JSONTape.SyntaxError) {
      try result.get()
    } catch {
      throw bad("not JSON, at byte \(error.offset + 1): \(error.reason)", line)
    }
    return tape.root
  }

  /// The fields of an object by name, all of `names` and no others but the optional.
  private func fields(
    of value: JSONValue, named names: [String], optional: [String] = [], _ what: String,
    _ line: ArraySlice<UInt8>
  ) throws(PolicyProgramError) -> [String: JSONValue] {
    guard value.kind == .object else { throw bad("\(what) has to be an object", line) }
    var fields: [String: JSONValue] = [:]
    try value.forEachMember { (name, value) throws(PolicyProgramError) in
      guard (names + optional).contains(name) else {
        throw bad("\(what) has no field \"\(name.quotation)\"", line)
      }
      guard fields.updateValue(value, forKey: name) == nil else {
        throw bad("\(what) has \"\(name)\" twice", line)
      }
    }
    for name in names where fields[name] == nil { throw bad("\(what) needs the field \"\(name)\"", line) }
    return fields
  }

  private func bad(_ reason: String, _ line: ArraySlice<UInt8>) -> PolicyProgramError {
    .badAnswer(reason: reason, said: String(decoding: line, as: UTF8.self))
  }
}
