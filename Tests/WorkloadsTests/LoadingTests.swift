import Simulation
import Testing

@testable import Workloads

@Suite struct LoadingTests {
  @Test func everySourceIsListedOnce() {
    #expect(
      WorkloadRegistry.entries.map(\.name)
        == ["swf", "llm-trace", "workflow", "poisson", "lublin", "training", "search"])
    #expect(WorkloadRegistry.entries.allSatisfy { $0.summary.hasSuffix(".") && !$0.summary.contains("\n") })
  }

  @Test(arguments: [0, -1, Double.nan, .infinity]) func refusesFactors(_ factor: Double) {
    let source = WorkloadConfiguration.Source.lublin(LublinParameters(tasks: 1))
    #expect(
      message { _ = try WorkloadConfiguration(source: source, loadFactor: factor).load() }
        == "load-factor: \(factor) is not a number above 0")
    #expect(
      message { _ = try WorkloadConfiguration(source: source, deadlineFactor: factor).load() }
        == "deadline-factor: \(factor) is not a number above 0")
  }

  @Test func refusesNegativeServiceTimes() {
    let service = LLMServiceModel(
      base: .zero, perContextToken: SimulationDuration(nanoseconds: -1), perGeneratedToken: .zero)
    #expect(
      message { _ = try WorkloadConfiguration(source: .llmTrace(path: "x", service)).load() }
        == "service.per-context-token: -1e-09s is not a duration from 0 on")
  }

  @Test(arguments: [
    WorkloadConfiguration.Source.swf(path: "/absent"), .workflow(path: "/absent"),
    .llmTrace(path: "/absent", LLMTraceTests.service),
  ])
  func namesTheAbsentFile(_ source: WorkloadConfiguration.Source) throws {
    let error = try #require(throws: WorkloadError.self) { try WorkloadConfiguration(source: source).load() }
    #expect(error.description == "/absent: cannot open: No such file or directory")
    #expect(error.category == .noSuchInput)
  }
}
