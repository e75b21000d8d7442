extension ScenarioDocument {
  /// Decodes one variant under the command line's overrides.
  ///
  /// The variant's values take the place of the scenario's, and the overrides' that of both.
  /// - Parameters:
  ///   - variant: nil for `base`, the scenario as written.
  ///   - overrides: applied in order.
  ///   - traceFolders: where traces are searched after the scenario's own folder and its `traces`.
  ///   - knownPolicies: the names of the scheduling policies there are.
  /// - Throws: all faults of the variant, in the order of the file.
  public func resolve(
    variant: String? = nil, overrides: [Override] = [], traceFolders: [String] = [],
    knownPolicies: [String]
  ) throws(ScenarioError) -> Scenario {
    let request = Request(overrides: overrides, traceFolders: traceFolders, knownPolicies: knownPolicies)
    let chosen = try find(variant)
    let reading = read(chosen, request)
    if let scenario = reading.scenario, variantFaults.isEmpty { return scenario }
    throw ScenarioError(sorted(variantFaults + explained(reading.faults, chosen, request), request))
  }

  /// Decodes every variant and returns all faults, each once, in the order of the file.
  ///
  /// None is returned when all is well. Parameters as of `resolve`.
  public func validate(
    overrides: [Override] = [], traceFolders: [String] = [], knownPolicies: [String]
  ) -> [Fault] {
    let request = Request(overrides: overrides, traceFolders: traceFolders, knownPolicies: knownPolicies)
    var faults = variantFaults
    for variant in [nil] + variants.map(Optional.some) {
      for fault in explained(read(variant, request).faults, variant, request)
      where !faults.contains(where: { $0.isSame(as: fault) }) {
        faults.append(fault)
      }
    }
    return sorted(faults, request)
  }

  /// What a reading depends on besides the document.
  struct Request: Sendable {
    var overrides: [Override] = []
    var traceFolders: [String] = []
    var knownPolicies: [String] = []
  }

  /// The declared variant of a name; nil for the base.
  func find(_ name: String?) throws(ScenarioError) -> ScenarioVariant? {
    guard let name, name != ScenarioVariant.baseName else { return nil }
    if let variant = variants.first(where: { $0.name == name }) { return variant }
    let problem = Problem.noSuchVariant(
      known: variantNames, suggestion: Spelling.nearest(to: name, among: variantNames))
    let missing = Fault(path: path, location: .option("--variant \(name)"), problem: problem)
    throw ScenarioError(variantFaults.isEmpty ? [missing] : sorted(variantFaults, Request()))
  }

  private func read(
    _ variant: ScenarioVariant?, _ request: Request
  ) -> (scenario: Scenario?, faults: [Fault]) {
    let collector = FaultCollector(path: path)
    var tree = tree
    var settings = variant?.settings ?? []
    apply(request.overrides, after: &settings, to: &tree, collector)
    return (decode(tree, settings, variant, request, collector), collector.faults)
  }

  /// Decodes a tree to which settings were applied; nil where the collector has a fault.
  func decode(
    _ tree: TomlValue, _ settings: [ScenarioSetting], _ variant: ScenarioVariant?, _ request: Request,
    _ collector: FaultCollector
  ) -> Scenario? {
    let decoder = ScenarioDecoder(
      collector: collector,
      traces: TraceLocator(scenarioPath: path, traceFolders: request.traceFolders),
      programs: ProgramLocator(scenarioPath: path),
      knownPolicies: request.knownPolicies)
    let parts = decoder.decode(tree)
    guard let parts, collector.faults.isEmpty else { return nil }
    return Scenario(
      parts, of: self, variant: variant, overrides: request.overrides.map(\.text),
      parameters: ScenarioParameter.lasting(settings))
  }

  /// Applies settings, and then what overrides set, which joins them.
  func apply(
    _ overrides: [Override], after settings: inout [ScenarioSetting], to tree: inout TomlValue,
    _ collector: FaultCollector
  ) {
    for override in overrides {
      do {
        settings += try override.settings()
      } catch {
        collector.report(.syntax(error.message), key: nil, at: .option(override.option))
      }
    }
    for setting in settings {
      do {
        try Self.check(setting)
        try tree.apply(setting)
      } catch {
        collector.report(error, key: setting.key.asPath, at: setting.location)
      }
    }
  }

  private static func check(_ setting: ScenarioSetting) throws(Problem) {
    if setting.key == "variants" || setting.key.hasPrefix("variants.") {
      throw .fixedKey(by: "an option")
    }
    guard KeyReference.knows(setting.key) else {
      throw .unknownKey(suggestion: KeyReference.nearest(to: setting.key), known: [])
    }
  }

  /// Faults with what brings them about, for those that the scenario as written does not have.
  private func explained(
    _ faults: [Fault], _ variant: ScenarioVariant?, _ request: Request
  ) -> [Fault] {
    if faults.isEmpty || (variant == nil && request.overrides.isEmpty) { return faults }
    var bare = request
    bare.overrides = []
    let ofBase = read(nil, bare).faults
    let ofVariant = read(variant, bare).faults
    return faults.map { fault in
      var fault = fault
      if case .option = fault.location { return fault }
      if ofBase.contains(where: fault.isSame) { return fault }
      let isOfVariant = ofVariant.contains(where: fault.isSame)
      fault.context =
        isOfVariant
        ? variant.map { "in variant \($0.name)" }
        : "with \(request.overrides.map(\.option).joined(separator: " "))"
      return fault
    }
  }

  /// Faults of the file by position, then those of options in their order.
  private func sorted(_ faults: [Fault], _ request: Request) -> [Fault] {
    let options = request.overrides.map(\.option)
    let order = faults.enumerated().sorted { left, right in
      let before = left.element.location.order(among: options)
      let after = right.element.location.order(among: options)
      return before == after ? left.offset < right.offset : before < after
    }
    return order.map(\.element)
  }
}

