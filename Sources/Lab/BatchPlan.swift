public import Scenarios

/// Every run of a scenario that a batch makes: each variant with each seed.
public struct BatchPlan: Sendable {
  /// One run, and how a process of its own is told to make it.
  public struct Run: Sendable {
    /// The run itself.
    public let plan: RunPlan
    /// Arguments of the command.
    let arguments: [String]

    /// What it is called in reports: "kth fcfs seed 8".
    public var label: String { "\(plan.scenario.name) \(plan.scenario.variant) seed \(plan.seed)" }
  }

  /// The scenario's `name`, shared by all runs.
  public let scenarioName: String
  /// The folder of the batch: it is named after the scenario and holds all its files.
  public let folder: String
  /// The runs, by variant and then by seed.
  public let runs: [Run]

  /// The table of all runs.
  public var tablePath: String { "\(folder)/batch.h5" }

  /// Plans the runs of a scenario, variants in the order of the file, seeds ascending.
  ///
  /// - Parameters:
  ///   - variants: the variants to run; empty for all.
  ///   - seed: replaces the scenario's first seed.
  ///   - output: the folder that holds the batch's folder.
  ///   - laboratory: knows the policies.
  /// - Throws: the faults of the scenario, all variants together.
  public init(
    _ document: ScenarioDocument, variants: [String], seed: UInt64?, overrides: [Override], output: String,
    laboratory: Laboratory
  ) throws(LabError) {
    let faults = laboratory.faults(document, overrides: overrides)
    if !faults.isEmpty { throw .scenario(ScenarioError(faults)) }
    var scenarios: [Scenario] = []
    for variant in variants.isEmpty ? document.variantNames : variants {
      scenarios.append(try laboratory.scenario(document, variant: variant, overrides: overrides))
    }
    let folder = "\(output)/\(scenarios[0].name)"
    scenarioName = scenarios[0].name
    self.folder = folder
    runs = scenarios.flatMap { scenario in
      (0..<UInt64(scenario.replications)).map {
        Self.run(scenario, seed: (seed ?? scenario.seed) &+ $0, overrides: overrides, folder: folder)
      }
    }
  }

  private static func run(
    _ scenario: Scenario, seed: UInt64, overrides: [Override], folder: String
  ) -> Run {
    let plan = RunPlan(
      scenario: scenario, seed: seed, folder: folder,
      stem: "\(scenario.name)-\(scenario.variant)-s\(seed)")
    let arguments =
      ["run", "--variant", scenario.variant, "--seed", String(seed)]
      + overrides.flatMap { ["--set", $0.text] }
      + ["--output", folder, "--as", plan.stem, "--quiet", "--", scenario.path]
    return Run(plan: plan, arguments: arguments)
  }
}
