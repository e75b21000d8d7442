import Foundation
import TestSupport
import Testing

/// The same bytes whatever the processor is, or is said to be.
@Suite(.enabled(if: Apiary.isBuiltTwice, "there is no release and debug build of the command"))
struct ProcessorTests {
  private static let valgrind = "/usr/bin/valgrind"

  /// Settings that make libraries choose the code of another processor.
  static let environments: [[String: String?]] =
    ["Haswell", "SkylakeX", "Zen"].map { ["OPENBLAS_CORETYPE": $0] }
    + [
      "-AVX512F,-AVX512VL", "-AVX512F,-AVX2_Usable,-AVX2,-FMA_Usable,-FMA",
      "-AVX512F,-AVX2_Usable,-AVX2,-AVX,-FMA_Usable,-FMA,-FMA4,-SSE4_2,-SSE4_1,-SSSE3,-ERMS,-BMI2,-LZCNT,-MOVBE",
    ].map { ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=\($0)"] }

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
        for build in Apiary.Build.allCases {
          let again = try folder.outcomeBytes(
            file, to: "again", settings, build: build, environment: environment)
          #expect(again == first, "\(file) \(settings) in \(build) with \(environment)")
        }
      }
    }
  }

  /// Valgrind computes every instruction itself, on a processor without AVX-512.
  @Test(.enabled(if: Tool.isInstalled(valgrind), "there is no valgrind"), arguments: Apiary.Build.allCases)
  func valgrindsProcessorGivesTheSameBytes(_ build: Apiary.Build) throws {
    let folder = try Workplace()
    let scenarios = ["quickstart", "mm8-queue"].map {
      Apiary.package.appending(path: "scenarios/\($0).toml").path
    }
    try folder.write(Scenarios.lublin, to: "lublin.toml")
    for scenario in scenarios + ["lublin.toml"] {
      let settings = ["--set", "workload.tasks=200"]
      let first = try folder.outcomeBytes(scenario, to: "first", settings)
      let program = try #require(build.program)
      let outcome = try RunningProgram(
        Self.valgrind,
        ["--tool=none", "--quiet", program, "run", scenario, "-o", "again", "--as", "outcome", "-q"]
          + settings, in: folder, from: "", environment: [:]
      ).finish()
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try folder.data("again/outcome.h5") == first, "\(scenario) in \(build)")
    }
  }
}
