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

extension OutcomeFile {
  /// Whether the tasks are the evaluations of a search, rather than something that was searched for before them.
  public var tasksAreSearch: Bool {
    guard let ends = try? generations("end_time") else { return false }
    return ends.contains(where: \.isFinite)
  }

  /// The elites of an archive: fitness, descriptor by descriptor, and how the archive tells them apart.
  public struct Archive: Sendable {
    /// The fitness of each elite.
    public let fitness: [Double]
    /// The values of each descriptor, elite by elite.
    public let elites: [[Double]]
    /// The bounds of each descriptor.
    public let bounds: [ClosedRange<Double>]
    /// The cells along each descriptor; 0 where cells belong to centroids.
    public let cells: [Int]
  }

  /// The archive that the search left behind; nil where it has none, or agents did not come to its end.
  /// - Throws: `missingObject`, `wrongType` for a damaged file.
  public func archive() throws(ResultsError) -> Archive? {
    guard reader.contains("descriptors/descriptor"), reader.contains("elites/cell") else { return nil }
    let (lower, upper) = (
      try reader.doubles("descriptors/lower"), try reader.doubles("descriptors/upper")
    )
    var elites: [[Double]] = []
    for index in lower.indices { elites.append(try reader.doubles("elites/descriptor_\(index + 1)")) }
    return Archive(
      fitness: try reader.doubles("elites/fitness"), elites: elites,
      bounds: zip(lower, upper).map { min($0, $1)...max($0, $1) },
      cells: try reader.doubles("descriptors/cells").map { Int($0) })
  }
}
