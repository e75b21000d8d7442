extension MalformedScenario {
  static let durations: [MalformedScenario] = [
    .init(
      prepending: #"duration = 30"#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the integer 30; a number needs a unit: "30s" for seconds"#
    ),
    .init(
      prepending: #"duration = 30.5"#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the float 30.5; a number needs a unit: "30.5s" for seconds"#
    ),
    .init(
      prepending: #"duration = "30""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "30"; a number needs a unit: "30s" for seconds"#
    ),
    .init(
      prepending: #"duration = "30 d""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "30 d"; write a decimal number and a unit (ns, us, ms, s, min, h, d, w) without spaces"#
    ),
    .init(
      prepending: #"duration = "1h30m""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "1h30m"; write one number and one unit, such as "90min" for 1h30m"#
    ),
    .init(
      prepending: #"duration = "5m""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "5m"; write min for minutes, ms for milliseconds"#
    ),
    .init(
      prepending: #"duration = "10parsecs""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "10parsecs"; the units are ns, us, ms, s, min, h, d, w"#
    ),
    .init(
      prepending: #"duration = "-1s""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "-1s""#),
    .init(
      prepending: #"duration = "0s""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "0s""#),
    .init(
      prepending: #"duration = "1.5ns""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "1.5ns"; time is counted in whole nanoseconds"#
    ),
    .init(
      prepending: #"duration = "300000w""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "300000w"; simulated time ends after 292 years"#
    ),
    .init(
      prepending: #"duration = "99999999999999999999s""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "99999999999999999999s"; simulated time ends after 292 years"#
    ),
    .init(
      prepending: #"duration = ".5s""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string ".5s"; write a decimal number and a unit (ns, us, ms, s, min, h, d, w) without spaces"#
    ),
    .init(
      prepending: #"duration = "1.s""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "1.s"; write a decimal number and a unit (ns, us, ms, s, min, h, d, w) without spaces"#
    ),
    .init(
      prepending: #"duration = "1e3s""#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string "1e3s"; write a decimal number and a unit (ns, us, ms, s, min, h, d, w) without spaces"#
    ),
    .init(
      prepending: #"duration = """#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the string ""; write a decimal number and a unit (ns, us, ms, s, min, h, d, w) without spaces"#
    ),
    .init(
      prepending: #"duration = inf"#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not the float inf"#),
    .init(
      prepending: #"warm-up = "-1s""#,
      #"1:11: warm-up: expected a duration of 0s or more such as "1.5s", not the string "-1s""#),
    .init(
      prepending: #"warmup = "1s""#,
      #"1:1: unknown key warmup; did you mean warm-up?"#),
    .init(
      prepending: #"warm_up = "1s""#,
      #"1:1: unknown key warm_up; did you mean warm-up?"#),
    .init(
      prepending: #"duration = "1h"\#nwarm-up = "60min""#,
      #"2:11: warm-up: must be shorter than the duration, "1h""#),
    .init(
      prepending: #"duration = 12:00:00"#,
      #"1:12: duration: expected a duration above 0s such as "1.5s", not a date or time"#),
    .init(
      after: 8, #"agents-per-task = 11"#,
      #"9:19: workload.agents-per-task: 11 agents at once are more than the swarm's 10"#),
  ]
}
