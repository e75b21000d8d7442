import Foundation
import Results
import TestSupport
import Testing

/// What the commands answer, in every form.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct AnswerTests {
  /// A batch of three variants and five seeds, one of a single seed, and the outcome of a run.
  private static let prepared = Result {
    let folder = try Workplace.shared()
    try folder.write(
      Scenarios.batch(replications: 5, variants: ["shortest-job-first", "random"]), to: "b.toml")
    try folder.write(Scenarios.batch(replications: 1, variants: ["random"]), to: "one.toml")
    for arguments in [
      ["batch", "b.toml", "-q"], ["batch", "one.toml", "-o", "single", "-q"],
      ["run", "b.toml", "-o", "run", "-q"],
    ] {
      let outcome = try Apiary.run(arguments, in: folder)
      guard outcome.status == 0 else { throw Apiary.UnexpectedOutcome(outcome: outcome) }
    }
    return folder
  }

  private static func object(_ arguments: [String]) throws -> [String: Any] {
    try #require(try Apiary.json(arguments, in: prepared.get()) as? [String: Any])
  }

  // MARK: rank

  /// Ranks and means as they follow from the batch's table.
  @Test func ranksAreThoseOfTheTable() throws {
    let answer = try Self.object(["rank", "results/small", "--metric", "mean_wait"])
    let table = try BatchTable(readingFrom: Self.prepared.get().path("results/small/batch.h5"))
    let waits = try #require(table.metric("mean_wait"))
    let rows = try #require(answer["rows"] as? [[String: Any]])
    #expect(rows.count == 3 && (answer["seeds"] as? [Int])?.count == 5)
    var lastRank = 0.0
    for row in rows {
      let first = try #require(table.variants.firstIndex(of: row["variant"] as? String ?? ""))
      let ranks = (0..<5).map { seed in
        1.0 + Double([0, 5, 10].count { waits[$0 + seed] < waits[first + seed] })
      }
      let rank = try #require(row["meanRank"] as? Double)
      #expect(abs(rank - ranks.reduce(0, +) / 5) < 1e-9 && rank >= lastRank)
      lastRank = rank
    }
  }

  @Test func whatCannotBeRankedIsSaid() throws {
    let folder = try Self.prepared.get()
    let single = try Apiary.run(["rank", "single/small"], in: folder)
    #expect(single.status == 65 && single.errors.contains("at least two seeds"), "\(single)")
    let unknown = try Apiary.run(["rank", "results/small", "--metric", "waits"], in: folder)
    #expect(unknown.status == 64 && unknown.errors.contains("mean_wait"), "\(unknown)")
    let text = try Apiary.run(["rank", "results/small", "--format", "markdown", "--plot"], in: folder)
    #expect(text.status == 0 && text.output.contains("Nemenyi"), "\(text)")
    #expect(folder.exists("results/small/plots/ranks.svg"))
  }

  /// The page on policies is what the command prints.
  @Test func thePageOnPoliciesIsUpToDate() throws {
    let page = Apiary.package.appending(path: "docs/policies.md")
    let listed = try Apiary.run(["list", "policies", "--format", "markdown"], in: Workplace())
    #expect(listed.status == 0)
    #expect(
      try String(contentsOf: page, encoding: .utf8) == listed.output,
      "make it anew: Scripts/apiary list policies --format markdown >docs/policies.md")
  }

  /// So is that on search strategies.
  @Test func thePageOnStrategiesIsUpToDate() throws {
    let page = Apiary.package.appending(path: "docs/strategies.md")
    let listed = try Apiary.run(["list", "strategies", "--format", "markdown"], in: Workplace())
    #expect(listed.status == 0)
    #expect(
      try String(contentsOf: page, encoding: .utf8) == listed.output,
      "make it anew: Scripts/apiary list strategies --format markdown >docs/strategies.md")
  }

  /// Strategies are listed with their settings, for people and for programs.
  @Test func strategiesAreListedWithTheirSettings() throws {
    let text = try Apiary.run(["list", "strategies"], in: Workplace())
    #expect(
      text.status == 0 && text.output.contains("\nsettings of de-rand-1, de-best-1, de-current-to-best-1\n"))
    let json = try Apiary.run(["list", "strategies", "--format", "json"], in: Workplace())
    let answer = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    let entry = try #require(answer?.first { $0["name"] as? String == "l-shade" })
    let settings = try #require(entry["settings"] as? [[String: Any]])
    let rate = try #require(settings.first { $0["name"] as? String == "archive-rate" })
    #expect(rate["default"] as? Double == 2.6 && rate["type"] as? String == "number")
    #expect(rate["allowed"] as? String == "from 0 to 100")
  }

  // MARK: compare

  /// The 0.975-quantile of Student's t with four degrees of freedom.
  private static let quantile = 2.7764451

  @Test func intervalsAreThosePairedByHand() throws {
    let answer = try Self.object(["compare", "results/small"])
    let rows = try #require(answer["rows"] as? [[String: Any]])
    #expect(answer["baseline"] as? String == "base")
    let table = try BatchTable(readingFrom: Self.prepared.get().path("results/small/batch.h5"))
    var compared = 0
    for row in rows {
      let metric = try #require(row["metric"] as? String)
      let variant = try #require(row["variant"] as? String)
      let values = try #require(table.metric(metric))
      let first = try #require(table.variants.firstIndex(of: variant))
      let differences = (0..<5).map { values[first + $0] - values[$0] }
      let mean = differences.reduce(0, +) / 5
      let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4
      let half = Self.quantile * (variance / 5).squareRoot()
      let interval = try #require(row["interval"] as? [Double])
      for (found, expected) in [
        (row["difference"] as? Double, mean), (interval[0], mean - half), (interval[1], mean + half),
        (row["baselineMean"] as? Double, values[0..<5].reduce(0, +) / 5),
        (row["variantMean"] as? Double, values[first..<first + 5].reduce(0, +) / 5),
      ] {
        #expect(abs((found ?? .nan) - expected) <= 1e-7 * max(1, abs(expected)), "\(row)")
      }
      #expect((row["verdict"] as? String != "no difference shown") == (interval[0] > 0 || interval[1] < 0))
      compared += 1
    }
    #expect(compared > 20)
  }

  @Test func theVerdictKnowsWhichWayIsBetter() throws {
    let rows = try #require(
      Self.object(["compare", "results/small", "--baseline", "random"])["rows"] as? [[String: Any]])
    let waits = rows.filter { $0["metric"] as? String == "mean_turnaround" }
    #expect(waits.map { $0["variant"] as? String } == ["base", "shortest-job-first"])
    for row in waits {
      let interval = try #require(row["interval"] as? [Double])
      let expected = interval[1] < 0 ? "better" : interval[0] > 0 ? "worse" : "no difference shown"
      #expect(row["verdict"] as? String == expected)
    }
  }

  /// The table has the rows that differ; the metrics that do not are named below it.
  @Test func whatDoesNotDifferIsNamedInALine() throws {
    let table = try Apiary.run(["compare", "results/small"], in: Self.prepared.get()).output
    let rows = try #require(Self.object(["compare", "results/small"])["rows"] as? [[String: Any]])
    var alike = 0
    for row in rows {
      let variant = try #require(row["variant"] as? String)
      let metric = try #require(row["metric"] as? String)
      let line = table.split(separator: "\n").first { $0.hasPrefix("\(variant), no difference in: ") } ?? ""
      let interval = try #require(row["interval"] as? [Double])
      let isAlike = row["difference"] as? Double == 0 && interval == [0, 0]
      let named = line.split(separator: ": ").last?.split(separator: ", ").contains { $0 == metric } ?? false
      let listed = table.split(separator: "\n").contains {
        $0.hasPrefix(variant + " ") && $0.contains(" \(metric) ")
      }
      #expect(named == isAlike && listed != isAlike, "\(variant) \(metric)")
      alike += isAlike ? 1 : 0
    }
    #expect(alike > 0 && alike < rows.count)
  }

  @Test func validateLooksAtSampledArrivals() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson.replacing("rate = 2.0", with: "rate = 1e-8"), to: "slow.toml")
    let outcome = try Apiary.run(["validate", "slow.toml"], in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("slow.toml: workload.rate: 1e-08 makes submit times pass"))
  }

  @Test func oneReplicationGivesNoInterval() throws {
    let folder = try Self.prepared.get()
    let outcome = try Apiary.run(["compare", "single/small"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("One replication per variant: no interval can be given"))
    #expect(!outcome.output.contains(" better") && !outcome.output.contains(" worse"))
    let rows = try #require(Self.object(["compare", "single/small"])["rows"] as? [[String: Any]])
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row["interval"] == nil || row["interval"] is NSNull)
      #expect(row["verdict"] as? String == "no difference shown")
    }
  }

  @Test(arguments: [["compare", "results/small"], ["show", "results/small"], ["list", "metrics"]])
  func markdownTablesAreWellFormed(_ arguments: [String]) throws {
    let outcome = try Apiary.run(arguments + ["--format", "markdown"], in: Self.prepared.get())
    let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count > 5)
    #expect(rows[1].contains { $0 == "-" } && rows[1].allSatisfy { "|-: ".contains($0) })
    let cells = rows.map {
      $0.replacing("\\|", with: "").split(separator: "|", omittingEmptySubsequences: false).count
    }
    #expect(Set(cells).count == 1)
  }

  // MARK: run, show, list, validate

  @Test func theAnswerOfARunIsItsSummary() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "small.toml")
    let answer = try #require(
      try Apiary.json(["run", "small.toml", "--plot"], in: folder) as? [String: Any])
    let summary = try #require(answer["summary"] as? [String: Any])
    let outcome = try folder.outcome("results/small.h5")
    #expect(summary.count == outcome.summary.count)
    for value in outcome.summary where value.value.isFinite {
      // Foundation's reader of JSON is a bit off in the last place.
      let found = try #require(summary[value.name] as? Double)
      #expect(abs(found - value.value) <= 1e-14 * abs(value.value), "\(value.name)")
    }
    #expect(answer["outcome"] as? String == "results/small.h5")
    #expect(answer["performance"] as? String == "results/small.perf.h5")
    #expect(answer["fingerprint"] as? String == outcome.fingerprint)
    let charts = try #require(answer["charts"] as? [String])
    #expect(charts.contains("results/small-plots/queue.svg") && charts.allSatisfy(folder.exists))
  }

  @Test(arguments: ["run/small.h5", "run/small.perf.h5", "results/small", "results/small/batch.h5"])
  func everyKindOfResultIsShown(_ path: String) throws {
    let folder = try Self.prepared.get()
    let text = try Apiary.run(["show", path], in: folder)
    #expect(text.status == 0 && text.errors.isEmpty, "\(text)")
    #expect(text.output.split(separator: "\n").count > 10)
    let answer = try Apiary.json(["show", path], in: folder)
    if path.hasPrefix("run") {
      #expect((answer as? [String: Any])?["summary"] is [String: Any])
    } else {
      #expect((answer as? [[String: Any]])?.count == 15)
    }
  }

  @Test(arguments: ["policies", "workloads", "metrics", "distributions", "strategies", "problems"])
  func everythingThatIsListedHasANameAndAMeaning(_ topic: String) throws {
    let entries = try #require(
      try Apiary.json(["list", topic], in: Self.prepared.get()) as? [[String: Any]])
    #expect(entries.count >= 5)
    for entry in entries {
      for key in ["name", "meaning"] { #expect((entry[key] as? String).map(\.isEmpty) == false, "\(entry)") }
    }
  }

  @Test func validateReportsEveryFaultOfEveryScenario() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.poisson, to: "good.toml")
    try folder.write(
      Scenarios.poisson.replacing("count = 6", with: "count = 0").replacing("rate", with: "rates"),
      to: "bad.toml")
    try folder.write(Scenarios.trace("swf", "jobs.swf"), to: "trace.toml")
    try folder.write("1 2 x\n", to: "jobs.swf")
    let files = ["good.toml", "bad.toml", "trace.toml"]
    let outcome = try Apiary.run(["validate"] + files, in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.output == "good.toml: valid\n")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 3, "\(outcome)")
    #expect(lines[0].hasPrefix("apiary: bad.toml:5:9: agents.0.count: expected an integer"))
    #expect(
      lines[1].hasPrefix("apiary: bad.toml:14:1: unknown key workload.rates; did you mean workload.rate?"))
    #expect(lines[2].hasPrefix("apiary: jobs.swf:1:"))
    let json = try Apiary.run(["validate", "--format", "json"] + files, in: folder)
    let answers = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(json.status == 65)
    #expect(answers?.map { ($0["faults"] as? [String])?.count } == [0, 2, 1])
    #expect(try Apiary.run(["validate", "good.toml", "-q"], in: folder).output == "")
  }

  @Test func theShippedScenariosAreValid() throws {
    let folder = Apiary.package.appending(path: "scenarios").path
    for name in ["quickstart", "mm8-queue"] {
      let outcome = try Apiary.run(["validate", "\(folder)/\(name).toml"], in: Workplace())
      #expect(outcome.status == 0, "\(outcome)")
    }
  }

  @Test func theVersionIsANumber() throws {
    let outcome = try Apiary.run(["--version"], in: Workplace())
    #expect(outcome.output.wholeMatch(of: /apiary \d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  // MARK: plot

  @Test(
    .enabled(if: Tool.isInstalled("/usr/bin/gnuplot"), "there is no gnuplot"),
    arguments: [
      ("run/small.h5", "charts/small/wait"), ("run/small.perf.h5", "charts/small/performance"),
      ("results/small", "charts/small/differences"), ("results/small/batch.h5", "charts/small/metrics"),
    ])
  func everyKindOfResultIsDrawn(_ path: String, _ chart: String) throws {
    let source = try Self.prepared.get()
    let folder = try Workplace()
    let outcome = try Apiary.run(["plot", source.path(path), "-o", "charts"], in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(folder.exists(chart + ".svg") && folder.exists(chart + ".gp"))
    let images = folder.files().filter { $0.hasSuffix(".svg") }
    #expect(images.count == outcome.errors.split(separator: "\n").count)
    for image in images { try XMLChecker.check(folder.data(image)) }
  }

  @Test(.enabled(if: Tool.isInstalled("/usr/bin/gnuplot"), "there is no gnuplot"))
  func aComparisonIsDrawnInAnyLocale() throws {
    let source = try Self.prepared.get()
    for locale in ["C.UTF-8", "C", "de_DE.ISO-8859-1"] {
      let folder = try Workplace()
      try folder.write(source.data("results/small/batch.h5"), to: "b/batch.h5")
      let outcome = try Apiary.run(
        ["compare", "b", "--plot", "--plot-format", "png"], in: folder, environment: ["LC_ALL": locale])
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try folder.data("b/plots/differences.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test(.enabled(if: Tool.isInstalled("/usr/bin/gnuplot"), "there is no gnuplot"))
  func aRunInWhichNothingHappensHasNoChartsAndDoesNotFail() throws {
    let folder = try Workplace()
    try folder.write(Scenarios.batch(variants: ["random"]), to: "b.toml")
    for command in ["run", "batch"] {
      let outcome = try Apiary.run([command, "b.toml", "--plot", "--set", "duration=1ns"], in: folder)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.errors.contains(".h5: there is nothing in it to draw\n"))
    }
    for arguments in [["plot", "results/small.h5"], ["compare", "results/small", "--plot"]] {
      let outcome = try Apiary.run(arguments, in: folder)
      #expect(outcome.status == 65, "\(outcome)")
    }
    #expect(!folder.files().contains { $0.hasSuffix(".svg") || $0.hasSuffix(".gp") })
  }
}
