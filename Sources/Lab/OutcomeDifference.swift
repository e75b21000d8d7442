/// One place in which two outcome files that should be equal are not.
public struct OutcomeDifference: Sendable, Equatable {
  /// What differs.
  public enum Kind: String, Sendable {
    /// An attribute of the file, a group or a dataset.
    case attribute
    /// Values of a dataset.
    case values
    /// How many values a dataset has, those of the shorter one being equal in both.
    case count
    /// A group or dataset that one of the files does not have.
    case presence
  }

  /// What differs.
  public let kind: Kind
  /// The path of the object, such as `tasks/start_time`; an attribute's is `OBJECT@NAME`, or `@NAME` of the
  /// file itself.
  public let object: String
  /// The first index from which the datasets differ; nil where there are no indices.
  public let index: Int?
  /// How many values of a dataset differ; 1 for anything else.
  public let count: Int
  /// The text of the value in the first file.
  public let first: String
  /// The text of the value in the second file.
  public let second: String
}
