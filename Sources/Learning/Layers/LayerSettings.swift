public import Kernels

/// The settings of a layer as words, in order: how layers are written in files.
public struct LayerSettings: Sendable, Equatable {
  /// The layer's kind, for errors.
  public let kind: String
  /// Names and values.
  public private(set) var entries: [Entry] = []

  /// A setting.
  public struct Entry: Sendable, Equatable {
    /// The name.
    public let key: String
    /// The value, without spaces.
    public let value: String
  }

  /// No settings yet.
  public init(kind: String) { self.kind = kind }

  /// Settings with one more.
  public func with(_ key: String, _ value: some CustomStringConvertible) -> LayerSettings {
    var more = self
    more.entries.append(Entry(key: key, value: value.description))
    return more
  }

  /// The kind and the settings in one line, such as `dense outputs=10 activation=identity`.
  public var line: String { ([kind] + entries.map { "\($0.key)=\($0.value)" }).joined(separator: " ") }

  /// Settings from such a line; nil where it is none.
  public init?(line: String) {
    let words = line.split(separator: " ")
    guard let kind = words.first else { return nil }
    self.init(kind: String(kind))
    for word in words.dropFirst() {
      guard let sign = word.firstIndex(of: "="), sign > word.startIndex else { return nil }
      entries.append(Entry(key: String(word[..<sign]), value: String(word[word.index(after: sign)...])))
    }
  }

  /// A setting as text.
  public func text(_ key: String, allowed: String) throws(LearningError) -> String {
    guard let entry = entries.first(where: { $0.key == key }) else {
      throw .invalidSetting(layer: kind, key: key, value: "missing", allowed: allowed)
    }
    return entry.value
  }

  /// A positive whole number.
  public func count(_ key: String) throws(LearningError) -> Int {
    let text = try text(key, allowed: "a whole number from 1 to 16777216")
    guard let count = Int(text), 1...16_777_216 ~= count else {
      throw .invalidSetting(
        layer: kind, key: key, value: text, allowed: "a whole number from 1 to 16777216")
    }
    return count
  }

  /// A number in a range.
  public func number(_ key: String, in range: Range<Double>) throws(LearningError) -> Double {
    let allowed = "a number from \(range.lowerBound) to below \(range.upperBound)"
    let text = try text(key, allowed: allowed)
    guard let number = Double(text), range.contains(number) else {
      throw .invalidSetting(layer: kind, key: key, value: text, allowed: allowed)
    }
    return number
  }

  /// True or false.
  public func flag(_ key: String) throws(LearningError) -> Bool {
    let text = try text(key, allowed: "true or false")
    guard let flag = Bool(text) else {
      throw .invalidSetting(layer: kind, key: key, value: text, allowed: "true or false")
    }
    return flag
  }

  /// An activation by its name.
  public func activation(_ key: String) throws(LearningError) -> Activation {
    let allowed = "one of " + Activation.names.joined(separator: ", ")
    let text = try text(key, allowed: allowed)
    guard let activation = Activation(name: text) else {
      throw .invalidSetting(layer: kind, key: key, value: text, allowed: allowed)
    }
    return activation
  }

  /// An initialiser by its name.
  public func initializer(_ key: String) throws(LearningError) -> Initializer {
    let allowed = "one of " + Initializer.allCases.map(\.rawValue).joined(separator: ", ")
    let text = try text(key, allowed: allowed)
    guard let initializer = Initializer(rawValue: text) else {
      throw .invalidSetting(layer: kind, key: key, value: text, allowed: allowed)
    }
    return initializer
  }
}
