import Results
import Swarm
import Testing

@Suite struct OutcomeTests {
  @Test func outcomeReadsBack() throws {
    let folder = try TemporaryFolder()
    let tasks = Sample.tasks(300)
    try Sample.writeOutcome(to: folder.path("o.h5"), tasks: tasks)
    let file = try OutcomeFile(path: folder.path("o.h5"))
    #expect(file.attributes == Sample.attributes)
    #expect(file.fingerprint == "0123456789abcdef0123456789abcdef")
    #expect(file.taskCount == 300)
    #expect(try file.taskIDs() == tasks.task)
    #expect(try file.tasks("submit_time") == tasks.submitTime.map { Double($0) / 1e9 })
    #expect(try file.tasks("agents") == tasks.agents.map(Double.init))
    #expect(try file.tasks("first_agent") == tasks.firstAgent.map(Double.init))
    #expect(try file.taskNames() == (0..<300).map(Sample.name))
    #expect(try file.series("busy_agents") == Sample.series(40).busyAgents.map(Double.init))
    #expect(try file.series("time") == (0..<40).map { Double($0) / 2 })
    #expect(try folder.contents() == ["o.h5"])
  }

  @Test func missingInstantsAreNaN() throws {
    let folder = try TemporaryFolder()
    let tasks = Sample.tasks(50)
    try Sample.writeOutcome(to: folder.path("o.h5"), tasks: tasks)
    let file = try OutcomeFile(path: folder.path("o.h5"))
    let starts = try file.tasks("start_time")
    let finishes = try file.tasks("finish_time")
    #expect(starts.map(\.isNaN) == tasks.startTime.map { $0 == TaskTable.missing })
    #expect(finishes.map(\.isNaN) == tasks.finishTime.map { $0 == TaskTable.missing })
    #expect(starts.contains { $0.isNaN } && !starts.allSatisfy { $0.isNaN })
  }

  @Test func summaryKeepsOrderUnitsAndMeaning() throws {
    let folder = try TemporaryFolder()
    try Sample.writeOutcome(to: folder.path("o.h5"))
    let file = try OutcomeFile(path: folder.path("o.h5"))
    #expect(file.summary.map(\.name) == Sample.summary.map(\.metric.name))
    #expect(file.summary.map(\.unit) == Sample.summary.map(\.metric.unit))
    #expect(file.summary.map(\.longName) == Sample.summary.map(\.metric.meaning))
    #expect(file.metric("mean_wait") == 92.5)
    #expect(file.metric("deadline_miss_rate")?.isNaN == true)
    #expect(file.metric("absent") == nil)
  }

  /// The names are a contract with every reader outside.
  @Test func groupsAndColumnsAreThoseOfTheFormat() throws {
    let folder = try TemporaryFolder()
    try Sample.writeOutcome(to: folder.path("o.h5"), named: false)
    let file = try OutcomeFile(path: folder.path("o.h5"))
    #expect(try file.reader.groups() == ["tasks", "series", "summary", "fingerprints"])
    #expect(
      try file.taskColumns() == [
        "task", "submit_time", "ready_time", "start_time", "finish_time", "work", "agents", "priority",
        "status",
        "first_agent",
      ])
    #expect(
      try file.seriesColumns() == ["time", "queue_length", "running_tasks", "busy_agents", "utilisation"])
    #expect(try file.taskNames().isEmpty)
    let status = try file.reader.definition(of: "tasks/status")
    #expect(status.flags.map(\.value) == TaskStatus.allCases.map(\.rawValue))
    #expect(status.flags.map(\.meaning) == TaskStatus.allCases.map(\.name))
  }

  @Test func epochsReadBack() throws {
    let folder = try TemporaryFolder()
    let writer = try OutcomeWriter(path: folder.path("o.h5"), attributes: Sample.attributes)
    var table = EpochTable()
    table.epoch = [1, 2]
    table.steps = [45, 90]
    (table.trainingLoss, table.trainingAccuracy) = ([2, 1.5], [0.25, 0.5])
    (table.validationLoss, table.validationAccuracy) = ([.nan, .nan], [.nan, .nan])
    (table.testLoss, table.testAccuracy) = ([2.5, 1.75], [0.125, 0.375])
    (table.learningRate, table.operations) = ([0.5, 0.25], [1e6, 1e6])
    table.endTime = [1_500_000_000, TaskTable.missing]
    try writer.append(epochs: table)
    try writer.finish(summary: [], fingerprint: "")
    let file = try OutcomeFile(path: folder.path("o.h5"))
    #expect(file.hasEpochs)
    #expect(try file.epochs("epoch") == [1, 2])
    #expect(try file.epochs("test_loss") == [2.5, 1.75])
    #expect(try file.epochs("end_time")[0] == 1.5)
    #expect(try file.epochs("end_time")[1].isNaN)
    #expect(try file.epochs("validation_loss").allSatisfy(\.isNaN))
    #expect(table.finished.count == 1 && table.finished.operations == [1e6])
  }

  @Test func theCoreTypeIsNamedWhereTheOutcomeDependsOnIt() throws {
    let folder = try TemporaryFolder()
    var attributes = Sample.attributes
    (attributes.blasCore, attributes.vectorKernels) = ("Haswell", "avx2")
    let writer = try OutcomeWriter(path: folder.path("o.h5"), attributes: attributes)
    try writer.finish(summary: [], fingerprint: "")
    #expect(try OutcomeFile(path: folder.path("o.h5")).attributes == attributes)
    try Sample.writeOutcome(to: folder.path("p.h5"))
    #expect(try OutcomeFile(path: folder.path("p.h5")).attributes.blasCore.isEmpty)
  }

  @Test func outcomeWithoutRowsReadsBack() throws {
    let folder = try TemporaryFolder()
    try Sample.writeOutcome(to: folder.path("o.h5"), tasks: TaskTable(), series: SeriesTable())
    let file = try OutcomeFile(path: folder.path("o.h5"))
    #expect(file.taskCount == 0)
    #expect(try file.tasks("work").isEmpty)
    #expect(try file.taskNames().isEmpty)
  }
}
