/// A setting of a strategy as its registry declares it.
public struct StrategySetting: Sendable, Equatable {
  /// Its name in files and on the command line, in lower case with hyphens.
  public let name: String
  /// What it takes.
  public let kind: SettingKind
  /// What it is where nobody sets it; nil where that follows from other things.
  public let standard: SettingValue?
  /// What it follows from then, in words.
  public let standardWords: String?
  /// What it does, in one line, with its source where that is not the strategy's own.
  public let meaning: String
  /// Where alone it counts; nil: everywhere.
  public let requirement: SettingRequirement?

  /// What it does, and where alone it counts.
  public var explanation: String { requirement.map { "\(meaning); counts where \($0)" } ?? meaning }

  /// The default as tables have it.
  public var standardText: String { standard?.description ?? standardWords ?? "" }
}
