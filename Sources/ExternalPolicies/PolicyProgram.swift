public import Swarm

/// The conversation with a policy that is a program of its own, from its start to its end.
///
/// Events are gathered and sent with the next question, so that a decision costs one exchange: writing and reading a
/// line, and O(events + ranges of idle agents). A pass in which no agent is idle is not asked about.
///
/// Belongs to one run on one thread.
public final class PolicyProgram: ExternalDecider, @unchecked Sendable {
  /// The version of the protocol of `docs/external-policies.md`.
  public static let protocolVersion: Int64 = 1
  /// A program whose input was closed has this long to end by itself.
  private static let patienceMilliseconds = 1000

  private let command: PolicyCommand
  private let child: ChildProcess
  private let reader = AnswerReader()
  private var writer = MessageWriter()
  /// Tasks that may be started; only looked up, never iterated.
  private var waiting: Set<TaskIndex> = []
  /// The last answer, for whoever has to say what was wrong with it.
  public private(set) var lastAnswer = ""

  /// Starts the program, which has to be greeted before it is asked anything.
  ///
  /// - Throws: `PolicyProgramError` where it cannot be started.
  public init(_ command: PolicyCommand) throws(PolicyProgramError) {
    self.command = command
    child = try ChildProcess(command)
  }

  /// Agrees with the program on the protocol.
  ///
  /// - Parameter weights: the numbers that the scenario has for it to decide by.
  /// - Throws: `PolicyProgramError` where it does not greet as it should.
  public func greet(
    seed: UInt64, groups: [AgentGroup], weights: [Double] = []
  ) throws(PolicyProgramError) {
    writer.hello(seed: seed, groups: groups, weights: weights)
    let answer = try ask()
    let version = try reader.greeting(answer)
    guard version == Self.protocolVersion else {
      throw .badAnswer(
        reason: "it speaks version \(version) of the protocol, and this is version \(Self.protocolVersion)",
        said: String(decoding: answer, as: UTF8.self))
    }
  }

  /// Says that a task runs which another policy started.
  public func taskIsHolding(_ task: TaskIndex, hive: HiveState) {
    writer.running(
      hive.task(task), since: hive.startTime(of: task).nanoseconds, on: hive.agents(of: task),
      at: hive.now.nanoseconds)
  }

  /// Says that a task can start.
  public func taskBecameReady(_ task: TaskIndex, hive: HiveState) {
    waiting.insert(task)
    writer.ready(hive.task(task), at: hive.now.nanoseconds)
  }

  /// Says that a task has finished.
  public func taskFinished(_ task: TaskIndex, hive: HiveState) {
    writer.finished(task, at: hive.now.nanoseconds)
  }

  /// Asks what starts now, where an agent is idle.
  public func assign(hive: HiveState, _ assignments: inout Assignments) {
    guard hive.idleCount > 0 else { return }
    do throws(PolicyProgramError) {
      writer.pass(hive)
      let answer = try ask()
      for start in try reader.decision(answer) {
        try check(start, answer)
        if start.agents.isEmpty {
          assignments.start(start.task)
        } else {
          assignments.start(start.task, on: start.agents)
        }
      }
    } catch {
      assignments.fail(because: "the policy \(command.line) \(error)")
    }
  }

  /// Closes the program's input and waits for its end, a second at most; then it is killed.
  public func end() { child.finish(patienceMilliseconds: Self.patienceMilliseconds) }

  /// Kills the program.
  public func kill() { child.finish(patienceMilliseconds: 0) }

  private func ask() throws(PolicyProgramError) -> ArraySlice<UInt8> {
    defer { writer.removeAll() }
    lastAnswer = ""
    let answer = try child.ask(writer.lines, timeoutNanoseconds: command.timeoutNanoseconds)
    lastAnswer = String(decoding: answer, as: UTF8.self)
    return answer
  }

  private func check(_ start: AnswerReader.Start, _ answer: ArraySlice<UInt8>) throws(PolicyProgramError) {
    guard waiting.remove(start.task) == nil else { return }
    throw .badAnswer(
      reason: "task \(start.task) is not one that waits", said: String(decoding: answer, as: UTF8.self))
  }
}

extension PolicyProgram {
  /// The last answer as an error message quotes it.
  public var quotedAnswer: String { lastAnswer.quotation }
}
