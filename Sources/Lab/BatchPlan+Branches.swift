extension BatchPlan {
  /// Plans the futures of a saved run: each variant with each seed, from the checkpoint on.
  ///
  /// - Parameters:
  ///   - variants: the variants to go on under; empty for that of the saved run.
  ///   - seeds: the seeds from here on; empty for that of the saved run.
  ///   - output: the folder that holds the batch's folder, which is named after the scenario with `-branch`.
  /// - Throws: `unsuitable` where a variant changes what cannot change in mid-run.
  public init(
    branching checkpoint: Checkpoint, variants: [String], seeds: [UInt64], output: String
  ) throws(LabError) {
    let name = checkpoint.scenario.name
    let folder = "\(output)/\(name)-branch"
    var runs: [Run] = []
    for variant in Self.unique(variants.isEmpty ? [checkpoint.identity.variant] : variants) {
      for seed in Self.unique(seeds.isEmpty ? [checkpoint.identity.seed] : seeds) {
        let plan = try checkpoint.plan(
          variant: variant, seed: seed, folder: folder, stem: "\(name)-\(variant)-s\(seed)")
        let arguments =
          ["run", "--resume", checkpoint.path, "--variant", variant, "--seed", String(seed)]
          + ["--output", folder, "--as", plan.stem, "--quiet"]
        runs.append(Run(plan: plan, arguments: arguments))
      }
    }
    scenarioName = name
    self.folder = folder
    self.runs = runs
  }

  /// Each value once, in the place of the first.
  private static func unique<Value: Equatable>(_ values: [Value]) -> [Value] {
    var unique: [Value] = []
    for value in values where !unique.contains(value) { unique.append(value) }
    return unique
  }
}
