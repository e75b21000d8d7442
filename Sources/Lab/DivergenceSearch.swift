import Results
import Simulation

/// Finds the first event in which two runs differ: narrows it down by their fingerprints, then makes both again
/// with the events of that interval logged.
///
/// What depends on the clock or on addresses parts elsewhere each time. A pair of runs therefore counts only if its
/// own fingerprints say that it parted within what was logged; after a few that did not, all events are logged.
struct DivergenceSearch {
  /// Makes one of the two runs again, logging, and returns the path of its outcome file.
  let makeAgain: (_ isFirst: Bool, EventLogRequest) throws(LabError) -> String
  let folder: String

  private static let attempts = 3

  /// Searches from the outcome files of two runs.
  func search(_ first: String, _ second: String) throws(LabError) -> Parting {
    guard var interval = try Self.interval(first, second) else { return .columnsOnly }
    for attempt in 0...Self.attempts {
      let logged =
        attempt < Self.attempts
        ? max(0, interval.lowerBound - Divergence.shownBefore)..<interval.upperBound : 0..<Int.max
      let requests = ["first", "second"].map {
        EventLogRequest(path: "\(folder)/\($0).events", events: logged)
      }
      let outcomes = (try makeAgain(true, requests[0]), try makeAgain(false, requests[1]))
      guard let found = try Self.interval(outcomes.0, outcomes.1) else { continue }
      let isLogged = logged.lowerBound <= found.lowerBound && found.upperBound <= logged.upperBound
      if isLogged, let divergence = Divergence(try EventLog(requests[0]), try EventLog(requests[1])) {
        return .events(divergence, interval: found)
      }
      interval = found
    }
    return .notRepeated
  }

  /// The events among which two outcomes begin to differ; nil where all their events are the same.
  private static func interval(_ first: String, _ second: String) throws(LabError) -> Range<Int>? {
    do {
      let files = (try OutcomeFile(path: first), try OutcomeFile(path: second))
      let trails = (try files.0.fingerprintTrail(), try files.1.fingerprintTrail())
      if let interval = trails.0.firstDifference(from: trails.1) { return interval }
      if files.0.fingerprint == files.1.fingerprint { return nil }
      return trails.0.commonEventCount(with: trails.1)..<Int.max
    } catch {
      throw .results(error)
    }
  }
}
