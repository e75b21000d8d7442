import Results

extension BatchTable {
  /// The rows of runs that have finished, in order.
  var finishedRows: [Int] { (0..<count).filter { statuses[$0] == "finished" } }

  /// The variants of some rows, each once.
  func variants(of rows: [Int]) -> [String] { rows.map { variants[$0] }.unique() }
}
