internal import Swarm

/// The columns of an outcome file, which are a contract: `docs/results.md`.
enum OutcomeColumns {
  static let task = ColumnDefinition(
    "task", .int64, longName: "number of the task in its workload")

  static let tasks = [
    ColumnDefinition("submit_time", .double, unit: "s", longName: "simulated time of submission"),
    ColumnDefinition(
      "ready_time", .double, unit: "s",
      longName: "simulated time at which the last task it depends on finished; its submission where none"),
    ColumnDefinition("start_time", .double, unit: "s", longName: "simulated time of its first start"),
    ColumnDefinition("finish_time", .double, unit: "s", longName: "simulated time of its finish"),
    ColumnDefinition("work", .double, unit: "s", longName: "time that agents of speed 1 need for it"),
    ColumnDefinition("agents", .int32, longName: "agents that it holds at once"),
    ColumnDefinition("priority", .uint8, longName: "priority", flags: priorities),
    ColumnDefinition("status", .uint8, longName: "status at the end of the run", flags: statuses),
    ColumnDefinition(
      "first_agent", .int32,
      longName:
        "lowest number among the agents that ran it last; -1 where none did, it waits, or all share it"),
  ]

  static let taskProgress = [
    ColumnDefinition(
      "run_time", .double, unit: "s",
      longName: "time on its agents, a share of an agent counting as that share; NaN if it did not finish"),
    ColumnDefinition("preemptions", .int32, longName: "times that it was stopped, to go on later"),
  ]

  static let taskName = ColumnDefinition("name", .string, longName: "name of the task in its workload")

  static let time = ColumnDefinition("time", .double, unit: "s", longName: "simulated time of the sample")

  static let series = [
    ColumnDefinition("queue_length", .int32, longName: "tasks that are ready and do not run"),
    ColumnDefinition("running_tasks", .int32, longName: "tasks that run"),
    ColumnDefinition("busy_agents", .int32, longName: "agents that hold a task"),
    ColumnDefinition("utilisation", .double, longName: "busy agents per agent of the swarm"),
  ]

  static let epoch = ColumnDefinition("epoch", .int64, longName: "number of the epoch, from 1")

  static let epochs = [
    ColumnDefinition("steps", .int64, longName: "steps of the optimiser since the start"),
    ColumnDefinition("training_loss", .double, longName: "loss on the training samples, after the epoch"),
    ColumnDefinition(
      "training_accuracy", .double, longName: "share of the training samples that are recognised"),
    ColumnDefinition(
      "validation_loss", .double, longName: "loss on the samples kept for validation; NaN if none"),
    ColumnDefinition(
      "validation_accuracy", .double, longName: "share of these that are recognised; NaN if none"),
    ColumnDefinition("test_loss", .double, longName: "loss on the test samples; NaN if none"),
    ColumnDefinition("test_accuracy", .double, longName: "share of these that are recognised; NaN if none"),
    ColumnDefinition("learning_rate", .double, longName: "learning rate of its last step"),
    ColumnDefinition("operations", .double, longName: "its additions and multiplications"),
    ColumnDefinition(
      "end_time", .double, unit: "s", longName: "simulated time at which an agent was done with it"),
  ]

  static let event = ColumnDefinition("event", .int64, longName: "events handled")

  static let fingerprints = [
    ColumnDefinition("time", .double, unit: "s", longName: "simulated time of the last of these events"),
    ColumnDefinition(
      "fingerprint_high", .uint64, longName: "upper 64 bits of the hash of these events, its first 16 digits"),
    ColumnDefinition(
      "fingerprint_low", .uint64, longName: "lower 64 bits of the hash of these events, its last 16 digits"),
  ]

  private static let priorities = TaskPriority.allCases.map {
    ColumnDefinition.Flag(value: $0.rawValue, meaning: $0.name)
  }
  private static let statuses = TaskStatus.allCases.map {
    ColumnDefinition.Flag(value: $0.rawValue, meaning: $0.name)
  }
}
