extension MalformedScenario {
  private static let search = #"""
    source = "search"
    [evolution]
    problem = "sphere"
    dimension = 3
    strategy = "cma-es"
    evaluations = 100

    """#
  private static let tuning = #"""
    source = "lublin"
    tasks = 3
    [evolution]
    strategy = "cma-es"
    evaluations = 100
    metric = "mean_wait"
    seeds = [7]

    """#
  private static let speed = #"""
    [[evolution.parameters]]
    key = "agents.0.speed"
    lower = 0.5
    upper = 2

    """#

  static let evolution: [MalformedScenario] =
    [
      .init(workload: #"source = "search""#, #"7:10: workload.source: needs the table [evolution]"#),
      .init(
        workload: #"source = "search"\#n[evolution]"#,
        "8:1: evolution.problem: missing; expected \(oneOfTheProblems)",
        "8:1: evolution.strategy: missing; expected \(oneOfTheStrategies)",
        "8:1: evolution.evaluations: missing; expected an integer from 0 to 10000000"),
      .init(
        workload: search.replacing("sphere", with: "spher"),
        #"9:11: evolution.problem: expected \#(oneOfTheProblems), not the string "spher"; did you mean "sphere"?"#
      ),
      .init(
        workload: search.replacing("dimension = 3\n", with: ""),
        "8:1: evolution.dimension: none is not a number of coordinates, which sphere needs"),
      .init(
        workload: search.replacing("sphere", with: "double-pole"),
        "10:13: evolution.dimension: 3 is not 6, or left out, for double-pole"),
      .init(
        workload: search + "population = 1",
        "13:14: evolution.population: 1 is not at least 2 for this strategy"),
      .init(
        workload: search.replacing("evaluations = 100", with: "evaluations = 0"),
        "12:15: evolution.evaluations: a search that is the workload needs at least 1"),
      .init(
        workload: search + "metric = \"mean_wait\"",
        #"13:1: unknown key evolution.metric for source "search"; it belongs to "swf", "llm-trace", "workflow", "poisson", "lublin" or "training""#
      ),
      .init(
        workload: search + "lower = 3\nupper = 2", "14:9: evolution.upper: 2.0 is not at least lower, 3.0"),
      .init(
        workload: tuning,
        "9:1: evolution.parameters: missing; expected one or more [[evolution.parameters]] tables"),
      .init(
        workload: tuning + speed.replacing("speed", with: "sped"),
        "15:7: evolution.parameters.0.key: there is no key agents.0.sped; did you mean agents.0.speed?"),
      .init(
        workload: tuning + speed.replacing("agents.0.speed", with: "scheduler.policy"),
        "15:7: evolution.parameters.0.key: scheduler.policy is a word or table, not a number"),
      .init(
        workload: tuning + speed,
        "15:7: evolution.parameters.0.key: the scenario sets no number under agents.0.speed, which the search would begin from"
      ),
      .init(
        workload: tuning.replacing("[7]", with: "[1]")
          + speed.replacing("agents.0.speed", with: "agents.0.count"),
        "13:9: evolution.seeds: 1 is a seed of the scenario's own runs, which are to show what was found on others"
      ),
      .init(
        workload: tuning.replacing("mean_wait", with: "events")
          + speed.replacing("agents.0.speed", with: "agents.0.count"),
        "9:1: evolution.direction: missing; expected minimize or maximize, since neither is better of events"),
      .init(
        workload: tuning.replacing("cma-es", with: "neat")
          + speed.replacing("agents.0.speed", with: "agents.0.count"),
        #"10:12: evolution.strategy: "neat" finds no numbers; those that do are \#(pointStrategies)"#),
      .init(
        workload: tuning
          + speed.replacing("upper = 2", with: "upper = 0.5")
          .replacing("agents.0.speed", with: "agents.0.count"),
        "17:9: evolution.parameters.0.upper: must be above lower, 0.5"),
    ] + settings

  private static func set(_ line: String, of strategy: String = "genetic-algorithm") -> String {
    search.replacing("cma-es", with: strategy) + "[evolution.settings]\n" + line
  }

  private static let settings: [MalformedScenario] = [
    .init(
      workload: set("crossover-rat = 0.5"),
      "14:1: unknown key evolution.settings.crossover-rat; did you mean evolution.settings.crossover-rate?"),
    .init(
      workload: set("factor = 0.5"),
      #"14:1: unknown key evolution.settings.factor for strategy "genetic-algorithm"; it belongs to "de-rand-1", "de-best-1" or "de-current-to-best-1""#
    ),
    .init(
      workload: set("zzz = 1", of: "de-rand-1"),
      "14:1: unknown key evolution.settings.zzz; known here: factor, crossover-rate"),
    .init(workload: set("zzz = 1", of: "random-search"), "14:1: unknown key evolution.settings.zzz"),
    .init(
      workload: set("crossover-rate = 1.5"),
      "14:18: evolution.settings.crossover-rate: expected a number from 0 to 1, not the float 1.5"),
    .init(
      workload: set("elites = 1.0"),
      "14:10: evolution.settings.elites: expected an integer from 0 to 1000000, not the float 1.0"),
    .init(
      workload: set("crossover = \"blends\""),
      #"14:13: evolution.settings.crossover: expected one-point, two-point, uniform, simulated-binary or blend, not the string "blends"; did you mean "blend"?"#
    ),
    .init(
      workload: set("active = 1", of: "cma-es"),
      "14:10: evolution.settings.active: expected true or false, not the integer 1"),
    .init(
      workload: set("blend-alpha = 1"),
      #"14:15: evolution.settings.blend-alpha: counts only where crossover is "blend""#),
    .init(
      workload: set("elites = 100"), "14:10: evolution.settings.elites: 100 is not from 0 to below 100"),
    .init(
      workload: search.replacing("cma-es", with: "mu-comma-lambda")
        + "population = 5\n[evolution.settings]\nparents = 6",
      "15:11: evolution.settings.parents: 6 is not at most 5, as many as there are candidates"),
    .init(
      workload: search + "settings = 3", "13:12: evolution.settings: expected a table, not the integer 3"),
  ]
}
