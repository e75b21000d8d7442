extension KeyReference {
  /// The keys of `apiary-gate.toml`.
  enum Gate {
    static let benchmarks = Key(
      "benchmarks", Rule<[String]>.words, .value(.array([])), "names or patterns to measure; none for all")
    static let paired = Key(
      "paired", Rule<[String]>.words, .value(.array([])),
      "those of them that are judged by pairs of processes too; none for all")
    static let metrics = Key(
      "metrics", Rule<[String]>.someWords, .value(.array([TomlValue(.string("cpu"))])),
      "what is judged by pairs of processes")
    static let tolerance = Key(
      "tolerance", share, .value(.float(0.03)), "how much worse a metric may become, as a share")
    static let blocks = Key(
      "blocks", Rule<Int>.integer(2...500), .value(.integer(12)),
      "blocks of four processes in a round: base, candidate, candidate, base")
    static let rounds = Key(
      "rounds", Rule<Int>.integer(1...20), .value(.integer(5)), "rounds at most; a finding takes two")
    static let repetitions = Key(
      "repetitions", Rule<Int>.integer(1...1000), .means("the program's own choice"),
      "repetitions in each process")
    static let summary = Key(
      "summary", Rule<GateFile.Summary>.word, .value(.string("least")),
      "what stands for the repetitions of a process")
    static let significance = Key(
      "significance", Rule<Double>.number(1e-6...0.5), .value(.float(0.05)),
      "probability of even one false alarm in a round, were all costs just at their tolerance")
    static let confidence = Key(
      "confidence", Rule<Double>.number(0.5...0.999), .value(.float(0.95)), "confidence of the intervals")
    static let seed = Key(
      "seed", Rule<Int>.integer(0...Int.max), .value(.integer(1)), "seed of the resampling")
    static let timeBox = Key(
      "time-box", .duration(allowsZero: false), .means("none"),
      "when it is over, what has begun is brought to its end and judged")
    static let rules = Key(
      "rules", .tables("rules"), .means("no exceptions"), "exceptions; of several that fit, the last counts")

    static let share = Rule<Double>.number(0...10)

    static let entries = [
      benchmarks.entry(), paired.entry(), metrics.entry(), tolerance.entry(), blocks.entry(),
      rounds.entry(), repetitions.entry(), summary.entry(), significance.entry(), confidence.entry(),
      seed.entry(),
      timeBox.entry(), rules.entry(),
    ]
  }

  /// The keys of its `[[rules]]`.
  enum GateRules {
    static let benchmarks = Key(
      "benchmarks", Rule<String>.line, .value(.string("*")), "the benchmarks, by a name or pattern")
    static let cost = Key(
      "cost", Rule<String>.line, .fault, "the metric or counter, by its name or a pattern")
    static let tolerance = Key(
      "tolerance", Gate.share, .means("required without `ignore`"), "how much worse it may become, as a share"
    )
    static let ignore = Key(
      "ignore", Rule<Bool>.boolean, .value(.boolean(false)), "whether it is not judged at all")

    static let entries =
      [benchmarks, cost].map { $0.entry(under: "rules.N") } + [
        tolerance.entry(under: "rules.N"), ignore.entry(under: "rules.N"),
      ]
  }
}

extension Rule<[String]> {
  /// Words in an array, none empty.
  static var words: Rule { words(atLeast: 0, "an array of strings", allowed: "none empty") }

  /// A word or more in an array, none empty.
  static var someWords: Rule {
    words(atLeast: 1, "an array of one or more strings", allowed: "one or more, none empty")
  }

  private static func words(atLeast least: Int, _ what: String, allowed: String) -> Rule {
    let expectation = "\(what), none empty"
    return Rule(type: "array of strings", allowed: allowed, expectation: expectation) {
      (value) throws(Problem) in
      guard case .array(let elements) = value.content else {
        throw .unexpected(seen: value.noun, expected: expectation, hint: nil)
      }
      var words: [String] = []
      for element in elements {
        guard let word = try? Rule<String>.line.read(element), !word.isEmpty else {
          throw .unexpected(seen: "one with \(element.noun)", expected: expectation, hint: nil)
        }
        words.append(word)
      }
      if words.count < least { throw .unexpected(seen: "an empty array", expected: expectation, hint: nil) }
      return words
    }
  }
}
