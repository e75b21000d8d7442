/// What a key takes: how to read a value, and in which words to say what is allowed.
struct Rule<Value: Sendable>: Sendable {
  /// The kind of value for the table of keys, such as `integer`.
  let type: String
  /// What of that kind is allowed, such as `from 1 to 100000`.
  let allowed: String
  /// Both as a phrase for messages, such as `an integer from 1 to 100000`.
  let expectation: String
  let read: @Sendable (TomlValue) throws(Problem) -> Value

  /// The problem of a value that the rule does not take.
  func mismatch(_ value: TomlValue, hint: String? = nil) -> Problem {
    .unexpected(seen: value.noun, expected: expectation, hint: hint)
  }

  /// A rule that takes what `select` gives a result for, and reports everything else as a mismatch.
  init(type: String, allowed: String, expectation: String, select: @escaping @Sendable (TomlValue) -> Value?)
  {
    self.init(type: type, allowed: allowed, expectation: expectation) { (value) throws(Problem) in
      guard let result = select(value) else {
        throw .unexpected(seen: value.noun, expected: expectation, hint: nil)
      }
      return result
    }
  }

  init(
    type: String, allowed: String, expectation: String,
    read: @escaping @Sendable (TomlValue) throws(Problem) -> Value
  ) {
    self.type = type
    self.allowed = allowed
    self.expectation = expectation
    self.read = read
  }
}
