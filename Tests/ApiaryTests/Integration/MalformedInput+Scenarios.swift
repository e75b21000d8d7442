import Foundation

extension MalformedInput {
  /// Scenario files.
  static let scenarios: [MalformedInput] = [
    scenario(
      "an empty file", "", 65, "s.toml:1:1: name: missing", "agents: missing", "workload: missing",
      "scheduler: missing"),
    scenario("no TOML", "name = \"x\"\nthis is not TOML\n", 65, "s.toml:2:6: not valid TOML"),
    scenario("a string without end", "name = \"x\n", 65, "s.toml:1:"),
    line(
      "an unknown key", "tasks = 400", by: "taks = 400", 65,
      "s.toml:15:1: unknown key workload.taks; did you mean workload.tasks?"),
    line(
      "a wrong type", "count = 6", by: "count = \"six\"", 65,
      "s.toml:5:9: agents.0.count: expected an integer"),
    line(
      "a number with a point for an integer", "tasks = 400", by: "tasks = 400.0", 65,
      "s.toml:15:9: workload.tasks: expected an integer"),
    line(
      "a negative count", "count = 6", by: "count = -6", 65,
      "s.toml:5:9: agents.0.count: expected an integer from 1"),
    line("a huge count", "count = 6", by: "count = 9223372036854775807", 65, "s.toml:5:9: agents.0.count"),
    line(
      "too many agents in all", "count = 6", by: "count = 10_000_000", 65,
      "10000002 agents in all; at most 10000000"),
    line(
      "an integer beyond 64 bits", "seed = 3", by: "seed = 99999999999999999999", 65,
      "s.toml:2:28: not valid TOML: decimal integer"),
    line("a negative seed", "seed = 3", by: "seed = -1", 65, "s.toml:2:8: seed: expected an integer from 0"),
    line("nan", "rate = 2.0", by: "rate = nan", 65, "s.toml:14:8: workload.rate: expected a number"),
    line("inf", "speed = 1.5", by: "speed = inf", 65, "s.toml:6:9: agents.0.speed: expected a number"),
    line("a negative rate", "rate = 2.0", by: "rate = -2.0", 65, "s.toml:14:8: workload.rate"),
    line("a rate of zero", "rate = 2.0", by: "rate = 0", 65, "s.toml:14:8: workload.rate"),
    line(
      "no tasks", "tasks = 400", by: "tasks = 0", 65,
      "s.toml:15:9: workload.tasks: expected an integer from 1"),
    line("no number of tasks and no duration", "tasks = 400", by: "", 65, "workload.tasks: missing"),
    line(
      "a duration without unit", "seed = 3", by: "duration = 30", 65,
      "s.toml:2:12: duration: expected a duration"),
    line("a negative duration", "seed = 3", by: "duration = \"-3s\"", 65, "s.toml:2:12: duration"),
    line("a duration beyond time", "seed = 3", by: "duration = \"300000d\"", 65, "s.toml:2:12: duration"),
    line(
      "a warm-up after the end", "seed = 3", by: "duration = \"1s\"\nwarm-up = \"2s\"", 65,
      "s.toml:3:11: warm-up: must be shorter than the duration"),
    line(
      "samples without number", "seed = 3", by: "duration = \"1d\"\nmetrics.sample-interval = \"1ns\"", 65,
      "s.toml:3:27: metrics.sample-interval: \"1ns\" gives 86400000000000 samples in the duration; at most 10000000"
    ),
    line(
      "an unknown policy", "\"first-come-first-served\"", by: "\"fcfs\"", 65,
      "s.toml:23:10: scheduler.policy: expected first-come-first-served"),
    line(
      "an unknown source", "\"poisson\"", by: "\"poison\"", 65, "s.toml:13:10: workload.source: expected swf"),
    line(
      "a key of another source", "rate = 2.0", by: "rate = 2.0\nfile = \"x\"", 65,
      "s.toml:15:1: unknown key workload.file"),
    line(
      "an unknown distribution", "\"lognormal\"", by: "\"gauss\"", 65,
      "workload.work.distribution: expected constant"),
    line(
      "a variation that the family has not", "\"lognormal\"", by: "\"exponential\"", 65, "workload.work.cv: 2"
    ),
    line(
      "priorities that do not sum to one", "low = 0.2", by: "low = 0.3", 65,
      "workload.priorities: the probabilities sum to 1.1, not to 1"),
    line(
      "a gang larger than the swarm", "{ distribution = \"uniform\", mean = 2 }", by: "9", 65,
      "s.toml:17:19: workload.agents-per-task: 9 agents at once are more than the swarm's 8"),
    line(
      "a bandwidth without unit", "seed = 3", by: "network.bandwidth = \"100\"", 65,
      "s.toml:2:21: network.bandwidth: expected a bandwidth"),
    line("a name that is a path", "name = \"small\"", by: "name = \"../small\"", 65, "s.toml:1:8: name"),
    line(
      "two faults at once", "seed = 3\n", by: "seed = \"x\"\nwarmup = \"1s\"\n", 65, "s.toml:2:8: seed",
      "s.toml:3:1: unknown key warmup; did you mean warm-up?"),
    scenario(
      "a duplicate variant",
      Scenarios.poisson
        + "[[variants]]\nname = \"a\"\nset = { seed = 1 }\n[[variants]]\nname = \"a\"\nset = { seed = 2 }\n",
      65, "s.toml:28:8: variants.1.name: another variant, on line 25, is named \"a\""),
    MalformedInput(
      name: "a variant that sets what is not there",
      files: [
        (
          "s.toml",
          Data((Scenarios.poisson + "[[variants]]\nname = \"a\"\nset = { \"agents.5.count\" = 1 }\n").utf8)
        )
      ],
      arguments: ["batch", "s.toml", "-o", "results"], status: 65,
      messages: ["s.toml:26:9: agents.5.count: agents has 2 elements, so that there is no 5"]),
    line(
      "a trace that is not there", "source = \"poisson\"", by: "source = \"swf\"\nfile = \"none.swf\"\n#", 65,
      "s.toml:14:8: workload.file: \"none.swf\" is in none of the folders", "unknown key workload.rate",
      "unknown key workload.tasks", "unknown key workload.work", "unknown key workload.agents-per-task",
      "unknown key workload.priorities", "unknown key workload.estimate-error"),
  ]
}
