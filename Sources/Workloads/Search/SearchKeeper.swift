/// Where a search saves itself, so that a run that was killed in it does not begin anew.
public protocol SearchKeeper {
  /// What an earlier process has saved of the same search; nil where there is nothing.
  var saved: [UInt8]? { get }
  /// Saves the search if it is time, or whenever it is the last chance.
  /// - Throws: what writing gives rise to.
  func keep(isLast: Bool, _ bytes: () -> [UInt8]) throws
}
