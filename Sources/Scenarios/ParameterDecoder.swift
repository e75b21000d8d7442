import Simulation

/// Decodes an element of `[[evolution.parameters]]`.
struct ParameterDecoder {
  private typealias Keys = KeyReference.Evolution

  private var table: TableDecoder

  init(table: TableDecoder) { self.table = table }

  /// The numbers of a scenario, whose tree has their values: one, or all of an array; nil where something is at fault.
  func decode(of tree: TomlValue) -> [EvolvedParameter]? {
    var table = table
    let key = table.read(Keys.key)
    let lower = table.read(Keys.least)
    let upper = table.read(Keys.greatest)
    let scale = table.read(Keys.scale)
    let form = key.flatMap { self.form(of: $0) }
    let starts = form == nil ? nil : key.flatMap { self.values(at: $0, of: tree) }
    guard table.finish(), let lower, let upper, let scale, let form, let starts else { return nil }
    guard lower < upper else {
      table.report(.conflict("must be above lower, \(lower.shortText)"), at: Keys.greatest.name)
      return nil
    }
    guard scale == .linear || lower > 0 else {
      table.report(.conflict("must be above 0 on a logarithmic scale"), at: Keys.least.name)
      return nil
    }
    return starts.map { key, start in
      EvolvedParameter(
        key: key, form: form, lower: lower, upper: upper, isLogarithmic: scale == .logarithmic,
        start: min(upper, max(lower, start)))
    }
  }

  /// What kind of number the format has under a key.
  private func form(of key: String) -> EvolvedParameter.Form? {
    let path = KeyReference.generalised(key)
    if [KeyReference.elementOfWeights, KeyReference.weights].contains(path) { return .number }
    guard let entry = KeyReference.all.first(where: { $0.path == path }) else {
      table.report(
        .conflict(
          "there is no key \(key.asPath)"
            + (KeyReference.nearest(to: key).map { "; did you mean \($0)?" } ?? "")), at: Keys.key.name)
      return nil
    }
    switch entry.type {
    case "number", "number or duration", "integer or table":
      return entry.type == "integer or table" ? .integer : .number
    case "integer": return .integer
    case "duration": return .duration
    default:
      table.report(.conflict("\(key.asPath) is a \(entry.type), not a number"), at: Keys.key.name)
      return nil
    }
  }

  /// The numbers that the scenario has under a key, with their own keys; durations in seconds.
  private func values(at key: String, of tree: TomlValue) -> [(key: String, value: Double)]? {
    var value: TomlValue? = tree
    for part in key.split(separator: ".").map(String.init) {
      if case .array(let elements)? = value?.content {
        value = Int(part).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      } else {
        value = value?[part]
      }
    }
    if let number = value?.number { return [(key, number)] }
    if let value, let duration = try? Rule.duration(allowsZero: true).read(value) {
      return [(key, duration.seconds)]
    }
    if case .array(let elements)? = value?.content, !elements.isEmpty {
      let numbers = elements.compactMap(\.number)
      if numbers.count == elements.count {
        return numbers.enumerated().map { ("\(key).\($0)", $1) }
      }
    }
    table.report(
      .conflict("the scenario sets no number under \(key.asPath), which the search would begin from"),
      at: Keys.key.name)
    return nil
  }
}
