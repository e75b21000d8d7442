extension MalformedScenario {
  static let workload: [MalformedScenario] = [
    .init(
      line: 5, #"source = "poison""#,
      #"5:10: workload.source: expected swf, llm-trace, workflow, poisson, lublin, training or search, not the string "poison"; did you mean "poisson"?"#
    ),
    .init(
      line: 5, #"source = "trace""#,
      #"5:10: workload.source: expected swf, llm-trace, workflow, poisson, lublin, training or search, not the string "trace""#
    ),
    .init(
      line: 5, #""#,
      #"4:1: workload.source: missing; expected swf, llm-trace, workflow, poisson, lublin, training or search"#
    ),
    .init(
      line: 5, #"source = 1"#,
      #"5:10: workload.source: expected swf, llm-trace, workflow, poisson, lublin, training or search, not the integer 1"#
    ),
    .init(
      line: 6, #""#,
      #"4:1: workload.rate: missing; expected a number from 1e-9 to 1e9"#),
    .init(
      line: 6, #"rate = 0"#,
      #"6:8: workload.rate: expected a number from 1e-9 to 1e9, not the integer 0"#),
    .init(
      line: 6, #"rate = nan"#,
      #"6:8: workload.rate: expected a number from 1e-9 to 1e9, not the float nan"#),
    .init(
      line: 6, #"rate = 1e300"#,
      #"6:8: workload.rate: expected a number from 1e-9 to 1e9, not the float 1e+300"#),
    .init(
      line: 6, #"rate = "1/s""#,
      #"6:8: workload.rate: expected a number from 1e-9 to 1e9, not the string "1/s""#),
    .init(
      line: 7, #""#,
      #"4:1: workload.tasks: missing; expected an integer from 1 to 1000000000, or a duration of the scenario"#
    ),
    .init(
      line: 7, #"tasks = 0"#,
      #"7:9: workload.tasks: expected an integer from 1 to 1000000000, not the integer 0"#),
    .init(
      line: 7, #"tasks = 1e6"#,
      #"7:9: workload.tasks: expected an integer from 1 to 1000000000, not the float 1000000.0"#),
    .init(
      line: 8, #""#,
      #"4:1: workload.work: missing; expected a table"#),
    .init(
      line: 8, #"work = 1.0"#,
      #"8:8: workload.work: expected a table, not the float 1.0"#),
    .init(
      line: 8, #"work = { mean = 1.0 }"#,
      #"8:8: workload.work.distribution: missing; expected constant, uniform, exponential, erlang, lognormal, pareto or hyperexponential"#
    ),
    .init(
      line: 8, #"work = { distribution = "exponential" }"#,
      #"8:8: workload.work.mean: missing; expected a number of seconds from 1e-9 to 1e9 or a duration above 0s such as "1.5s""#
    ),
    .init(
      line: 8, #"work = { distribution = "normal", mean = 1 }"#,
      #"8:25: workload.work.distribution: expected constant, uniform, exponential, erlang, lognormal, pareto or hyperexponential, not the string "normal"; did you mean "lognormal"?"#
    ),
    .init(
      line: 8, #"work = { distribution = "exponental", mean = 1 }"#,
      #"8:25: workload.work.distribution: expected constant, uniform, exponential, erlang, lognormal, pareto or hyperexponential, not the string "exponental"; did you mean "exponential"?"#
    ),
    .init(
      line: 8, #"work = { distribution = "exponential", mean = 0 }"#,
      #"8:47: workload.work.mean: expected a number of seconds from 1e-9 to 1e9 or a duration above 0s such as "1.5s", not the integer 0"#
    ),
    .init(
      line: 8, #"work = { distribution = "exponential", mean = "0s" }"#,
      #"8:47: workload.work.mean: expected a number of seconds from 1e-9 to 1e9 or a duration above 0s such as "1.5s", not the string "0s""#
    ),
    .init(
      line: 8, #"work = { distribution = "exponential", mean = "1 s" }"#,
      #"8:47: workload.work.mean: expected a number of seconds from 1e-9 to 1e9 or a duration above 0s such as "1.5s", not the string "1 s""#
    ),
    .init(
      line: 8, #"work = { distribution = "exponential", mean = 1, cv = 2 }"#,
      #"8:55: workload.work.cv: 2 does not fit the exponential distribution; allowed: 1, or none given"#),
    .init(
      line: 8, #"work = { distribution = "lognormal", mean = 1 }"#,
      #"8:8: workload.work.cv: missing for the lognormal distribution; allowed: above 0 and at most 1000"#),
    .init(
      line: 8, #"work = { distribution = "uniform", mean = 1, cv = 0.9 }"#,
      #"8:51: workload.work.cv: 0.9 does not fit the uniform distribution; allowed: above 0 and at most 0.5773 (1/√3), or none given"#
    ),
    .init(
      line: 8, #"work = { distribution = "erlang", mean = 1, cv = 0.9 }"#,
      #"8:50: workload.work.cv: 0.9 does not fit the erlang distribution; allowed: 1/√k for a whole k from 1 to 10000 (1, 0.7071, 0.5774, 0.5, …)"#
    ),
    .init(
      line: 8, #"work = { distribution = "hyperexponential", mean = 1, cv = 0.5 }"#,
      #"8:60: workload.work.cv: 0.5 does not fit the hyperexponential distribution; allowed: from 1 to 1000"#),
    .init(
      line: 8, #"work = { distribution = "pareto", mean = 1, cv = -1 }"#,
      #"8:50: workload.work.cv: expected a number from 0 to 1000, not the integer -1"#),
    .init(
      line: 8, #"work = { distribution = "constant", mean = 1, variance = 1 }"#,
      #"8:47: unknown key workload.work.variance; known here: distribution, mean, cv"#),
    .init(
      after: 8, #"agents-per-task = 0"#,
      #"9:19: workload.agents-per-task: expected an integer from 1 to 10000000 or a distribution table, not the integer 0"#
    ),
    .init(
      after: 8, #"agents-per-task = 1.5"#,
      #"9:19: workload.agents-per-task: expected an integer from 1 to 10000000 or a distribution table, not the float 1.5"#
    ),
    .init(
      after: 8, #"agents-per-task = "two""#,
      #"9:19: workload.agents-per-task: expected an integer from 1 to 10000000 or a distribution table, not the string "two""#
    ),
    .init(
      after: 8, #"agents-per-task = { distribution = "uniform", mean = 0.5 }"#,
      #"9:54: workload.agents-per-task.mean: expected a number from 1 to 1e7, not the float 0.5"#),
    .init(
      after: 8, #"priorities = { low = 0.5, high = 0.4 }"#,
      #"9:14: workload.priorities: the probabilities sum to 0.9, not to 1"#),
    .init(
      after: 8, #"priorities = { low = 1.5 }"#,
      #"9:22: workload.priorities.low: expected a number from 0 to 1, not the float 1.5"#),
    .init(
      after: 8, #"priorities = { urgent = 1 }"#,
      #"9:16: unknown key workload.priorities.urgent; known here: low, medium, high, critical"#),
    .init(
      after: 8, #"repetition = 0.5"#,
      #"9:14: workload.repetition: needs workload.users, who repeat themselves"#),
    .init(
      after: 8, #"users = 0"#,
      #"9:9: workload.users: expected an integer from 1 to 1000000, not the integer 0"#),
    .init(
      after: 8, #"priorities = [0.5, 0.5]"#,
      #"9:14: workload.priorities: expected a table, not an array"#),
    .init(
      after: 8, #"estimate-error = -1"#,
      #"9:18: workload.estimate-error: expected a number from 0 to 1e6, not the integer -1"#),
    .init(
      after: 8, #"estimates = "perfekt""#,
      #"9:13: workload.estimates: expected requested, perfect or learned, not the string "perfekt"; did you mean "perfect"?"#
    ),
    .init(
      after: 8, #"load-factor = 0"#,
      #"9:15: workload.load-factor: expected a number from 1e-9 to 1e9, not the integer 0"#),
    .init(
      after: 8, #"load-factor = -inf"#,
      #"9:15: workload.load-factor: expected a number from 1e-9 to 1e9, not the float -inf"#),
    .init(
      after: 8, #"deadline-factor = 0.0"#,
      #"9:19: workload.deadline-factor: expected a number from 1e-9 to 1e9, not the float 0.0"#),
    .init(
      after: 8, #"file = "x.swf""#,
      #"9:1: unknown key workload.file for source "poisson"; it belongs to "swf", "llm-trace" or "workflow""#),
    .init(
      after: 8, #"loadfactor = 2"#,
      #"9:1: unknown key workload.loadfactor; did you mean workload.load-factor?"#),
    .init(
      after: 8, #"policy = "random""#,
      #"9:1: unknown key workload.policy; did you mean scheduler.policy?"#),
    .init(
      after: 8, #"seed = 3"#,
      #"9:1: unknown key workload.seed; did you mean seed?"#),
  ]
}
