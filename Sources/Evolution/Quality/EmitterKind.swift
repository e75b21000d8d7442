/// What an emitter of CMA-ME looks for.
///
/// Source: Fontaine, Togelius, Nikolaidis & Hoover, GECCO 2020, section 4.
public enum EmitterKind: String, CaseIterable, Sendable {
  /// Candidates of new cells first, then those that improve a cell most; these are the parents.
  case improvement
  /// Of the candidates that enter the archive, those farthest along a random direction of the descriptors.
  case randomDirection = "random-direction"
  /// The best candidates, whatever they bring to the archive.
  case optimizing
}
