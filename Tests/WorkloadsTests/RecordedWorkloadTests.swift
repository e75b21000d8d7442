import Simulation
import Swarm
import Testing

@testable import Workloads

@Suite struct RecordedWorkloadTests {
  private static func sampled(_ source: WorkloadConfiguration.Source) -> WorkloadConfiguration {
    var configuration = WorkloadConfiguration(source: source, loadFactor: 1.5, deadlineFactor: 3)
    configuration.users = UserModel(count: 5, repetition: 0.5)
    return configuration
  }

  /// Every copy has all tasks of the source, however many are read at a time.
  @Test(arguments: [1, 4095, 4096, 4097, 9000]) func copiesHaveTheTasksOfTheSource(_ count: Int) throws {
    let configuration = Self.sampled(.lublin(LublinParameters(tasks: count, estimateError: 2)))
    let tasks = try configuration.load().all()
    #expect(tasks.count == count)
    let recording = try #require(try RecordedWorkload(configuration.load().source, atMost: count))
    for block in [1000, 7, count] {
      #expect(try LoadedWorkload(source: recording).all(block: block) == tasks)
    }
    #expect(try RecordedWorkload(configuration.load().source, atMost: count - 1) == nil)
  }

  /// A source that says something of everything, and has no task.
  private struct Described: WorkloadSource {
    var graph: TaskGraph? {
      TaskGraph(taskCount: 2, edges: [TaskGraph.Edge(parent: 0, child: 1, bytes: 7)])
    }
    var names: [String] { ["first", "last"] }
    var cleaning: CleaningReport { CleaningReport(dropped: 3, clamped: 4) }
    var epochs: EpochTable? {
      var epochs = EpochTable()
      epochs.restoresBest = true
      return epochs
    }

    func read(_ count: Int, into tasks: inout [TaskDescription]) {}
  }

  @Test func whatIsKnownOfTheTasksIsKept() throws {
    let source = Described()
    let recording = try #require(try RecordedWorkload(source, atMost: 0))
    #expect(recording.graph == source.graph && recording.names == source.names)
    #expect(recording.cleaning == source.cleaning && recording.epochs == source.epochs)
  }
}
