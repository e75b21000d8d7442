/// Reads the keys of one table, reports every fault, and in the end the keys that nobody asked for.
struct TableDecoder {
  let table: TomlValue
  /// The dotted path of the table; empty for the root.
  let path: String
  let collector: FaultCollector
  private var askedNames: [String] = []
  private var missing: [(name: String, expectation: String)] = []

  init(_ table: TomlValue, path: String, collector: FaultCollector) {
    self.table = table
    self.path = path
    self.collector = collector
  }

  /// Whether the table has a key, faulty or not.
  func has(_ name: String) -> Bool { table[name] != nil }

  /// The value of a key, or what its absence stands for; nil when it is absent without such a value, or
  /// at fault, which is reported.
  mutating func read<Value>(_ key: Key<Value>) -> Value? {
    read(key, as: key.rule)
  }

  /// The same under a rule that takes the place of the key's own.
  mutating func read<Value>(_ key: Key<Value>, as rule: Rule<Value>) -> Value? {
    note(key.name)
    if let value = table[key.name] {
      do {
        return try rule.read(value)
      } catch {
        report(error, at: key.name)
        return nil
      }
    }
    switch key.absence {
    case .fault: missing.append((key.name, rule.expectation))
    case .value(let content): return try? rule.read(TomlValue(content))
    case .means: break
    }
    return nil
  }

  /// A decoder of a table that is a member of this one; nil when it is absent or not a table.
  mutating func table(_ key: Key<TomlValue>) -> TableDecoder? {
    read(key).map { TableDecoder($0, path: joined(path, key.name), collector: collector) }
  }

  /// Decoders of the elements of an array of tables.
  mutating func tables(_ key: Key<[TomlValue]>) -> [TableDecoder] {
    (read(key) ?? []).enumerated().map { index, element in
      TableDecoder(element, path: joined(path, "\(key.name).\(index)"), collector: collector)
    }
  }

  /// Counts a key as known without reading it.
  mutating func note(_ name: String) {
    askedNames.append(name)
    collector.noteAsked(joined(path, name))
  }

  /// Counts a key as missing that may be absent in other circumstances; `finish` reports it.
  mutating func noteMissing(_ name: String, expectation: String) {
    missing.append((name, expectation))
  }

  /// Reports a problem at the value of a key, or at the table where the key is absent.
  func report(_ problem: Problem, at name: String) {
    collector.report(
      problem, key: joined(path, name), at: table[name]?.location ?? table.location)
  }

  /// Reports a problem of the table as a whole.
  func reportWhole(_ problem: Problem) {
    collector.report(problem, key: path, at: table.location)
  }

  /// Reports missing and unknown keys.
  ///
  /// Call it once, after the last read. A missing key is not reported where an unknown one looks like a slip
  /// of it.
  /// - Parameter explain: what is special about an unknown key of the given name, if anything is.
  /// - Returns: whether there was nothing to report.
  @discardableResult
  func finish(explaining explain: (String) -> Problem? = { _ in nil }) -> Bool {
    var suggested: Set<String> = []
    let faultCount = collector.faults.count
    for member in table.members ?? [] where !askedNames.contains(member.key) {
      let problem = explain(member.key) ?? unknown(member.key, &suggested)
      collector.report(problem, key: joined(path, member.key.asKey), at: member.location)
    }
    for (name, expectation) in missing where !suggested.contains(name) {
      report(.missing(expected: expectation), at: name)
    }
    return collector.faults.count == faultCount
  }

  private func unknown(_ name: String, _ suggested: inout Set<String>) -> Problem {
    if let nearest = Spelling.nearest(to: name, among: askedNames) {
      suggested.insert(nearest)
      return .unknownKey(suggestion: joined(path, nearest), known: [])
    }
    let elsewhere = collector.pathElsewhere(name)
    return .unknownKey(suggestion: elsewhere, known: elsewhere == nil ? askedNames : [])
  }
}
