import Foundation

/// Small scenarios that the tests run.
enum Scenarios {
  /// A Poisson workload of 400 tasks with everything that the source offers.
  static let poisson = """
    name = "small"
    seed = 3

    [[agents]]
    count = 6
    speed = 1.5

    [[agents]]
    count = 2
    speed = 0.5

    [workload]
    source = "poisson"
    rate = 2.0
    tasks = 400
    work = { distribution = "lognormal", mean = 2.0, cv = 2.0 }
    agents-per-task = { distribution = "uniform", mean = 2 }
    priorities = { low = 0.2, medium = 0.5, high = 0.2, critical = 0.1 }
    estimate-error = 1.0
    deadline-factor = 3.0

    [scheduler]
    policy = "first-come-first-served"

    """

  /// A variant of `poisson` for each further policy, and a number of seeds.
  static func batch(replications: Int = 2, variants: [String], tasks: Int = 400) -> String {
    let declared = variants.map {
      "[[variants]]\nname = \"\($0)\"\nset = { \"scheduler.policy\" = \"\($0)\" }\n"
    }
    let text = poisson.replacing("seed = 3", with: "seed = 3\nreplications = \(replications)")
      .replacing("tasks = 400", with: "tasks = \(tasks)")
    return text + "\n" + declared.joined(separator: "\n")
  }

  /// A scenario that reads a trace.
  static func trace(_ source: String, _ file: String, _ more: String = "") -> String {
    """
    name = "trace"

    [[agents]]
    count = 4

    [workload]
    source = "\(source)"
    file = "\(file)"
    \(more)

    [scheduler]
    policy = "first-come-first-served"

    """
  }

  static let lublin = """
    name = "model"

    [[agents]]
    count = 64

    [workload]
    source = "lublin"
    tasks = 300
    estimate-error = 2.0

    [scheduler]
    policy = "easy-backfilling"

    """

  /// Jobs of the model whose run times a network learns to estimate.
  static let learnedEstimates =
    lublin.replacing("estimate-error = 2.0", with: "estimate-error = 2.0\nestimates = \"learned\"")
    + "\n[learning]\nbatch = 8\noptimizer = \"adamw\"\nweight-decay = 1e-3\n"

  /// A training with everything that a scenario can set.
  static let training = """
    name = "training"

    [[agents]]
    kind = "learner"
    count = 2
    speed = 2

    [workload]
    source = "training"

    [learning]
    file = "samples.csv"
    label = "class"
    split = "part"
    ignore = ["row"]
    scale = 0.5
    layers = [12, 5]
    activation = "gelu"
    dropout = 0.1
    optimizer = "nesterov"
    learning-rate = 0.05
    weight-decay = 1e-4
    schedule = "cosine"
    warm-up-steps = 5
    clip-norm = 1.0
    batch = 8
    epochs = 12
    validation-share = 0.2
    patience = 5
    restore-best = true
    operations-per-second = 1e4

    [network]
    bandwidth = "1kB/s"

    [scheduler]
    policy = "round-robin"

    """

  /// A search for the lowest point of a bowl, with everything that a scenario can set.
  static let search = """
    name = "search"

    [[agents]]
    count = 3

    [workload]
    source = "search"

    [evolution]
    problem = "griewank"
    dimension = 3
    strategy = "sep-cma-es"
    population = 7
    evaluations = 150
    target = 1e-3
    step-size = 1.5
    lower = -10
    upper = 12
    start = [3, -2, 1]
    seconds-per-evaluation = 2
    seconds-per-generation = 0.5

    [scheduler]
    policy = "first-come-first-served"

    """

  /// Networks, whose species and genes are kept.
  static let topologies = """
    name = "topologies"

    [[agents]]
    count = 20

    [workload]
    source = "search"

    [evolution]
    problem = "xor"
    strategy = "neat"
    population = 60
    evaluations = 300

    [evolution.settings]
    node-rate = 0.1
    first-networks = "random"
    hidden-nodes = 3
    mating = false

    [scheduler]
    policy = "random"

    """

  /// Jobs of the model in an order that a search finds, and agents of a speed that it finds too.
  static let evolved =
    lublin.replacing("easy-backfilling", with: "weighted-priority\"\nweights = [0, 0, -1]\naging = \"1min")
    .replacing("count = 64", with: "count = 64\nspeed = 1")
    + weightSearch(evaluations: 12) + """

      [[evolution.parameters]]
      key = "agents.0.speed"
      lower = 0.5
      upper = 2
      scale = "logarithmic"

      [[evolution.parameters]]
      key = "scheduler.aging"
      lower = 1
      upper = 100

      """

  /// A search for the weights of a policy.
  static func weightSearch(evaluations: Int) -> String {
    """

    [evolution]
    strategy = "snes"
    population = 4
    evaluations = \(evaluations)
    metric = "mean_wait"
    seeds = [11, 12]
    tasks = 60

    [[evolution.parameters]]
    key = "scheduler.weights"
    lower = -3
    upper = 3

    """
  }

