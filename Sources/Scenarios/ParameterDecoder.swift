/// Decodes an element of `[[evolution.parameters]]`.
struct ParameterDecoder {
  private typealias Keys = KeyReference.Evolution

  private var table: TableDecoder

  init(table: TableDecoder) { self.table = table }

  /// The parameter of a scenario, whose tree has its value; nil where something is at fault.
  func decode(of tree: TomlValue) -> EvolvedParameter? {
    var table = table
    let key = table.read(Keys.key)
    let lower = table.read(Keys.least)
    let upper = table.read(Keys.greatest)
    let scale = table.read(Keys.scale)
    let form = key.flatMap { self.form(of: $0) }
    let start = form == nil ? nil : key.flatMap { self.value(at: $0, of: tree) }
    guard table.finish(), let key, let lower, let upper, let scale, let form, let start else { return nil }
    guard lower < upper else {
      table.report(.conflict("must be above lower, \(lower.shortText)"), at: Keys.greatest.name)
      return nil
    }
    guard scale == .linear || lower > 0 else {
      table.report(.conflict("must be above 0 on a logarithmic scale"), at: Keys.least.name)
      return nil
    }
    return EvolvedParameter(
      key: key, form: form, lower: lower, upper: upper, isLogarithmic: scale == .logarithmic,
      start: min(upper, max(lower, start)))
  }

  /// What kind of number the format has under a key.
  private func form(of key: String) -> EvolvedParameter.Form? {
    let path = KeyReference.generalised(key)
    if path == KeyReference.elementOfWeights { return .number }
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

  /// The number that the scenario has under a key; durations in seconds.
  private func value(at key: String, of tree: TomlValue) -> Double? {
    var value: TomlValue? = tree
    for part in key.split(separator: ".").map(String.init) {
      if case .array(let elements)? = value?.content {
        value = Int(part).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      } else {
        value = value?[part]
      }
    }
    if let number = value?.number { return number }
    if let value, let duration = try? Rule.duration(allowsZero: true).read(value) { return duration.seconds }
    table.report(
      .conflict("the scenario sets no number under \(key.asPath), which the search would begin from"),
      at: Keys.key.name)
    return nil
  }
}
