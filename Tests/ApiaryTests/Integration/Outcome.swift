import Foundation
import Results

extension Workplace {
  /// Opens an outcome file.
  func outcome(_ name: String) throws -> OutcomeFile { try OutcomeFile(path: path(name)) }

  /// Runs a scenario in a folder of results and returns the outcome file's bytes.
  func outcomeBytes(
    _ scenario: String, to results: String, _ more: [String] = [], build: Apiary.Build = .release,
    environment: [String: String?] = [:]
  ) throws -> Data {
    let outcome = try Apiary.run(
      ["run", scenario, "--output", results, "--as", "outcome", "--quiet"] + more, in: self, build: build,
      environment: environment)
    guard outcome.status == 0 else { throw Apiary.UnexpectedOutcome(outcome: outcome) }
    return try data("\(results)/outcome.h5")
  }
}
