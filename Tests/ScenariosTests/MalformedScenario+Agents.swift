extension MalformedScenario {
  static let agents: [MalformedScenario] = [
    .init(
      line: 2, #"[agents]"#,
      #"2:1: agents: expected one or more [[agents]] tables, not a table"#),
    .init(
      line: 2, #"[[agent]]"#,
      #"2:3: unknown key agent; did you mean agents?"#),
    .init(
      line: 3, #""#,
      #"2:1: agents.0.count: missing; expected an integer from 1 to 10000000"#),
    .init(
      line: 3, #"count = 0"#,
      #"3:9: agents.0.count: expected an integer from 1 to 10000000, not the integer 0"#),
    .init(
      line: 3, #"count = -4"#,
      #"3:9: agents.0.count: expected an integer from 1 to 10000000, not the integer -4"#),
    .init(
      line: 3, #"count = 1.5"#,
      #"3:9: agents.0.count: expected an integer from 1 to 10000000, not the float 1.5"#),
    .init(
      line: 3, #"count = 10_000_001"#,
      #"3:9: agents.0.count: expected an integer from 1 to 10000000, not the integer 10000001"#),
    .init(
      line: 3, #"count = "ten""#,
      #"3:9: agents.0.count: expected an integer from 1 to 10000000, not the string "ten""#),
    .init(
      after: 3, #"kind = "workers""#,
      #"4:8: agents.0.kind: expected worker, coordinator, specialist or learner, not the string "workers"; did you mean "worker"?"#
    ),
    .init(
      after: 3, #"kind = "boss""#,
      #"4:8: agents.0.kind: expected worker, coordinator, specialist or learner, not the string "boss""#),
    .init(
      after: 3, #"kind = 3"#,
      #"4:8: agents.0.kind: expected worker, coordinator, specialist or learner, not the integer 3"#),
    .init(
      after: 3, #"speed = 0"#,
      #"4:9: agents.0.speed: expected a number from 1e-9 to 1e9, not the integer 0"#),
    .init(
      after: 3, #"speed = -1.0"#,
      #"4:9: agents.0.speed: expected a number from 1e-9 to 1e9, not the float -1.0"#),
    .init(
      after: 3, #"speed = inf"#,
      #"4:9: agents.0.speed: expected a number from 1e-9 to 1e9, not the float inf"#),
    .init(
      after: 3, #"speed = nan"#,
      #"4:9: agents.0.speed: expected a number from 1e-9 to 1e9, not the float nan"#),
    .init(
      after: 3, #"speed = "fast""#,
      #"4:9: agents.0.speed: expected a number from 1e-9 to 1e9, not the string "fast""#),
    .init(
      after: 3, #"active-watts = -0.5"#,
      #"4:16: agents.0.active-watts: expected a number from 0 to 1e9, not the float -0.5"#),
    .init(
      after: 3, #"idle_watts = 3"#,
      #"4:1: unknown key agents.0.idle_watts; did you mean agents.0.idle-watts?"#),
    .init(
      after: 3, #"cout = 3"#,
      #"4:1: unknown key agents.0.cout; did you mean agents.0.count?"#),
    .init(
      after: 3, #"colour = "red""#,
      #"4:1: unknown key agents.0.colour; known here: kind, count, speed, active-watts, idle-watts, capabilities"#
    ),
    .init(
      after: 3, #"[[agents]]\#ncount = 9_999_995"#,
      #"2:1: agents: 10000005 agents in all; at most 10000000"#),
    .init(
      #"agents = 3\#nname = "test"\#n[workload]\#nsource = "poisson"\#nrate = 1.0\#ntasks = 100\#nwork = { distribution = "exponential", mean = 1.0 }\#n[scheduler]\#npolicy = "first-come-first-served"\#n"#,
      #"1:10: agents: expected one or more [[agents]] tables, not the integer 3"#),
    .init(
      #"agents = []\#nname = "test"\#n[workload]\#nsource = "poisson"\#nrate = 1.0\#ntasks = 100\#nwork = { distribution = "exponential", mean = 1.0 }\#n[scheduler]\#npolicy = "first-come-first-served"\#n"#,
      #"1:10: agents: expected one or more [[agents]] tables, not an array"#),
    .init(
      #"agents = [1, 2]\#nname = "test"\#n[workload]\#nsource = "poisson"\#nrate = 1.0\#ntasks = 100\#nwork = { distribution = "exponential", mean = 1.0 }\#n[scheduler]\#npolicy = "first-come-first-served"\#n"#,
      #"1:10: agents: expected one or more [[agents]] tables, not an array"#),
  ]
}
