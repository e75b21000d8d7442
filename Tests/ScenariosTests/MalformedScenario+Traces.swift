extension MalformedScenario {
  static let traces: [MalformedScenario] = [
    .init(
      workload: #"source = "swf""#,
      #"6:1: workload.file: missing; expected a file name or path"#),
    .init(
      workload: #"source = "swf"\#nfile = "none.swf""#,
      #"8:8: workload.file: "none.swf" is in none of the folders ., traces"#),
    .init(
      workload: #"source = "swf"\#nfile = "KTH-SP2-1996-2.swf""#,
      #"8:8: workload.file: "KTH-SP2-1996-2.swf" is in none of the folders ., traces; Scripts/fetch-trace KTH-SP2-1996-2.swf downloads it"#
    ),
    .init(
      workload: #"source = "swf"\#nfile = """#,
      #"8:8: workload.file: expected a file name or path, not the string """#),
    .init(
      workload: #"source = "swf"\#nfile = "/tmp""#,
      #"8:8: workload.file: /tmp: is a directory"#),
    .init(
      workload: #"source = "swf"\#nfile = "/dev/null""#,
      #"8:8: workload.file: /dev/null: is not a regular file"#),
    .init(
      workload: #"source = "swf"\#nfile = "/none.swf"\#nrate = 2"#,
      #"8:8: workload.file: "/none.swf" does not exist"#,
      #"9:1: unknown key workload.rate for source "swf"; it belongs to "poisson""#),
    .init(
      workload: #"source = "swf"\#nfile = 3"#,
      #"8:8: workload.file: expected a file name or path, not the integer 3"#),
    .init(
      workload: #"source = "llm-trace"\#nfile = "/none.csv""#,
      #"6:1: workload.service: missing; expected a table"#,
      #"8:8: workload.file: "/none.csv" does not exist"#),
    .init(
      workload: #"source = "llm-trace"\#nfile = "/none.csv"\#nservice = {}"#,
      #"8:8: workload.file: "/none.csv" does not exist"#,
      #"9:11: workload.service: at least one of its durations must be above 0s"#),
    .init(
      workload: #"source = "llm-trace"\#nfile = "/none.csv"\#nservice = { base = 10 }"#,
      #"8:8: workload.file: "/none.csv" does not exist"#,
      #"9:20: workload.service.base: expected a duration of 0s or more such as "1.5s", not the integer 10; a number needs a unit: "10s" for seconds"#
    ),
    .init(
      workload:
        #"source = "llm-trace"\#nfile = "/none.csv"\#nservice = { base = "10ms", per-token = "1ms" }"#,
      #"8:8: workload.file: "/none.csv" does not exist"#,
      #"9:28: unknown key workload.service.per-token; known here: base, per-context-token, per-generated-token"#
    ),
    .init(
      workload: #"source = "llm-trace"\#nfile = "/none.csv"\#nservice = { base = "-10ms" }"#,
      #"8:8: workload.file: "/none.csv" does not exist"#,
      #"9:20: workload.service.base: expected a duration of 0s or more such as "1.5s", not the string "-10ms""#
    ),
    .init(
      workload: #"source = "workflow"\#nfile = "/none.json"\#ntasks = 3"#,
      #"8:8: workload.file: "/none.json" does not exist"#,
      #"9:1: unknown key workload.tasks for source "workflow"; it belongs to "poisson" or "lublin""#),
    .init(
      workload: #"source = "lublin""#,
      #"6:1: workload.tasks: missing; expected an integer from 1 to 1000000000, or a duration of the scenario"#
    ),
    .init(
      workload: #"source = "lublin"\#ntasks = 3\#nrate = 1"#,
      #"9:1: unknown key workload.rate for source "lublin"; it belongs to "poisson""#),
    .init(
      workload: #"source = "lublin"\#ntasks = 3\#nfiel = "x""#,
      #"9:1: unknown key workload.fiel; known here: source, estimates, estimate-factor, load-factor, deadline-factor, tasks, estimate-error, kinds, minimum-proficiency, users, repetition"#
    ),
  ]
}