extension SourceLocation {
  /// Where it comes among other faults: places of the file, then options in the order given.
  func order(among options: [String]) -> (Int, Int) {
    switch self {
    case .whole: (0, 0)
    case .file(let line, let column): (line, column)
    case .option(let text): (.max, options.firstIndex(of: text) ?? 0)
    }
  }
}

extension ScenarioParameter {
  /// The settings that hold in the end: of those of one key, the last, in the place of the first.
  fileprivate static func lasting(_ settings: [ScenarioSetting]) -> [ScenarioParameter] {
    var parameters: [ScenarioParameter] = []
    for setting in settings {
      let parameter = ScenarioParameter(key: setting.key, value: setting.value.plainText)
      if let index = parameters.firstIndex(where: { $0.key == setting.key }) {
        parameters[index] = parameter
      } else {
        parameters.append(parameter)
      }
    }
    return parameters
  }
}

extension Scenario {
  fileprivate init(
    _ parts: ScenarioDecoder.Parts, of document: ScenarioDocument, variant: ScenarioVariant?,
    overrides: [String], parameters: [ScenarioParameter]
  ) {
    self.init(
      name: parts.name, description: parts.description, seed: UInt64(parts.seed),
      replications: parts.replications, duration: parts.duration, warmUp: parts.warmUp,
      agents: parts.agents, workload: parts.workload, predictor: parts.predictor, evolution: parts.evolution,
      bandwidthBytesPerSecond: parts.bandwidth,
      policy: parts.policy.name, policyCommand: parts.policy.program, scheduler: parts.scheduler,
      sampleInterval: parts.sampleInterval,
      boundedSlowdownThreshold: parts.threshold, variant: variant?.name ?? ScenarioVariant.baseName,
      variantDescription: variant?.description ?? "", path: document.path, text: document.text,
      overrides: overrides, parameters: parameters)
  }
}
