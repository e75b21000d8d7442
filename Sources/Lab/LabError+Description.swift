extension LabError: CustomStringConvertible {
  /// One line, or one per fault of a scenario, beginning with the file where there is one.
  public var description: String {
    switch self {
    case .scenario(let error): String(describing: error)
    case .workload(let error): String(describing: error)
    case .results(let error): String(describing: error)
    case .chart(let error): String(describing: error)
    case .run(let run, let fault): "\(run): \(fault)"
    case .policyProgram(let run, let command, let error): "\(run): the policy \(command) \(error)"
    case .answeredRun(let run, let fault, let answer):
      "\(run): \(fault); it had answered \(answer)"
    case .tooManySamples(let path, let limit):
      "\(path): metrics.sample-interval: the run would take more than \(NumberWords.grouped(limit)) samples; "
        + "set a longer one, or none for one that adapts"
    case .parameter(let path, .search(let error)): "\(path): evolution.\(error)"
    case .parameter(let path, let error): "\(path): workload.\(error)"
    case .process(let path, let reason): "\(path): cannot be started: \(reason)"
    case .toolMissing(let tool, let purpose): "\(tool) is not installed, which is needed for \(purpose)"
    case .sameName(let name, let paths):
      "\(paths.joined(separator: " and ")) are both named \"\(name)\" and would overwrite each other's results"
    case .noSuchVariant(let name, let known):
      "no run of a variant \"\(name)\"; there are \(known.joined(separator: ", "))"
    case .nothingToCompare(let path, let variants):
      "\(path): comparing takes runs of at least two variants; there are "
        + (variants.isEmpty ? "none" : variants.joined(separator: ", "))
    case .noSuchMetric(let name, let known):
      "no metric \"\(name)\" to rank by; there are \(known.joined(separator: ", "))"
    case .nothingToRank(let path, let variants, let seeds):
      "\(path): ranking takes at least two variants with values under at least two seeds; "
        + "there are \(variants) with \(seeds) in common"
    case .nothingToDraw(let path): "\(path): there is nothing in it to draw"
    case .failedRun(let run, let message): "\(run): \(message)"
    case .otherTrace(let result, let trace, let expected, let found):
      "\(trace): not the trace that \(result) was made with: its SHA-256 is \(found), not \(expected)"
    case .regression(let error): String(describing: error)
    case .noBaseline(let base):
      "no baseline: \(base) is neither a file, a folder nor a revision of this repository"
    case .noCandidate(let candidate):
      "no candidate: \(candidate) is neither a file, a folder nor a revision of this repository"
    case .unsuitable(let path, let reason): "\(path): \(reason)"
    case .interruptedRun(let checkpoint):
      "interrupted; \"apiary run --resume \(checkpoint)\" goes on with the run"
    case .interruptedSearch(let path):
      "interrupted; the search so far is in \(path), and the same run goes on from it"
    case .fruitlessSearch(let path, let reason):
      "\(path): evolution: every candidate failed, the first of them so: \(reason)"
    case .interrupted: "interrupted; nothing half-written was left"
    }
  }
}
