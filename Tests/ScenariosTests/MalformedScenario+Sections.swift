extension MalformedScenario {
  static let sections: [MalformedScenario] = [
    .init(
      line: 10, #"policy = "fcfs""#,
      #"10:10: scheduler.policy: expected \#(oneOfThePolicies), not the string "fcfs"; did you mean "first-come-first-served"?"#
    ),
    .init(
      line: 10, #"policy = "easy""#,
      #"10:10: scheduler.policy: expected \#(oneOfThePolicies), not the string "easy"; did you mean "easy-backfilling"?"#
    ),
    .init(
      line: 10, #"policy = "first-come-first-serve""#,
      #"10:10: scheduler.policy: expected \#(oneOfThePolicies), not the string "first-come-first-serve"; did you mean "first-come-first-served"?"#
    ),
    .init(
      line: 10, #"policy = "best""#,
      #"10:10: scheduler.policy: expected \#(oneOfThePolicies), not the string "best""#),
    .init(
      line: 10, #"polcy = "random""#,
      #"10:1: unknown key scheduler.polcy; did you mean scheduler.policy?"#),
    .init(
      line: 10, #""#,
      #"9:1: scheduler.policy: missing; expected \#(oneOfThePolicies)"#),
    .init(
      line: 9, #"[schedular]"#,
      #"9:2: unknown key schedular; did you mean scheduler?"#),
    .init(
      appending: #"[network]\#nbandwidth = "100Mb/s""#,
      #"12:13: network.bandwidth: expected a bandwidth above 0 such as "100MB/s" (B/s, kB/s, MB/s, GB/s, TB/s, KiB/s, MiB/s, GiB/s), not the string "100Mb/s""#
    ),
    .init(
      appending: #"[network]\#nbandwidth = 100"#,
      #"12:13: network.bandwidth: expected a bandwidth above 0 such as "100MB/s" (B/s, kB/s, MB/s, GB/s, TB/s, KiB/s, MiB/s, GiB/s), not the integer 100"#
    ),
    .init(
      appending: #"[network]\#nbandwidth = "0MB/s""#,
      #"12:13: network.bandwidth: expected a bandwidth above 0 such as "100MB/s" (B/s, kB/s, MB/s, GB/s, TB/s, KiB/s, MiB/s, GiB/s), not the string "0MB/s""#
    ),
    .init(
      appending: #"[network]\#nbandwith = "1MB/s""#,
      #"12:1: unknown key network.bandwith; did you mean network.bandwidth?"#),
    .init(
      appending: #"[metrics]\#nsample-interval = "0s""#,
      #"12:19: metrics.sample-interval: expected a duration above 0s such as "1.5s", not the string "0s""#),
    .init(
      appending: #"[metrics]\#nsampling = "1s""#,
      #"12:1: unknown key metrics.sampling; known here: sample-interval, bounded-slowdown-threshold"#),
    .init(
      appending: #"[metric]"#,
      #"11:2: unknown key metric; did you mean metrics?"#),
    .init(
      appending: #"network = "fast""#,
      #"11:1: unknown key scheduler.network; did you mean network?"#),
    .init(
      #"name = "test"\#n[[agents]]\#ncount = 10\#n[workload]\#nsource = "poisson"\#nrate = 1.0\#ntasks = 100\#nwork = { distribution = "exponential", mean = 1.0 }\#n"#,
      #"1:1: scheduler: missing; expected a table"#),
    .init(
      prepending: #""scheduler.policy" = "x""#,
      #"1:1: unknown key "scheduler.policy"; did you mean scheduler.policy?"#),
  ]
}
