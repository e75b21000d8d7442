public import ExternalPolicies
import Foundation
public import Kernels
import Probe

/// The fitness of candidates from a program that is called once for each, several at a time.
///
/// A candidate's numbers are a line on the program's standard input, and take the place of a word `{}` of its command, a
/// word each. It prints one number. What it gives does not depend on how many run at a time. Belongs to one thread.
public struct ProgramEvaluator {
  /// How many evaluations gave no fitness, and why.
  public struct Failures: Equatable, Sendable {
    /// They were not done in time.
    public var timedOut = 0
    /// They ended with another exit code than 0, or by a signal.
    public var failed = 0
    /// They printed no number, or more than one.
    public var noNumber = 0
    /// All of them.
    public var total: Int { timedOut + failed + noNumber }
  }

  /// The word of a command that a candidate's numbers take the place of.
  public static let placeholder = "{}"
  /// A signal is noticed after this long.
  private static let patienceMilliseconds: Int32 = 20

  /// What went wrong so far.
  public private(set) var failures = Failures()
  private let command: PolicyCommand
  private let jobs: Int

  /// An evaluator; `jobs` nil calls as many programs at a time as there are processors.
  public init(_ command: PolicyCommand, jobs: Int?) {
    self.command = command
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// The fitness of every row, NaN where there is none.
  ///
  /// - Throws: `LabError.interrupted` where the user stopped it, `.process` where the program cannot be started; no
  ///   program is left in either case.
  public mutating func evaluate(_ candidates: Matrix<Double>) throws(LabError) -> [Double] {
    var fitness = [Double](repeating: .nan, count: candidates.rows)
    var rows: [Int] = []
    var calls: [ProgramCall] = []
    defer { for call in calls { call.end() } }
    var next = 0
    while next < candidates.rows || !calls.isEmpty {
      if InterruptFlag.isRaised { throw .interrupted }
      while calls.count < jobs, next < candidates.rows {
        calls.append(try call(candidates.rows(next..<next + 1).values))
        rows.append(next)
        next += 1
      }
      for place in calls.indices.reversed() {
        guard let outcome = calls[place].advance() else { continue }
        fitness[rows[place]] = count(outcome)
        calls.remove(at: place)
        rows.remove(at: place)
      }
      let isFull = calls.count == jobs || next == candidates.rows
      if isFull && !calls.isEmpty { ProgramCall.await(calls, milliseconds: Self.patienceMilliseconds) }
    }
    return fitness
  }

  private func call(_ candidate: [Double]) throws(LabError) -> ProgramCall {
    let numbers = candidate.map { "\($0)" }
    var command = command
    command.words = command.words.flatMap { $0 == Self.placeholder ? numbers : [$0] }
    do throws(PolicyProgramError) {
      return try ProgramCall(command, input: numbers.joined(separator: " ") + "\n")
    } catch {
      throw .process(path: command.program, reason: "\(error)")
    }
  }

  private mutating func count(_ outcome: ProgramCall.Outcome) -> Double {
    switch outcome {
    case .number(let number): return number
    case .noNumber: failures.noNumber += 1
    case .failed: failures.failed += 1
    case .timedOut: failures.timedOut += 1
    }
    return .nan
  }
}
