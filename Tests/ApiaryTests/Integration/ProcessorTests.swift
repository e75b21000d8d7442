import Foundation
import TestSupport
import Testing

/// The same bytes whatever the processor is, or is said to be.
@Suite(.enabled(if: Apiary.isBuiltTwice, "there is no release and debug build of the command"))
struct ProcessorTests {
  private static let valgrind = "/usr/bin/valgrind"
  private static let strip = "/usr/bin/strip"

  /// Settings that make OpenBLAS and the C library choose the code of another processor.
  static let environments: [[String: String?]] = [
    ("Haswell", "-AVX512F,-AVX512VL"),
    ("SkylakeX", "-AVX512F,-AVX2_Usable,-AVX2,-FMA_Usable,-FMA"),
    ("Zen", "-AVX512F,-AVX2_Usable,-AVX2,-AVX,-FMA_Usable,-FMA,-FMA4,-SSE4_2,-SSE4_1,-SSSE3,-ERMS,-BMI2"),
  ].map { ["OPENBLAS_CORETYPE": $0, "GLIBC_TUNABLES": "glibc.cpu.hwcaps=\($1)"] }

  /// A scenario of every kind, and every distribution.
  private static func scenarios(in folder: Workplace) throws -> [(file: String, settings: [String])] {
    let sources = try Scenarios.writeAll(to: folder).map { ($0, [String]()) }
    let distributions = [
      ("constant", ""), ("uniform", ""), ("exponential", ""), ("erlang", ", cv = 0.5"),
      ("lognormal", ", cv = 2.0"), ("pareto", ", cv = 2.0"), ("hyperexponential", ", cv = 2.0"),
    ]
    return sources
      + distributions.map { name, cv in
        ("poisson.toml", ["--set", "workload.work={ distribution = \"\(name)\", mean = 2.0\(cv) }"])
      }
  }

  @Test func whatLibrariesTakeTheProcessorForChangesNothing() throws {
    let folder = try Workplace()
    for (file, settings) in try Self.scenarios(in: folder) {
      let first = try folder.outcomeBytes(file, to: "first", settings)
      for environment in Self.environments {
        for build in settings.isEmpty ? Apiary.Build.allCases : [.release] {
          let again = try folder.outcomeBytes(
            file, to: "again", settings, build: build, environment: environment)
          #expect(again == first, "\(file) \(settings) in \(build) with \(environment)")
        }
      }
    }
  }

  /// Valgrind computes every instruction itself, on a processor without AVX-512.
  @Test(
    .enabled(if: Tool.isInstalled(valgrind) && Tool.isInstalled(strip), "there is no valgrind or no strip"),
    arguments: Apiary.Build.allCases)
  func valgrindsProcessorGivesTheSameBytes(_ build: Apiary.Build) throws {
    let folder = try Workplace()
    // It stumbles over Swift's debugging information; the code stays the same.
    let stripped = folder.path("stripped")
    let stripping = try Tool.run(Self.strip, ["-g", try #require(build.program), "-o", stripped])
    #expect(stripping.status == 0, "\(stripping.output)")
    let quickstart = Apiary.package.appending(path: "scenarios/quickstart.toml").path
    try folder.write(Scenarios.lublin, to: "lublin.toml")
    try folder.write(Scenarios.learnedEstimates, to: "learned.toml")
    for scenario in [quickstart, "lublin.toml", "learned.toml"] {
      let settings = ["--set", "workload.tasks=200"]
      let first = try folder.outcomeBytes(scenario, to: "first", settings)
      let options = ["run", scenario, "-o", "again", "--as", "outcome", "-q"] + settings
      let outcome = try RunningProgram(
        Self.valgrind, ["--tool=none", "--quiet", stripped] + options, in: folder, from: "", environment: [:]
      ).finish()
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try folder.data("again/outcome.h5") == first, "\(scenario) in \(build)")
    }
  }
}
