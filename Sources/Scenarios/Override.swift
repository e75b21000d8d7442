/// A command-line option that sets a key of a scenario.
public struct Override: Sendable, Equatable {
  /// The dotted path; a group of agents is addressed as `agents.0.count` or `agents[0].count`.
  public let key: String
  /// The value as it was written.
  public let valueText: String
  /// The option as it was written, for messages.
  public let option: String

  /// An option that is not `--set` passes itself as `option`, such as `--seed 7`.
  public init(key: String, valueText: String, option: String? = nil) {
    self.key = key
    self.valueText = valueText
    // A message has one line, whatever was typed.
    self.option = option ?? "--set \(key)=\(valueText)".replacing("\n", with: "\\n")
  }

  /// Reads `key=value`.
  /// - Throws: when there is no `=`, or nothing before it.
  public init(_ argument: String) throws(ScenarioError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ScenarioError(path: "", location: .option("--set \(argument)"), .malformedOverride)
    }
    self.init(key: String(parts[0]), valueText: String(parts[1]))
  }

  /// The override as `key=value`.
  public var text: String { "\(key)=\(valueText)" }

  /// The values that it sets.
  ///
  /// The text is read as a TOML value where it is one, and as a string otherwise, so that
  /// `--set scheduler.policy=first-fit` and `--set duration=30d` work as a person writes them.
  func settings() throws(TomlSyntaxError) -> [ScenarioSetting] {
    let location = SourceLocation.option(option)
    return TomlValue.settings(key: normalisedKey, value: try value().moved(to: location), at: location)
  }

  /// The key with `agents[0]` written as `agents.0`.
  private var normalisedKey: String {
    var result = ""
    for character in key where character != "]" {
      result.append(character == "[" ? "." : character)
    }
    return result
  }

  private func value() throws(TomlSyntaxError) -> TomlValue {
    let asWritten = TomlValue(.string(valueText))
    do {
      let root = try TomlValue(parsing: "value = \(valueText)")
      // A line break could smuggle in more keys; a bare date is no value of any key, but may be a text.
      guard let value = root["value"], root.members?.count == 1, value.content != .dateTime else {
        return asWritten
      }
      return value
    } catch {
      // What begins like a TOML value is a slip in one rather than a text.
      guard let first = valueText.first, "{[\"'".contains(first) else { return asWritten }
      throw error
    }
  }
}
