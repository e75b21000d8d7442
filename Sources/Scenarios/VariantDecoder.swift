/// Decodes the `[[variants]]` tables, but for whether the values they set are good ones.
struct VariantDecoder {
  let collector: FaultCollector

  /// The variants that are well formed; the faults of others go to the collector.
  func decode(_ tree: TomlValue) -> [ScenarioVariant] {
    var root = TableDecoder(tree, path: "", collector: collector)
    var firstLines: [String: Int] = [:]
    return root.tables(KeyReference.Root.variants).compactMap { decode($0, &firstLines) }
  }

  private func decode(_ table: TableDecoder, _ firstLines: inout [String: Int]) -> ScenarioVariant? {
    typealias Keys = KeyReference.Variants
    var table = table
    let name = table.read(Keys.name)
    let description = table.read(Keys.description)
    let set = table.read(Keys.set)
    table.finish()
    guard let name, isNew(name, table, &firstLines), let description, let set else { return nil }
    return ScenarioVariant(name: name, description: description, settings: settings(set))
  }

  private func isNew(_ name: String, _ table: TableDecoder, _ firstLines: inout [String: Int]) -> Bool {
    let key = KeyReference.Variants.name.name
    if name == ScenarioVariant.baseName {
      table.report(.conflict("\"base\" is the name of the scenario as written; choose another"), at: key)
      return false
    }
    if let line = firstLines[name] {
      table.report(.duplicateVariant(name: name, firstLine: line), at: key)
      return false
    }
    if case .file(let line, _) = table.table[key]?.location { firstLines[name] = line }
    return true
  }

  private func settings(_ set: TomlValue) -> [ScenarioSetting] {
    let all = (set.members ?? []).flatMap {
      TomlValue.settings(key: $0.key, value: $0.value, at: $0.location)
    }
    return all.filter { setting in
      let name = setting.key.prefix { $0 != "." }
      guard ["name", "replications", "variants"].contains(name) else { return true }
      collector.report(.fixedKey(by: "a variant"), key: setting.key.asPath, at: setting.location)
      return false
    }
  }
}
