/// The settings of a strategy, and the parameters that it has where nobody sets any.
public struct SettingList<Parameters: Sendable>: Sendable {
  /// What it has where nobody sets anything.
  public let standard: Parameters
  private let bindings: [SettingBinding<Parameters>]

  /// A list of settings in the order of listing; one that another depends on comes before it.
  /// - Precondition: no two have one name.
  public init(_ standard: Parameters, _ bindings: [SettingBinding<Parameters>]) {
    precondition(Set(bindings.map(\.name)).count == bindings.count, "two settings have one name")
    self.standard = standard
    self.bindings = bindings
  }

  /// What is declared of them.
  public var declarations: [StrategySetting] {
    bindings.map { binding in
      StrategySetting(
        name: binding.name, kind: binding.kind, standard: binding.get(standard),
        standardWords: binding.standardWords, meaning: binding.meaning, requirement: binding.requirement)
    }
  }

  /// Parameters with what was chosen in the place of what they were; of two values for one setting the last counts.
  ///
  /// - Parameter base: what they were, nil for `standard`.
  /// - Throws: `EvolutionError.unknownSetting`; `.invalidSetting` for what is not allowed; `.idleSetting` for what does
  ///   not count beside the others.
  public func parameters(
    _ choices: [SettingChoice], base: Parameters? = nil
  ) throws(EvolutionError) -> Parameters {
    for choice in choices where !bindings.contains(where: { $0.name == choice.name }) {
      throw .unknownSetting(name: choice.name, allowed: bindings.map(\.name))
    }
    var parameters = base ?? standard
    for binding in bindings {
      guard let choice = choices.last(where: { $0.name == binding.name }) else { continue }
      guard let value = binding.kind.value(choice.value) else {
        throw .invalidSetting(key: choice.name, value: "\(choice.value)", allowed: binding.kind.expectation)
      }
      binding.set(&parameters, value)
    }
    for binding in bindings where choices.contains(where: { $0.name == binding.name }) {
      guard let requirement = binding.requirement, !holds(requirement, among: parameters) else { continue }
      throw .idleSetting(key: binding.name, requirement: "\(requirement)")
    }
    return parameters
  }

  private func holds(_ requirement: SettingRequirement, among parameters: Parameters) -> Bool {
    let other = bindings.first { $0.name == requirement.setting }
    return requirement.words.contains { other?.get(parameters) == .word($0) }
  }

  /// The values that count among some parameters, without those that follow from other things.
  public func choices(of parameters: Parameters) -> [SettingChoice] {
    bindings.compactMap { binding in
      if let requirement = binding.requirement, !holds(requirement, among: parameters) { return nil }
      return binding.get(parameters).map { SettingChoice(binding.name, $0) }
    }
  }
}

extension SettingList<Void> {
  /// No settings.
  static var none: SettingList<Void> { SettingList((), []) }
}
