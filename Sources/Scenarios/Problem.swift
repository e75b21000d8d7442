/// What is wrong with a scenario at one place.
public enum Problem: Error, Sendable, Equatable {
  /// The file is not there.
  case noSuchFile
  /// The file cannot be read as one; `reason` as the system gives it.
  case unreadable(reason: String)
  /// Reading the file failed.
  case readFailed(reason: String)
  /// The file is larger than any honest scenario.
  case tooLarge(limitBytes: Int)
  /// The file is not text.
  case notUTF8
  /// The text is not TOML.
  case syntax(String)
  /// A key that the format does not have; `known` are the keys that the table does have.
  case unknownKey(suggestion: String?, known: [String])
  /// The key belongs to workload sources other than the scenario's.
  case keyOfAnotherSource(source: String, owners: [String])
  /// The setting belongs to search strategies other than the scenario's.
  case keyOfAnotherStrategy(strategy: String, owners: [String])
  /// A value of the wrong type, or outside what is allowed; `hint` says what to do about it.
  case unexpected(seen: String, expected: String, hint: String?)
  /// A key that has to be there.
  case missing(expected: String)
  /// Two values that are each allowed but not together.
  case conflict(String)
  /// A trace that is nowhere; no folders are searched for an absolute path. `isFetchable`: it is among the
  /// public ones that `Scripts/fetch-trace` knows.
  case traceNotFound(name: String, searched: [String], isFetchable: Bool)
  /// A trace that is there and cannot be read.
  case traceUnusable(path: String, reason: String)
  /// A variant named like an earlier one.
  case duplicateVariant(name: String, firstLine: Int)
  /// A key that a variant, or an option, may not set.
  case fixedKey(by: String)
  /// A path that leads through a value that has no members.
  case noMembers(of: String, seen: String)
  /// A path that leads beyond the end of an array.
  case noElement(of: String, index: Int, count: Int)
  /// A variant that the scenario does not declare.
  case noSuchVariant(known: [String], suggestion: String?)
  /// An override without a key or a value.
  case malformedOverride
}
