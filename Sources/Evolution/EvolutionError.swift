/// What can be wrong with what a search is asked to do.
public enum EvolutionError: Error, Equatable, Sendable {
  /// There is no strategy of that name.
  case unknownStrategy(name: String, allowed: [String])
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
    case .invalidSetting(let key, let value, let allowed): "\(key) is \(value), but must be \(allowed)"
    case .populationExtinct(let generation):
      "no species may reproduce after generation \(generation): none has improved for as long as the settings allow"
    case .malformedLine(let line, let column, let reason): "line \(line), word \(column): \(reason)"
    }
  }
}
