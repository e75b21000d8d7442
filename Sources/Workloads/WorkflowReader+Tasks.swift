import JSON

extension WorkflowReader {
  /// Numbers the tasks in the order of the file.
  mutating func readNames(_ tasks: JSONValue) throws(WorkloadError) {
    try tasks.forEachElement { (position, task) throws(WorkloadError) in
      let jsonPath = "\(Self.tasksPath)[\(position)]"
      try document.check(task, jsonPath, kind: .object)
      let name = try document.string("id", of: task, jsonPath + ".")
      guard taskIndex.updateValue(Int32(position), forKey: name) == nil else {
        throw document.badValue(
          task.member("id") ?? task, jsonPath + ".id", allowed: "unique: an earlier task has the same id")
      }
      names.append(name)
      taskOffset.append(task.offset)
    }
    guard !names.isEmpty else { throw .empty(path: document.path, dropped: 0) }
  }

  /// Reads how long each task ran.
  mutating func readRunTimes(_ executed: JSONValue) throws(WorkloadError) {
    work = [Int64](repeating: -1, count: names.count)
    try executed.forEachElement { (position, task) throws(WorkloadError) in
      let jsonPath = "\(Self.executionPath)[\(position)]"
      try document.check(task, jsonPath, kind: .object)
      let id = try document.member("id", of: task, jsonPath + ".", kind: .string)
      let index = Int(try knownTask(id, jsonPath + ".id"))
      guard work[index] < 0 else {
        throw document.badValue(id, jsonPath + ".id", allowed: "unique: the task has a run time already")
      }
      work[index] = try runTime(of: task, jsonPath)
    }
    if let missing = work.firstIndex(of: -1) {
      throw .missing(
        document.position(taskOffset[missing]), field: "\(Self.executionPath): '\(names[missing])'",
        reason: "every task needs runtimeInSeconds there")
    }
  }

  private func runTime(of task: JSONValue, _ jsonPath: String) throws(WorkloadError) -> Int64 {
    let value = try document.member("runtimeInSeconds", of: task, jsonPath + ".", kind: .number)
    guard let nanoseconds = value.number?.scaled(by: 9), nanoseconds >= 0,
      nanoseconds <= TraceLimits.longestNanoseconds
    else {
      throw document.badValue(
        value, jsonPath + ".runtimeInSeconds", allowed: "from 0 to \(TraceLimits.longestInWords)")
    }
    return nanoseconds
  }

  /// The number of the task that a string names.
  func knownTask(_ value: JSONValue, _ jsonPath: @autoclosure () -> String) throws(WorkloadError) -> Int32 {
    try document.check(value, jsonPath(), kind: .string)
    if let name = value.string, let index = taskIndex[name] { return index }
    throw document.badValue(value, jsonPath(), allowed: "the id of a task in \(Self.tasksPath)")
  }
}
