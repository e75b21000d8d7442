import Simulation
import Swarm
import Testing

@testable import Workloads

/// What the sampled workloads give, which no machine, build or later change may alter unawares.
@Suite struct ReproducibilityTests {
  static func digest(_ tasks: [TaskDescription]) -> String {
    SHA256.hexDigest(
      of: tasks.map {
        "\($0.id) \($0.submitTime.nanoseconds) \($0.work.nanoseconds) \($0.estimate.nanoseconds) \($0.agents) \($0.priority)"
      }.joined(separator: "\n"))
  }

  @Test func lublin() throws {
    let tasks = try LublinTests.tasks(LublinParameters(tasks: 5000, estimateError: 2))
    #expect(Self.digest(tasks) == "e45b77c7e516f5790c8376c49c1f1fc646430357a7f431c8bcdeba8f5cfcced2")
  }

  @Test func poisson() throws {
    let tasks = try PoissonTests.tasks(PoissonTests.parameters(tasks: 5000))
    #expect(Self.digest(tasks) == "8fec843eec303fb37373162b7464f9e93891d313054c9dd395be3516d9e962bf")
  }
}
