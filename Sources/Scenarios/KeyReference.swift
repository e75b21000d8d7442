/// Every key of the scenario format: what decoding reads by, what slips are compared with and what
/// `docs/scenarios.md` lists.
public enum KeyReference {
  /// All keys, table by table, in the order of the documentation.
  public static let all: [ScenarioKey] =
    Root.entries + Agents.entries + Workload.entries + Distributions.entries + Service.entries
    + Priorities.entries + Learning.entries + Evolution.entries + Strategies.entries + Scheduler.entries
    + Sections.entries
    + Variants.entries

  /// The tables whose members a variant or an option sets one by one, even when it gives them in braces.
  static let sections = ["workload", "learning", "evolution", "network", "scheduler", "metrics"]

  /// A path with `N` for every index.
  static func generalised(_ path: String) -> String {
    path.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.utf8.allSatisfy(\.isDigit) && !$0.isEmpty ? "N" : $0 }
      .joined(separator: ".")
  }

  /// Whether a path, indices and all, leads to a key of the format.
  static func knows(_ path: String) -> Bool {
    let path = generalised(path)
    return all.contains { $0.path == path } || ["agents.N", elementOfWeights].contains(path)
  }

  /// The path of the numbers of a parametric priority function, and that of one of them.
  static let weights = "scheduler.\(Scheduler.weights.name)"
  static let elementOfWeights = "\(weights).N"

  /// The path nearest to an unknown one, if any is near; a group that the path does not number is the first.
  static func nearest(to path: String) -> String? {
    let indices = path.split(separator: ".").filter { $0.utf8.allSatisfy(\.isDigit) }
    let candidates = settable.map { $0.replacing("N", by: indices.first ?? "0") }
    return Spelling.nearest(to: path, among: candidates) ?? Self.path(endingIn: path)
  }

  /// The one path whose last part is a given name; nil where several have it or none.
  ///
  /// Settings of strategies, of which there are many, count only where nothing else has the name.
  static func path(endingIn name: String) -> String? {
    let matches = settable.filter { $0.hasSuffix(".\(name)") || $0 == name }
    let others = matches.filter { !$0.hasPrefix(Strategies.path) }
    if let setting = matches.first, others.isEmpty { return setting }
    return others.count == 1 ? others[0].replacing("N", by: "0") : nil
  }

  private static let settable = all.map(\.path).filter { !$0.hasPrefix("variants") }
}

extension String {
  /// The dotted path with one part replaced by another.
  fileprivate func replacing(_ part: String, by other: some StringProtocol) -> String {
    split(separator: ".").map { $0 == part ? String(other) : String($0) }.joined(separator: ".")
  }
}
