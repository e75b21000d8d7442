internal import JSON

/// A value in a JSON file, with the keys that lead to it.
struct JSONPlace {
  let file: JSONFile
  let key: String
  let value: JSONValue

  func malformed(_ reason: String) -> LearningError { file.malformed(at: value.offset, key, reason) }

  private func expected(_ what: String) -> LearningError { malformed("\(what) is needed, not \(value.seen)") }

  /// The members of an object, in order.
  func members() throws(LearningError) -> [(name: String, place: JSONPlace)] {
    guard value.kind == .object else { throw expected("an object") }
    var members: [(String, JSONPlace)] = []
    value.forEachMember { name, member in
      members.append((name, JSONPlace(file: file, key: key.isEmpty ? name : "\(key).\(name)", value: member)))
    }
    return members
  }

  /// A member that has to be there.
  func member(_ name: String) throws(LearningError) -> JSONPlace {
    guard let member = try members().first(where: { $0.name == name }) else {
      throw malformed("has no \(name)")
    }
    return member.place
  }

  /// A member that may be missing.
  func optionalMember(_ name: String) throws(LearningError) -> JSONPlace? {
    try members().first { $0.name == name }?.place
  }

  func elements() throws(LearningError) -> [JSONPlace] {
    guard value.kind == .array else { throw expected("an array") }
    var elements: [JSONPlace] = []
    value.forEachElement { index, element in
      elements.append(JSONPlace(file: file, key: "\(key)[\(index)]", value: element))
    }
    return elements
  }

  func number() throws(LearningError) -> Double {
    guard value.kind == .number, let number = Double(value.seen) else { throw expected("a number") }
    return number
  }

  func count(in range: ClosedRange<Int>) throws(LearningError) -> Int {
    guard let integer = value.integer, let count = Int(exactly: integer), range.contains(count) else {
      throw expected("a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return count
  }

  func text() throws(LearningError) -> String {
    guard let text = value.string else { throw expected("a text") }
    return text
  }

  /// All numbers of nested arrays, one after the other, as many as there must be.
  func numbers(_ count: Int) throws(LearningError) -> [Double] {
    var numbers: [Double] = []
    try collect(&numbers)
    if numbers.count != count { throw malformed("has \(numbers.count) numbers, not \(count)") }
    return numbers
  }

  private func collect(_ numbers: inout [Double]) throws(LearningError) {
    guard value.kind == .array else {
      numbers.append(try number())
      return
    }
    for element in try elements() { try element.collect(&numbers) }
  }
}
