private import CSpawn
import Glibc
import Probe

/// A process that is written to and answers in lines; it is killed and waited for at the end, whatever it does.
final class ChildProcess {
  /// An answer longer than this is none.
  private static let largestLine = 64 << 20
  /// The user may stop the run while it waits for an answer; asked so often.
  private static let longestWaitMilliseconds: Int64 = 100
  /// What was read and not yet taken.
  private var received: [UInt8] = []
  private var block = [UInt8](repeating: 0, count: 65_536)
  private let process: Int32
  private var input: Int32
  private let output: Int32
  private var isReaped = false

  /// Starts a process in a process group of its own, in the command's folder.
  init(_ command: PolicyCommand) throws(PolicyProgramError) {
    (process, input, output) = try command.start()
  }

  deinit { finish(patienceMilliseconds: 0) }

  /// Writes a message, which ends in a line feed, and returns the line that is the answer, without its end.
  func ask(_ message: [UInt8], timeoutNanoseconds: Int64) throws(PolicyProgramError) -> ArraySlice<UInt8> {
    guard received.isEmpty else { throw .spokeUnasked(said: text(received[...])) }
    let deadline = Self.now + timeoutNanoseconds
    var written = 0
    var searched = 0
    while true {
      if written < message.count { written += try write(message[written...]) }
      try readWhatIsThere(asked: message)
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeSubrange(...end) }
        return received[..<end]
      }
      searched = received.count
      guard searched <= Self.largestLine else {
        throw .badAnswer(reason: "a line of more than \(Self.largestLine) bytes", said: text(received[...]))
      }
      if InterruptFlag.isRaised { throw .interrupted }
      let left = deadline - Self.now
      guard left > 0 else {
        throw .timedOut(
          seconds: Double(timeoutNanoseconds) / 1e9, asked: lastLine(message), said: text(received[...]))
      }
      let wait = min((left + 999_999) / 1_000_000, Self.longestWaitMilliseconds)
      apiary_child_await(written < message.count ? input : -1, output, Int32(wait))
    }
  }

  /// Closes the process's input, gives it time to end by itself, kills what is left and waits for it; O(1) again.
  func finish(patienceMilliseconds: Int) {
    guard !isReaped else { return }
    isReaped = true
    apiary_child_close(input)
    for _ in 0..<patienceMilliseconds where !apiary_child_has_ended(process) { usleep(1000) }
    _ = apiary_child_reap(process)
    apiary_child_close(output)
  }

  private func write(_ bytes: ArraySlice<UInt8>) throws(PolicyProgramError) -> Int {
    let count = bytes.withUnsafeBytes { apiary_child_write(input, $0.baseAddress, $0.count) }
    // One that reads no more may have answered all the same, or is about to end.
    if count == -Int64(EPIPE) { return bytes.count }
    guard count >= 0 else { throw .brokenPipe(reason: Self.words(Int32(-count))) }
    return Int(count)
  }

  private func readWhatIsThere(asked message: [UInt8]) throws(PolicyProgramError) {
    while received.count <= Self.largestLine {
      let count = block.withUnsafeMutableBytes { apiary_child_read(output, $0.baseAddress, $0.count) }
      if count == -Int64(EAGAIN) { return }
      guard count >= 0 else { throw .brokenPipe(reason: Self.words(Int32(-count))) }
      guard count > 0 else {
        if received.contains(UInt8(ascii: "\n")) { return }
        throw .ended(status: endStatus(), asked: lastLine(message), said: text(received[...]))
      }
      received += block[..<Int(count)]
      if count < block.count { return }
    }
  }

  /// How the process ended, which is waited for, as it closes its output a little earlier.
  private func endStatus() -> PolicyProgramError.EndStatus {
    for _ in 0..<500 where !apiary_child_has_ended(process) { usleep(1000) }
    guard apiary_child_has_ended(process) else { return .stillThere }
    isReaped = true
    let status = apiary_child_reap(process)
    apiary_child_close(input)
    apiary_child_close(output)
    return status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(status & 0x7f)
  }

  /// The last line of a message, which is the question.
  private func lastLine(_ message: [UInt8]) -> String {
    let body = message.dropLast()
    let start = body.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? body.startIndex
    return text(body[start...])
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(4096), as: UTF8.self)
  }

  private static func words(_ error: Int32) -> String { String(cString: strerror(error)).lowercased() }

  /// Nanoseconds of the monotonic clock, which decides of nothing but when patience ends.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
