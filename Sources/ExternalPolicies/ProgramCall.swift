private import CSpawn
import Glibc

/// A program that is called once: it gets a text on its standard input, and prints one number.
///
/// It has a process group of its own, all of which is killed when the call is over, however it ends. Belongs to one
/// thread, which must live as long as the program is to.
public final class ProgramCall {
  /// How a call ended.
  public enum Outcome: Equatable, Sendable {
    /// It printed one number and ended with exit code 0.
    case number(Double)
    /// It ended with exit code 0 and printed something else, or NaN.
    case noNumber
    /// It ended with another exit code, or by a signal.
    case failed
    /// It was not done in time.
    case timedOut
  }

  /// Nothing that is one number is longer.
  private static let longestOutput = 4096
  private let process: Int32
  private var input: Int32
  private var output: Int32
  private var unwritten: ArraySlice<UInt8>
  private var received: [UInt8] = []
  private let deadline: Int64
  private var isReaped = false

  /// Starts the program.
  ///
  /// The timeout is that of the whole call.
  /// - Throws: `PolicyProgramError.notStarted`.
  public init(_ command: PolicyCommand, input text: String) throws(PolicyProgramError) {
    (process, input, output) = try command.start()
    unwritten = Array(text.utf8)[...]
    let (end, isBeyond) = Self.now.addingReportingOverflow(command.timeoutNanoseconds)
    deadline = isBeyond ? .max : end
  }

  deinit { end() }

  /// Writes and reads what can be; how the call ended, nil while it has not.
  public func advance() -> Outcome? {
    write()
    // Looked at first: what it wrote before its end is then there to be read.
    let hasEnded = apiary_child_has_ended(process)
    read()
    if hasEnded {
      let status = end()
      return status == 0 ? number : .failed
    }
    if received.count > Self.longestOutput {
      end()
      return .noNumber
    }
    guard Self.now >= deadline else { return nil }
    end()
    return .timedOut
  }

  /// Kills the program and all of its group, and waits for it; O(1) again.
  /// - Returns: the status as of waitpid(2), −1 when called again.
  @discardableResult
  public func end() -> Int32 {
    guard !isReaped else { return -1 }
    isReaped = true
    let status = apiary_child_reap(process)
    close(&input)
    close(&output)
    return status
  }

  /// Waits until one of several calls can go on, or some milliseconds have passed.
  ///
  /// One whose program has closed its output is looked at again after a millisecond, as nothing tells of its end.
  public static func await(_ calls: [ProgramCall], milliseconds: Int32) {
    let isClosing = calls.contains { $0.output < 0 }
    let deadline = calls.map(\.deadline).min() ?? .max
    let left = max(0, min((deadline &- now) / 1_000_000 + 1, Int64(milliseconds)))
    let inputs = calls.map { $0.unwritten.isEmpty ? -1 : $0.input }
    apiary_children_await(inputs, calls.map(\.output), calls.count, isClosing ? 1 : Int32(left))
  }

  private func write() {
    guard input >= 0 else { return }
    while !unwritten.isEmpty {
      let count = unwritten.withUnsafeBytes { apiary_child_write(input, $0.baseAddress, $0.count) }
      // One that reads nothing may do without.
      if count < 0 { unwritten = [] }
      if count == 0 { return }
      if count > 0 { unwritten = unwritten.dropFirst(Int(count)) }
    }
    close(&input)
  }

  private func read() {
    guard output >= 0 else { return }
    var block = [UInt8](repeating: 0, count: 1024)
    while received.count <= Self.longestOutput {
      let count = block.withUnsafeMutableBytes { apiary_child_read(output, $0.baseAddress, $0.count) }
      if count == -Int64(EAGAIN) { return }
      guard count > 0 else { return close(&output) }
      received += block[..<Int(count)]
    }
  }

  /// The one number that was printed, with or without space around it.
  private var number: Outcome {
    let text = String(decoding: received, as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let number = Double(words[0]), !number.isNaN else { return .noNumber }
    return .number(number)
  }

  private func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { apiary_child_close(descriptor) }
    descriptor = -1
  }

  /// Nanoseconds of the monotonic clock, which decides of nothing but when patience ends.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
