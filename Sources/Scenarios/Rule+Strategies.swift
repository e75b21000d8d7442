import Evolution

extension Rule<SettingValue> {
  /// What a strategy's setting takes.
  static func setting(_ kind: SettingKind) -> Rule {
    switch kind {
    case .real(let range): Rule<Double>.number(range).asSetting(SettingValue.real)
    case .integer(let range): Rule<Int>.integer(range).asSetting(SettingValue.integer)
    case .word(let words): Rule<String>.word(among: words).asSetting(SettingValue.word)
    case .boolean: Rule<Bool>.boolean.asSetting(SettingValue.boolean)
    }
  }
}

extension Rule {
  fileprivate func asSetting(_ wrap: @escaping @Sendable (Value) -> SettingValue) -> Rule<SettingValue> {
    Rule<SettingValue>(type: type, allowed: allowed, expectation: expectation) {
      [read] (value) throws(Problem) in
      wrap(try read(value))
    }
  }
}
