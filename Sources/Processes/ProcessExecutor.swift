/// Runs the jobs of processes, first in first out, on the thread that drains it, and nowhere else.
///
/// Not locked: jobs are enqueued only by resuming a continuation or starting a task, and both are done by
/// `Environment` alone, on the thread that drains.
final class ProcessExecutor: TaskExecutor, @unchecked Sendable {
  private var jobs: [UnownedJob] = []
  private var head = 0

  func enqueue(_ job: consuming ExecutorJob) {
    jobs.append(UnownedJob(job))
  }

  /// Runs what is queued, and what that queues, until nothing is left.
  func drain() {
    let executor = unsafe asUnownedTaskExecutor()
    while head < jobs.count {
      let job = jobs[head]
      head += 1
      unsafe job.runSynchronously(on: executor)
    }
    jobs.removeAll(keepingCapacity: true)
    head = 0
  }
}
