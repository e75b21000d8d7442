/// What can be wrong with what a search is asked to do.
public enum EvolutionError: Error, Equatable, Sendable {
  /// There is no strategy of that name.
  case unknownStrategy(name: String, allowed: [String])
  /// The strategy has no setting of that name.
  case unknownSetting(name: String, allowed: [String])
  /// A setting that has no effect beside the others.
  case idleSetting(key: String, requirement: String)
  /// A setting of a search that cannot be.
  case invalidSetting(key: String, value: String, allowed: String)
  /// No species may reproduce, after so many generations.
  case populationExtinct(generation: Int)
  /// A line of a dialogue is not what it should be; the column counts words from 1.
  case malformedLine(line: Int, column: Int, reason: String)
}

extension EvolutionError: CustomStringConvertible {
  /// The error in one line.
  public var description: String {
    switch self {
    case .unknownStrategy(let name, let allowed):
      "no strategy is called \(name); there are \(allowed.joined(separator: ", "))"
    case .unknownSetting(let name, let allowed):
      "the strategy has no setting \(name); "
        + (allowed.isEmpty ? "it has none" : "it has \(allowed.joined(separator: ", "))")
    case .idleSetting(let key, let requirement): "\(key) counts only where \(requirement)"
    case .invalidSetting(let key, let value, let allowed): "\(key) is \(value), but must be \(allowed)"
    case .populationExtinct(let generation):
      "no species may reproduce after generation \(generation): none has improved for as long as the settings allow"
    case .malformedLine(let line, let column, let reason): "line \(line), word \(column): \(reason)"
    }
  }
}
