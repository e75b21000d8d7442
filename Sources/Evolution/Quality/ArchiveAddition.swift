/// What a candidate has brought to an archive.
struct ArchiveAddition: BitwiseCopyable, Equatable {
  enum Kind: Int8 {
    /// Its cell has a better one, or it has no fitness or descriptors that are numbers.
    case none
    /// It is better than the one that its cell had.
    case improved
    /// It is the first of its cell.
    case discovered
  }

  let kind: Kind
  /// By how much it costs less than the one before, or than nothing.
  let gain: Double
}
