/// A setting of a strategy and what it is to be, or was.
public struct SettingChoice: Sendable, Equatable {
  /// The setting's name.
  public var name: String
  /// Its value.
  public var value: SettingValue

  /// A value for the setting of a name.
  public init(_ name: String, _ value: SettingValue) {
    self.name = name
    self.value = value
  }
}
