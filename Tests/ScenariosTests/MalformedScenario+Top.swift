extension MalformedScenario {
  static let top: [MalformedScenario] = [
    .init(
      #""#,
      #"1:1: name: missing; expected \#(aName)"#,
      #"1:1: agents: missing; expected one or more [[agents]] tables"#,
      #"1:1: workload: missing; expected a table"#,
      #"1:1: scheduler: missing; expected a table"#),
    .init(
      line: 1, #"naem = "test""#,
      #"1:1: unknown key naem; did you mean name?"#),
    .init(
      line: 1, #""#,
      #"1:1: name: missing; expected \#(aName)"#),
    .init(
      line: 1, #"name = 7"#,
      #"1:8: name: expected \#(aName), not the integer 7"#),
    .init(
      line: 1, #"name = "a/b""#,
      #"1:8: name: expected \#(aName), not the string "a/b""#),
    .init(
      line: 1, #"name = ".hidden""#,
      #"1:8: name: expected \#(aName), not the string ".hidden""#),
    .init(
      line: 1, #"name = """#,
      #"1:8: name: expected \#(aName), not the string """#),
    .init(
      line: 1,
      #"name = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx""#,
      #"1:8: name: expected \#(aName), not the string "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…""#
    ),
    .init(
      line: 1, #"name = "tést""#,
      #"1:8: name: expected \#(aName), not the string "tést""#),
    .init(
      prepending: #"description = "a\nb""#,
      #"1:15: description: expected a string of one line, not the string "a\nb""#),
    .init(
      prepending: #"description = 1979-05-27"#,
      #"1:15: description: expected a string of one line, not a date or time"#),
    .init(
      prepending: #"seed = -1"#,
      #"1:8: seed: expected an integer from 0 to 9223372036854775807, not the integer -1"#),
    .init(
      prepending: #"seed = "seven""#,
      #"1:8: seed: expected an integer from 0 to 9223372036854775807, not the string "seven""#),
    .init(
      prepending: #"seed = 7.0"#,
      #"1:8: seed: expected an integer from 0 to 9223372036854775807, not the float 7.0"#),
    .init(
      prepending: #"seed = true"#,
      #"1:8: seed: expected an integer from 0 to 9223372036854775807, not the boolean true"#),
    .init(
      prepending: #"seed = nan"#,
      #"1:8: seed: expected an integer from 0 to 9223372036854775807, not the float nan"#),
    .init(
      prepending: #"replications = 0"#,
      #"1:16: replications: expected an integer from 1 to 100000, not the integer 0"#),
    .init(
      prepending: #"replications = 100001"#,
      #"1:16: replications: expected an integer from 1 to 100000, not the integer 100001"#),
    .init(
      prepending: #"replications = [3]"#,
      #"1:16: replications: expected an integer from 1 to 100000, not an array"#),
    .init(
      prepending: #"replication = 3"#,
      #"1:1: unknown key replication; did you mean replications?"#),
    .init(
      prepending: #"Seed = 7"#,
      #"1:1: unknown key Seed; did you mean seed?"#),
  ]
}
