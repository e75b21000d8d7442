extension TomlValue {
  /// The settings that a key and its value stand for.
  ///
  /// A table is a value of its own where it is written in braces, unless it is one of the scenario's
  /// sections: the members of those, and of tables that dotted keys gave rise to, are set one by one.
  static func settings(key: String, value: TomlValue, at location: SourceLocation) -> [ScenarioSetting] {
    guard case .table(let members, let inBraces) = value.content,
      !inBraces || KeyReference.sections.contains(key)
    else { return [ScenarioSetting(key: key, location: location, value: value)] }
    return members.flatMap { settings(key: joined(key, $0.key), value: $0.value, at: $0.location) }
  }

  /// The same value, all of it at one location.
  func moved(to location: SourceLocation) -> TomlValue {
    switch content {
    case .array(let elements):
      TomlValue(.array(elements.map { $0.moved(to: location) }), at: location)
    case .table(let members, let inBraces):
      TomlValue(
        .table(
          members.map { TomlMember(key: $0.key, location: location, value: $0.value.moved(to: location)) },
          inBraces: inBraces), at: location)
    default: TomlValue(content, at: location)
    }
  }

  /// The table without one of its members.
  func removing(_ key: String) -> TomlValue {
    guard case .table(let members, let inBraces) = content else { return self }
    return TomlValue(.table(members.filter { $0.key != key }, inBraces: inBraces), at: location)
  }

  /// Sets the value at a setting's path, making tables on the way where there are none.
  /// - Throws: the problem of a path that leads through a value without members.
  mutating func apply(_ setting: ScenarioSetting) throws(Problem) {
    let parts = setting.key.split(separator: ".").map(String.init)
    try set(parts[...], of: "", setting)
  }

  private mutating func set(
    _ parts: ArraySlice<String>, of path: String, _ setting: ScenarioSetting
  ) throws(Problem) {
    guard let name = parts.first else {
      self = setting.value
      return
    }
    switch content {
    case .table(var members, let inBraces):
      let index = members.firstIndex { $0.key == name } ?? members.endIndex
      if index == members.endIndex {
        let empty = TomlValue(.table([], inBraces: false), at: setting.location)
        members.append(TomlMember(key: name, location: setting.location, value: empty))
      } else if parts.count == 1 {
        members[index].location = setting.location
      }
      try members[index].value.set(parts.dropFirst(), of: joined(path, name), setting)
      content = .table(members, inBraces: inBraces)
    case .array(var elements):
      guard let index = Int(name) else { throw .noMembers(of: path, seen: noun) }
      guard elements.indices.contains(index) else {
        throw .noElement(of: path, index: index, count: elements.count)
      }
      try elements[index].set(parts.dropFirst(), of: joined(path, name), setting)
      content = .array(elements)
    default:
      throw .noMembers(of: path, seen: noun)
    }
  }
}