  /// A policy that takes the least or the greatest estimates first, by the sign of its weight.
  static let weighingProgram = """
    import json, sys
    waiting, sign = [], 0
    for line in sys.stdin:
        message = json.loads(line)
        if message["event"] == "hello":
            sign = message["weights"][0]
            print(json.dumps({"protocol": 1}), flush=True)
        elif message["event"] == "ready":
            waiting.append((sign * message["estimate"], message["task"], message["agents"]))
        elif message["event"] == "pass":
            waiting.sort()
            left, started = message["idle_count"], []
            while waiting and waiting[0][2] <= left:
                _, task, agents = waiting.pop(0)
                left -= agents
                started.append({"task": task})
            print(json.dumps({"start": started}), flush=True)

    """

  /// Points of a plane in three classes, rings about the origin.
  static let samples: String = {
    let rows = (0..<90).map { row in
      let (ring, angle) = (row % 3, Double(row * 37 % 90) / 90 * 6.28)
      let point = (Double(ring + 1) * cos(angle), Double(ring + 1) * sin(angle))
      return "\(row),\(row % 5 == 0 ? "test" : "train"),ring \(ring),\(point.0),\(point.1)"
    }
    return "row,part,class,x,y\n" + rows.joined(separator: "\n") + "\n"
  }()

  static let service =
    #"service = { base = "10ms", per-context-token = "1ms", per-generated-token = "20ms" }"#

  /// Thirty jobs of one to four processors, some of which cannot run.
  static let swf: String = {
    let jobs = (1...30).map { job in
      let (runTime, processors) = (job % 7 == 0 ? -1 : 40 + job * 13 % 90, 1 + job * 5 % 4)
      return
        "\(job) \(job * 17) -1 \(runTime) \(processors) -1 -1 \(processors) 120 -1 1 \(job % 5) 1 -1 1 -1 -1 -1"
    }
    return "; MaxProcs: 4\n" + jobs.joined(separator: "\n") + "\n"
  }()

  static let requests: String = {
    let rows = (0..<40).map {
      "2023-11-16 18:15:\($0 % 60 + 10).\(1_000_000 + $0 * 12_345),\($0 * 37 % 900),\($0 * 11 % 70)"
    }
    return "TIMESTAMP,ContextTokens,GeneratedTokens\r\n" + rows.joined(separator: "\r\n") + "\r\n"
  }()

  /// A diamond: two tasks between a first and a last one, each handing a file on.
  static let workflow = """
    {"name": "diamond", "schemaVersion": "1.5", "workflow": {
      "specification": {
        "tasks": [
          {"name": "split", "id": "split", "parents": [], "children": ["left", "right"],
           "inputFiles": [], "outputFiles": ["a", "b"]},
          {"name": "left", "id": "left", "parents": ["split"], "children": ["join"],
           "inputFiles": ["a"], "outputFiles": ["c"]},
          {"name": "right", "id": "right", "parents": ["split"], "children": ["join"],
           "inputFiles": ["b"], "outputFiles": ["d"]},
          {"name": "join", "id": "join", "parents": ["left", "right"], "children": [],
           "inputFiles": ["c", "d"], "outputFiles": []}],
        "files": [
          {"id": "a", "sizeInBytes": 1000}, {"id": "b", "sizeInBytes": 2000},
          {"id": "c", "sizeInBytes": 3000}, {"id": "d", "sizeInBytes": 4000}]},
      "execution": {"tasks": [
        {"id": "split", "runtimeInSeconds": 1.5}, {"id": "left", "runtimeInSeconds": 2},
        {"id": "right", "runtimeInSeconds": 3.25}, {"id": "join", "runtimeInSeconds": 0.5}]}}}

    """

  /// Writes a scenario of every kind with what it reads, and returns their files.
  static func writeAll(to folder: Workplace) throws -> [String] {
    try folder.write(poisson, to: "poisson.toml")
    try folder.write(lublin, to: "lublin.toml")
    try folder.write(trace("swf", "jobs.swf"), to: "swf.toml")
    try folder.write(swf, to: "jobs.swf")
    try folder.write(trace("llm-trace", "requests.csv", service), to: "llm.toml")
    try folder.write(requests, to: "requests.csv")
    try folder.write(
      trace("workflow", "diamond.json").replacing(
        "[scheduler]", with: "[network]\nbandwidth = \"1kB/s\"\n\n[scheduler]"), to: "workflow.toml")
    try folder.write(workflow, to: "diamond.json")
    try folder.write(training, to: "training.toml")
    try folder.write(samples, to: "samples.csv")
    try folder.write(learnedEstimates, to: "learned.toml")
    try folder.write(search, to: "search.toml")
    try folder.write(topologies, to: "topologies.toml")
    try folder.write(evolved, to: "evolved.toml")
    return [
      "poisson.toml", "lublin.toml", "swf.toml", "llm.toml", "workflow.toml", "training.toml", "learned.toml",
      "search.toml", "topologies.toml", "evolved.toml",
    ]
  }
}
