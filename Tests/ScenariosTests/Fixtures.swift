import Foundation

@testable import Scenarios

/// The policies that the tests' scenarios may name.
let policies = [
  "first-come-first-served", "first-fit", "shortest-job-first", "priority", "earliest-deadline-first",
  "round-robin", "random", "least-loaded", "power-of-two-choices", "easy-backfilling",
]

/// The root of the repository.
let repository = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// A text of a file of the repository.
func repositoryText(_ name: String) throws -> String {
  try String(contentsOfFile: "\(repository)/\(name)", encoding: .utf8)
}

/// A valid scenario with one group of agents; lines 1 to 13.
let valid = """
  name = "test"
  [[agents]]
  count = 10
  [workload]
  source = "poisson"
  rate = 1.0
  tasks = 100
  work = { distribution = "exponential", mean = 1.0 }
  [scheduler]
  policy = "first-come-first-served"

  """

/// The lines of `validate`'s report on a text.
func report(
  _ text: String, overrides: [String] = [], traceFolders: [String] = [], path: String = "s.toml"
) -> [String] {
  do {
    let document = try ScenarioDocument(text: text, path: path)
    return document.validate(
      overrides: try overrides.map { try Override($0) }, traceFolders: traceFolders, knownPolicies: policies
    ).map(\.description)
  } catch let error as ScenarioError {
    return error.faults.map(\.description)
  } catch {
    return ["\(error)"]
  }
}

/// Decodes a text that has no faults.
func resolve(
  _ text: String, variant: String? = nil, overrides: [String] = [], traceFolders: [String] = [],
  path: String = "s.toml"
) throws -> Scenario {
  try ScenarioDocument(text: text, path: path).resolve(
    variant: variant, overrides: try overrides.map { try Override($0) }, traceFolders: traceFolders,
    knownPolicies: policies)
}
