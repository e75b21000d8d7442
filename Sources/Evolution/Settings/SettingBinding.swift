/// A setting and where it is kept among a strategy's parameters.
public struct SettingBinding<Parameters: Sendable>: Sendable {
  let name: String
  let kind: SettingKind
  let meaning: String
  let standardWords: String?
  private(set) var requirement: SettingRequirement?
  let get: @Sendable (Parameters) -> SettingValue?
  let set: @Sendable (inout Parameters, SettingValue) -> Void

  private init(
    _ name: String, _ kind: SettingKind, _ meaning: String, standardWords: String? = nil,
    get: @escaping @Sendable (Parameters) -> SettingValue?,
    set: @escaping @Sendable (inout Parameters, SettingValue) -> Void
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.standardWords = standardWords
    self.get = get
    self.set = set
  }

  /// The same setting, which counts only where another one is one of some words.
  public func when(_ setting: String, is words: String...) -> SettingBinding {
    var binding = self
    binding.requirement = SettingRequirement(setting: setting, words: words)
    return binding
  }

  /// The same setting of parameters that are a part of others.
  func under<Outer: Sendable>(
    _ path: WritableKeyPath<Outer, Parameters> & Sendable
  ) -> SettingBinding<Outer> {
    var binding = SettingBinding<Outer>(
      name, kind, meaning, standardWords: standardWords, get: { get($0[keyPath: path]) },
      set: { set(&$0[keyPath: path], $1) })
    binding.requirement = requirement
    return binding
  }
}

// MARK: - Kinds

extension SettingBinding {
  /// A number of a range.
  public static func real(
    _ name: String, _ path: WritableKeyPath<Parameters, Double> & Sendable, _ range: ClosedRange<Double>,
    _ meaning: String
  ) -> SettingBinding {
    SettingBinding(name, .real(range), meaning, get: { .real($0[keyPath: path]) }) { parameters, value in
      if case .real(let number) = value { parameters[keyPath: path] = number }
    }
  }

  /// A number of a range, or nothing, which means what the words say.
  public static func real(
    _ name: String, _ path: WritableKeyPath<Parameters, Double?> & Sendable, _ range: ClosedRange<Double>,
    standard words: String, _ meaning: String
  ) -> SettingBinding {
    SettingBinding(
      name, .real(range), meaning, standardWords: words,
      get: { $0[keyPath: path].map { .real($0) } }
    ) { parameters, value in
      if case .real(let number) = value { parameters[keyPath: path] = number }
    }
  }

  /// A whole number of a range.
  public static func integer(
    _ name: String, _ path: WritableKeyPath<Parameters, Int> & Sendable, _ range: ClosedRange<Int>,
    _ meaning: String
  ) -> SettingBinding {
    SettingBinding(name, .integer(range), meaning, get: { .integer($0[keyPath: path]) }) {
      parameters, value in
      if case .integer(let number) = value { parameters[keyPath: path] = number }
    }
  }

  /// A whole number of a range, or nothing, which means what the words say.
  public static func integer(
    _ name: String, _ path: WritableKeyPath<Parameters, Int?> & Sendable, _ range: ClosedRange<Int>,
    standard words: String, _ meaning: String
  ) -> SettingBinding {
    SettingBinding(
      name, .integer(range), meaning, standardWords: words,
      get: { $0[keyPath: path].map { .integer($0) } }
    ) { parameters, value in
      if case .integer(let number) = value { parameters[keyPath: path] = number }
    }
  }

  /// One of the words of an enumeration.
  public static func word<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ path: WritableKeyPath<Parameters, Choice> & Sendable, _ meaning: String
  ) -> SettingBinding {
    SettingBinding(
      name, .word(Choice.allCases.map(\.rawValue)), meaning, get: { .word($0[keyPath: path].rawValue) }
    ) { parameters, value in
      if case .word(let word) = value, let choice = Choice(rawValue: word) {
        parameters[keyPath: path] = choice
      }
    }
  }

  /// Yes or no.
  public static func boolean(
    _ name: String, _ path: WritableKeyPath<Parameters, Bool> & Sendable, _ meaning: String
  ) -> SettingBinding {
    SettingBinding(name, .boolean, meaning, get: { .boolean($0[keyPath: path]) }) { parameters, value in
      if case .boolean(let boolean) = value { parameters[keyPath: path] = boolean }
    }
  }
}
