internal import Scenarios
internal import Simulation

/// A command and its arguments as text, the grammar checked but not what the values mean.
struct ParsedCommand: Equatable, Sendable {
  /// The command's name.
  let name: String

  /// The values of the positional argument.
  let arguments: [String]

  /// The values of each option that was given, by its long name; a flag's are "true".
  let options: [String: [String]]

  /// Whether a flag was given.
  func has(_ flag: OptionDescription) -> Bool { options[flag.name] != nil }

  /// The value of an option, nil when it was not given.
  func text(_ option: OptionDescription) throws(UsageError) -> String? {
    try texts(option).first
  }

  /// The file name that an option gives, nil when it was not given.
  func fileName(_ option: OptionDescription) throws(UsageError) -> String? {
    guard let name = try text(option) else { return nil }
    guard !name.contains("/"), !name.hasPrefix("."), name.utf8.count <= 200 else {
      throw .invalidValue(
        name: "--" + option.name, value: name,
        allowed: "a file name without folder or leading dot, of 200 bytes at most", nearest: nil)
    }
    return name
  }

  /// The values of an option in the order given.
  func texts(_ option: OptionDescription) throws(UsageError) -> [String] {
    let values = options[option.name] ?? []
    for value in values {
      // What looks like an option was meant as one: the value was forgotten.
      if value.isEmpty || value.hasPrefix("--") {
        throw .missingValue(option: "--" + option.name, command: name)
      }
    }
    return values
  }

  /// The whole number that an option gives, nil when it was not given.
  func number<Number: FixedWidthInteger>(
    _ option: OptionDescription, in range: ClosedRange<Number>
  ) throws(UsageError) -> Number? {
    try numbers(option, in: range).first
  }

  /// The duration above zero that an option gives, nil when it was not given.
  func duration(_ option: OptionDescription) throws(UsageError) -> SimulationDuration? {
    guard let text = try text(option) else { return nil }
    guard let duration = try? DurationText.parse(text), duration > .zero else {
      throw .invalidValue(
        name: "--" + option.name, value: text, allowed: "a duration above 0s such as 90s, 15min or 1h",
        nearest: nil)
    }
    return duration
  }

  /// The whole numbers of every time that an option was given, in order.
  func numbers<Number: FixedWidthInteger>(
    _ option: OptionDescription, in range: ClosedRange<Number>
  ) throws(UsageError) -> [Number] {
    var numbers: [Number] = []
    for text in try texts(option) {
      guard let number = Number(text), range.contains(number) else {
        throw .invalidValue(
          name: "--" + option.name, value: text,
          allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)", nearest: nil)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The number that an option gives, nil when it was not given; NaN is none.
  func real(_ option: OptionDescription) throws(UsageError) -> Double? {
    guard let text = try text(option) else { return nil }
    guard let number = Double(text), !number.isNaN else {
      throw .invalidValue(name: "--" + option.name, value: text, allowed: "a number", nearest: nil)
    }
    return number
  }

  /// The member of an enumeration that an option names, nil when it was not given.
  func choice<Choice: CaseIterable & RawRepresentable>(
    _ option: OptionDescription, of type: Choice.Type
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    guard let text = try text(option) else { return nil }
    return try Self.choice(text, of: type, for: "--" + option.name)
  }

  /// The member of an enumeration that a text names; `name` is what the error calls it.
  static func choice<Choice: CaseIterable & RawRepresentable>(
    _ text: String, of type: Choice.Type, for name: String
  ) throws(UsageError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    let names = type.allCases.map(\.rawValue)
    throw .invalidValue(
      name: name, value: text, allowed: "one of " + names.joined(separator: ", "),
      nearest: Spelling.nearest(to: text, among: names))
  }

  /// The settings of every `--set`, in the order given.
  func settings() throws(UsageError) -> [Setting] {
    var settings: [Setting] = []
    for text in try texts(.set) {
      guard let setting = Setting(text) else {
        throw .invalidValue(
          name: "--set", value: text, allowed: "KEY=VALUE, such as scheduler.policy=first-fit", nearest: nil)
      }
      settings.append(setting)
    }
    return settings
  }
}
