extension OutcomeFile {
  /// Whether the run searched for something.
  public var hasGenerations: Bool { reader.contains("generations/generation") }

  /// A numeric column of the generations; the axis is `generation`.
  /// - Throws: `missingObject` where nothing was searched for.
  public func generations(_ column: String) throws(ResultsError) -> [Double] {
    try reader.doubles("generations/\(column)")
  }

  /// An attribute of the search in words: `strategy`, `objective`, `direction` or `ending`.
  /// - Throws: `missingObject` where nothing was searched for.
  public func search(_ attribute: String) throws(ResultsError) -> String {
    let value = try reader.attribute(attribute, of: "generations")
    guard case .string(let text)? = value else {
      throw .missingObject(path: reader.path, object: "generations@\(attribute)")
    }
    return text
  }

  /// The best candidate's coordinates with their names; none where no candidate had fitness.
  public func bestCandidate() throws(ResultsError) -> [(name: String, value: Double)] {
    guard reader.contains("best/value") else { return [] }
    return Array(zip(try reader.strings("best/name"), try reader.doubles("best/value")))
  }
}
