extension MalformedScenario {
  static let variants: [MalformedScenario] = [
    .init(
      appending: #"[[variants]]\#nset = {}"#,
      #"11:1: variants.0.name: missing; expected \#(aName)"#),
    .init(
      appending: #"[[variants]]\#nname = "a""#,
      #"11:1: variants.0.set: missing; expected a table"#),
    .init(
      appending: #"[[variants]]\#nname = "base"\#nset = {}"#,
      #"12:8: variants.0.name: "base" is the name of the scenario as written; choose another"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = {}\#n[[variants]]\#nname = "a"\#nset = {}"#,
      #"15:8: variants.1.name: another variant, on line 12, is named "a""#),
    .init(
      appending: #"[[variants]]\#nname = "a/b"\#nset = {}"#,
      #"12:8: variants.0.name: expected \#(aName), not the string "a/b""#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "scheduler.polcy" = "random" }"#,
      #"13:9: unknown key scheduler.polcy; did you mean scheduler.policy? (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "scheduler.policy" = "rnadom" }"#,
      #"13:30: scheduler.policy: expected \#(oneOfThePolicies), not the string "rnadom"; did you mean "random"? (in variant a)"#
    ),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { scheduler = { policy = 3 } }"#,
      #"13:32: scheduler.policy: expected \#(oneOfThePolicies), not the integer 3 (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { policy = "random" }"#,
      #"13:9: unknown key policy; did you mean scheduler.policy? (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { name = "b" }"#,
      #"13:9: name: cannot be set by a variant"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { replications = 2 }"#,
      #"13:9: replications: cannot be set by a variant"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "variants.0.name" = "b" }"#,
      #"13:9: variants.0.name: cannot be set by a variant"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "agents.1.count" = 2 }"#,
      #"13:9: agents.1.count: agents has 1 element, so that there is no 1 (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "agents.count" = 2 }"#,
      #"13:9: unknown key agents.count; did you mean agents.0.count? (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "workload.rate.x" = 2 }"#,
      #"13:9: unknown key workload.rate.x; did you mean workload.rate? (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "workload.source" = "lublin" }"#,
      #"6:1: unknown key workload.rate for source "lublin"; it belongs to "poisson" (in variant a)"#,
      #"8:1: unknown key workload.work for source "lublin"; it belongs to "poisson" (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = 3"#,
      #"13:7: variants.0.set: expected a table, not the integer 3"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nsets = {}"#,
      #"13:1: unknown key variants.0.sets; did you mean variants.0.set?"#),
    .init(
      appending: #"[variants]\#nname = "a""#,
      #"11:1: variants: expected one or more [[variants]] tables, not a table"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "" = 1 }"#,
      #"13:9: unknown key "" (in variant a)"#),
    .init(
      appending:
        #"[[variants]]\#nname = "a"\#nset = { "workload.work" = { distribution = "pareto", mean = 1 } }"#,
      #"13:27: workload.work.cv: missing for the pareto distribution; allowed: above 0 and at most 1000 (in variant a)"#
    ),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "agents.0.cout" = 2 }"#,
      #"13:9: unknown key agents.0.cout; did you mean agents.0.count? (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { "agents" = [ { count = 0 } ] }"#,
      #"13:32: agents.0.count: expected an integer from 1 to 10000000, not the integer 0 (in variant a)"#),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = { workload.work.cv = 3 }"#,
      #"13:28: workload.work.cv: 3 does not fit the exponential distribution; allowed: 1, or none given (in variant a)"#
    ),
    .init(
      appending: #"[[variants]]\#nname = "a"\#nset = {"scheduler" = 3}"#,
      #"13:22: scheduler: expected a table, not the integer 3 (in variant a)"#),
    .init(
      prepending: #""a\nb" = 1"#,
      #"1:1: unknown key "a\nb"; known here: name, description, seed, replications, duration, warm-up, agents, workload, learning, evolution, network, scheduler, metrics, variants"#
    ),
    .init(
      prepending: #"a.b.c = 1"#,
      #"1:1: unknown key a; known here: name, description, seed, replications, duration, warm-up, agents, workload, learning, evolution, network, scheduler, metrics, variants"#
    ),
  ]
}
