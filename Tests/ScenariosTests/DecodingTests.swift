import Simulation
import Swarm
import Testing
import Workloads

@testable import Scenarios

@Suite struct DecodingTests {
  @Test func defaultsAreThoseOfTheReference() throws {
    let scenario = try resolve(valid)
    #expect(scenario.name == "test")
    #expect(scenario.description.isEmpty)
    #expect(scenario.seed == 1)
    #expect(scenario.replications == 1)
    #expect(scenario.duration == nil)
    #expect(scenario.warmUp == .zero)
    #expect(scenario.agents == [AgentGroup(kind: .worker, count: 10, speed: 1, activeWatts: 1, idleWatts: 0)])
    #expect(scenario.workload.estimates == .requested)
    #expect(scenario.workload.loadFactor == 1)
    #expect(scenario.workload.deadlineFactor == nil)
    #expect(scenario.bandwidthBytesPerSecond == nil)
    #expect(scenario.policy == "first-come-first-served")
    #expect(scenario.sampleInterval == nil)
    #expect(scenario.boundedSlowdownThreshold == SimulationDuration(nanoseconds: 10_000_000_000))
    #expect(scenario.text == valid)
    #expect(scenario.path == "s.toml")
    let work = try Distribution(.exponential, mean: 1)
    let one = try Distribution(.constant, mean: 1)
    #expect(
      scenario.workload.source
        == .poisson(PoissonParameters(rate: 1, tasks: 100, work: work, agentsPerTask: one)))
  }

  @Test func everyKeyIsRead() throws {
    let text = """
      name = "A-1_b.c"
      description = "all of it"
      seed = 9223372036854775807
      replications = 100000
      duration = "2h"
      warm-up = "0.5h"
      agents = [ { kind = "coordinator", count = 1, speed = 2, active-watts = 3, idle-watts = 4.5 }, { count = 2 } ]
      [workload]
      source = "poisson"
      estimates = "perfect"
      load-factor = 2
      deadline-factor = 1.5
      rate = 3
      work = { distribution = "erlang", mean = "500ms", cv = 0.5 }
      agents-per-task = { distribution = "uniform", mean = 2, cv = 0.1 }
      priorities = { low = 0.2, medium = 0.5, high = 0.2, critical = 0.1 }
      estimate-error = 0.25
      [network]
      bandwidth = "1.5MiB/s"
      [scheduler]
      policy = "random"
      [metrics]
      sample-interval = "1min"
      bounded-slowdown-threshold = "1s"
      """
    let scenario = try resolve(text)
    #expect(scenario.seed == UInt64(Int64.max))
    #expect(scenario.replications == 100_000)
    #expect(scenario.duration?.seconds == 7200)
    #expect(scenario.warmUp.seconds == 1800)
    #expect(
      scenario.agents == [
        AgentGroup(kind: .coordinator, count: 1, speed: 2, activeWatts: 3, idleWatts: 4.5),
        AgentGroup(count: 2),
      ])
    let parameters = PoissonParameters(
      rate: 3, tasks: nil, work: try Distribution(.erlang, mean: 0.5, cv: 0.5),
      agentsPerTask: try Distribution(.uniform, mean: 2, cv: 0.1), priorities: [0.2, 0.5, 0.2, 0.1],
      estimateError: 0.25)
    #expect(
      scenario.workload
        == WorkloadConfiguration(
          source: .poisson(parameters), estimates: .perfect, loadFactor: 2, deadlineFactor: 1.5))
    #expect(scenario.bandwidthBytesPerSecond == 1.5 * 1_048_576)
    #expect(scenario.sampleInterval?.seconds == 60)
    #expect(scenario.boundedSlowdownThreshold.seconds == 1)
  }

  @Test(arguments: [
    ("1B/s", 1.0), ("2kB/s", 2e3), ("100MB/s", 1e8), ("1.25GB/s", 1.25e9), ("3TB/s", 3e12), ("1KiB/s", 1024),
    ("1MiB/s", 1_048_576), ("2GiB/s", 2_147_483_648), ("0.5B/s", 0.5),
  ])
  func bandwidthsAreInBytesPerSecond(_ text: String, _ bytesPerSecond: Double) throws {
    let scenario = try resolve(valid + "[network]\nbandwidth = \"\(text)\"\n")
    #expect(scenario.bandwidthBytesPerSecond == bytesPerSecond)
  }

  @Test(arguments: [
    "", "MB/s", "1", "1MB", "1 MB/s", "-1MB/s", "1.2.3MB/s", ".5MB/s", "1mb/s", "infMB/s", "1e3B/s",
    "99999999999999999999TB/s",
  ])
  func otherBandwidthsAreRefused(_ text: String) {
    #expect(throws: ScenarioError.self) { try resolve(valid + "[network]\nbandwidth = \"\(text)\"\n") }
  }

  @Test func tracesAndModelsAreDecoded() throws {
    let folder = try TemporaryFolder()
    let trace = try folder.write("1,2", to: "t.csv")
    let text = """
      name = "t"
      [[agents]]
      count = 1
      [workload]
      source = "llm-trace"
      file = "\(trace)"
      service = { base = "10ms", per-generated-token = "25ms" }
      [scheduler]
      policy = "random"
      """
    let model = LLMServiceModel(
      base: SimulationDuration(nanoseconds: 10_000_000), perContextToken: .zero,
      perGeneratedToken: SimulationDuration(nanoseconds: 25_000_000))
    #expect(try resolve(text).workload.source == .llmTrace(path: trace, model))
    let withoutService = text.replacing(#/service.*\n/#, with: "")
    for (name, source) in [
      ("swf", WorkloadConfiguration.Source.swf(path: trace)), ("workflow", .workflow(path: trace)),
    ] {
      #expect(try resolve(withoutService.replacing("llm-trace", with: name)).workload.source == source)
    }
    let model2 = withoutService.replacing("llm-trace", with: "lublin").replacing(
      #/file.*\n/#, with: "tasks = 9\n")
    #expect(try resolve(model2).workload.source == .lublin(LublinParameters(tasks: 9)))
  }
}
