extension MalformedScenario {
  static let syntax: [MalformedScenario] = [
    .init(
      #"name ="#,
      #"1:7: not valid TOML: key-value pair: encountered end-of-file"#),
    .init(
      #"name = "a" "b""#,
      #"1:12: not valid TOML: key-value pair: expected a comment or whitespace, saw '"'"#),
    .init(
      #"name = "test"#,
      #"1:13: not valid TOML: string: encountered end-of-file"#),
    .init(
      appending: #"[scheduler]"#,
      #"11:1: not valid TOML: table header: cannot redefine existing table 'scheduler'"#),
    .init(
      prepending: #"seed = 1\#nseed = 2"#,
      #"2:8: not valid TOML: key-value pair: cannot redefine existing integer 'seed'"#),
    .init(
      #"a=2024-13-01"#,
      #"1:10: not valid TOML: date: expected month between 1 and 12 (inclusive), saw 13"#),
    .init(
      prepending: #"seed = 99999999999999999999"#,
      #"1:28: not valid TOML: decimal integer: '99999999999999999999' is not representable in 64 bits"#),
    .init(
      appending: #"x = [1, 2"#,
      #"11:10: not valid TOML: array: encountered end-of-file"#),
  ]
}
