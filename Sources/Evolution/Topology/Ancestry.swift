/// Where a genome comes from.
///
/// Twenty-four bytes without gaps, so that archives take whole tables of them.
public struct Ancestry: Sendable, Equatable, BitwiseCopyable {
  /// The number of the genome, counted over the whole evolution.
  public var id: Int
  /// The number of its fitter parent; −1 in a first generation.
  public var firstParent: Int
  /// The number of its other parent, which may be the same; −1 where it has only one or none, −2 where it is that one as it was.
  public var secondParent: Int
  /// Whether it is its parent as it was.
  public var isCopy: Bool { secondParent == -2 }

  /// A genome's number and those of its parents.
  public init(id: Int, firstParent: Int = -1, secondParent: Int = -1) {
    self.id = id
    self.firstParent = firstParent
    self.secondParent = secondParent
  }

  /// Of a genome that is its parent as it was.
  static func copy(id: Int, of parent: Int) -> Ancestry {
    Ancestry(id: id, firstParent: parent, secondParent: -2)
  }
}
