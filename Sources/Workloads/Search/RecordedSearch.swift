import Probe
import Simulation
public import Swarm

/// A search that goes on generation by generation until it has come to an end, with a row for each.
///
/// What it gives depends on its settings and its engine alone: a search that was saved and goes on in another process
/// gives the same rows to the bit.
public final class RecordedSearch {
  private let settings: SearchSettings
  private let engine: any SearchEngine
  private var table = GenerationTable()
  /// Why the search is over, in a word; nil while it is not.
  public private(set) var ending: String?

  /// A search that has not begun.
  public init(_ settings: SearchSettings, _ engine: any SearchEngine) {
    self.settings = settings
    self.engine = engine
    table.isMinimised = engine.isMinimised
    table.target = settings.target ?? .nan
  }

  /// Goes on to the end.
  ///
  /// - Parameter keeper: what saves the search now and then, and has what an earlier process saved.
  /// - Throws: `WorkloadError.interrupted` where the user stops it, after saving it; what evaluating throws.
  public func run(_ keeper: (any SearchKeeper)? = nil) throws {
    while ending == nil {
      do {
        if InterruptFlag.isRaised { throw WorkloadError.interrupted }
        try advance()
      } catch WorkloadError.interrupted {
        try keeper?.keep(isLast: true, bytes)
        throw WorkloadError.interrupted
      }
      try keeper?.keep(isLast: ending != nil, bytes)
    }
  }

  /// Evaluates one generation, or what the budget allows of it.
  func advance() throws {
    let fitness = try engine.advance(atMost: settings.evaluations - engine.evaluations)
    table.append(
      fitness, evaluations: engine.evaluations, bestSoFar: engine.bestFitness ?? .nan)
    engine.describe(&table)
    if let solver = engine.solver {
      table.evaluationsToTarget = Int64(engine.evaluations - fitness.count + solver + 1)
    }
    if engine.solver == nil, table.evaluationsToTarget >= 0 {
      ending = "target"
    } else if let reason = engine.stopReason {
      ending = reason
    } else if engine.evaluations + engine.nextCount > settings.evaluations {
      ending = "budget"
    }
  }

  /// What the search has gone through and left behind.
  public var record: SearchRecord {
    var (engine, archive) = (engine, SnapshotArchive())
    var record = SearchRecord()
    record.strategy = settings.strategy
    record.ending = ending ?? ""
    record.generations = table
    record.bestFitness = engine.bestFitness ?? .nan
    engine.complete(&record)
    engine.snapshot(&archive)
    record.state = archive.bytes
    return record
  }

  private func bytes() -> [UInt8] {
    var archive = SnapshotArchive()
    snapshot(&archive)
    return archive.bytes
  }

  /// Takes the place of an earlier process's search.
  ///
  /// Returns whether the bytes fit; where they do not, this search is not to be used.
  func restore(_ bytes: [UInt8]) -> Bool {
    var archive = SnapshotArchive(reading: bytes)
    snapshot(&archive)
    return archive.isExhausted
  }

  private func snapshot(_ archive: inout SnapshotArchive) {
    archive.nested(&table)
    var word = ending ?? ""
    archive.text(&word)
    ending = word.isEmpty ? nil : word
    var engine = engine
    engine.snapshot(&archive)
  }
}

extension RecordedSearch {
  /// The search as an earlier process has left it, or, where that cannot be had, one that has not begun.
  public static func resumed(
    _ keeper: (any SearchKeeper)?, make: () throws -> RecordedSearch
  ) rethrows -> RecordedSearch {
    if let saved = keeper?.saved {
      let search = try make()
      if search.restore(saved) { return search }
    }
    return try make()
  }
}
