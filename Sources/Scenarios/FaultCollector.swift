/// The faults found so far in one reading of a scenario, and the keys that the reading asked for.
///
/// A class, because decoders of nested tables report to the same place.
final class FaultCollector {
  let path: String
  private(set) var faults: [Fault] = []
  /// Full paths of the keys asked for, indices written as `N`.
  private(set) var askedPaths: Set<String> = []

  /// The path of the one key of the whole format that has a name; nil where there is none.
  let pathElsewhere: (String) -> String?

  init(path: String, pathElsewhere: @escaping (String) -> String? = KeyReference.path(endingIn:)) {
    self.path = path
    self.pathElsewhere = pathElsewhere
  }

  func report(_ problem: Problem, key: String?, at location: SourceLocation) {
    faults.append(Fault(path: path, location: location, key: key, problem: problem))
  }

  func noteAsked(_ path: String) {
    askedPaths.insert(KeyReference.generalised(path))
  }
}
