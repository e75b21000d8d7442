import Foundation
import Results

/// What differs between two outcome files, to the bit.
public struct OutcomeComparison: Sendable {
  /// The offset of the first byte that differs, or the length of the shorter file where it begins the longer
  /// one; nil where the files are equal.
  public let firstByte: Int?
  /// What differs in terms of the file's contents; it can be empty where only HDF5's own bookkeeping differs.
  public let differences: [OutcomeDifference]

  /// Whether every byte agrees.
  public var agrees: Bool { firstByte == nil }

  /// Compares two files; reads their contents only where their bytes differ.
  ///
  /// - Throws: `LabError.results` where a file cannot be read.
  public init(_ first: String, _ second: String) throws(LabError) {
    firstByte = try Self.firstDifferingByte(first, second)
    guard firstByte != nil else {
      differences = []
      return
    }
    do {
      differences = try Comparer(
        first: ResultFileReader(path: first), second: ResultFileReader(path: second)
      ).differences()
    } catch {
      throw .results(error)
    }
  }

  private static func firstDifferingByte(_ first: String, _ second: String) throws(LabError) -> Int? {
    let (left, right) = (try contents(first), try contents(second))
    if left == right { return nil }
    return zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(left.count, right.count)
  }

  private static func contents(_ path: String) throws(LabError) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    } catch {
      throw .results(.readFailed(path: path, operation: "read", cause: error.localizedDescription))
    }
  }
}

/// Walks two files side by side, in the order of the first.
private struct Comparer {
  let first: ResultFileReader
  let second: ResultFileReader

  func differences() throws(ResultsError) -> [OutcomeDifference] {
    var found = try attributes(of: "/")
    for group in try Self.union(first.groups(), second.groups()) {
      guard isInBoth(group, &found) else { continue }
      found += try attributes(of: group)
      for name in try Self.union(first.datasets(in: group), second.datasets(in: group)) {
        let dataset = "\(group)/\(name)"
        guard isInBoth(dataset, &found) else { continue }
        found += try attributes(of: dataset)
        if let difference = try values(of: dataset) { found.append(difference) }
      }
    }
    return found
  }

  private func isInBoth(_ object: String, _ found: inout [OutcomeDifference]) -> Bool {
    let (isInFirst, isInSecond) = (first.contains(object), second.contains(object))
    if isInFirst && isInSecond { return true }
    let words = [isInFirst, isInSecond].map { $0 ? "present" : "absent" }
    found.append(.single(.presence, object, words[0], words[1]))
    return false
  }

  private func attributes(of object: String) throws(ResultsError) -> [OutcomeDifference] {
    var found: [OutcomeDifference] = []
    for name in try Self.union(first.attributeNames(of: object), second.attributeNames(of: object)) {
      let left = try first.attribute(name, of: object)
      let right = try second.attribute(name, of: object)
      // Attributes of references between the datasets have no value that could be read here.
      guard !Self.areSame(left, right) else { continue }
      let place = "\(object == "/" ? "" : object)@\(name)"
      found.append(.single(.attribute, place, Self.text(left), Self.text(right)))
    }
    return found
  }

  private static func areSame(_ left: AttributeValue?, _ right: AttributeValue?) -> Bool {
    // The fill value of times is NaN, which equals nothing.
    guard case .double(let left)? = left, case .double(let right)? = right else { return left == right }
    return left.bitPattern == right.bitPattern
  }

  private func values(of dataset: String) throws(ResultsError) -> OutcomeDifference? {
    let (left, right) = (try first.values(of: dataset), try second.values(of: dataset))
    return switch (left, right) {
    case (.int64(let left), .int64(let right)): Self.difference(dataset, left, right)
    case (.uint64(let left), .uint64(let right)): Self.difference(dataset, left, right)
    case (.int32(let left), .int32(let right)): Self.difference(dataset, left, right)
    case (.uint8(let left), .uint8(let right)): Self.difference(dataset, left, right)
    case (.string(let left), .string(let right)): Self.difference(dataset, left, right)
    // Bits rather than values: a missing value is NaN, which equals nothing.
    case (.double(let left), .double(let right)):
      Self.difference(dataset, left.map(\.bitPattern), right.map(\.bitPattern)) {
        "\(Double(bitPattern: $0))"
      }
    default: .single(.values, dataset, left.type.rawValue, right.type.rawValue)
    }
  }

  private static func difference<Value: Equatable>(
    _ dataset: String, _ left: [Value], _ right: [Value], text: (Value) -> String = { "\($0)" }
  ) -> OutcomeDifference? {
    let common = min(left.count, right.count)
    guard let index = (0..<common).first(where: { left[$0] != right[$0] }) else {
      guard left.count != right.count else { return nil }
      return OutcomeDifference(
        kind: .count, object: dataset, index: common, count: abs(left.count - right.count),
        first: NumberWords.counted(left.count, "value"), second: NumberWords.counted(right.count, "value"))
    }
    let count = (index..<common).count { left[$0] != right[$0] } + abs(left.count - right.count)
    return OutcomeDifference(
      kind: .values, object: dataset, index: index, count: count, first: text(left[index]),
      second: text(right[index]))
  }

  /// The names of both, those that only the second has at the end.
  private static func union(_ left: [String], _ right: [String]) -> [String] {
    left + right.filter { !left.contains($0) }
  }

  private static func text(_ value: AttributeValue?) -> String {
    switch value {
    case nil: "absent"
    case .string(let text): text
    case .strings(let texts): texts.joined(separator: ", ")
    case .int64(let number): "\(number)"
    case .int64s(let numbers): "\(numbers)"
    case .uint64(let number): "\(number)"
    case .uint8s(let numbers): "\(numbers)"
    case .double(let number): "\(number)"
    }
  }
}

extension OutcomeDifference {
  fileprivate static func single(
    _ kind: Kind, _ object: String, _ first: String, _ second: String
  ) -> OutcomeDifference {
    OutcomeDifference(kind: kind, object: object, index: nil, count: 1, first: first, second: second)
  }
}
