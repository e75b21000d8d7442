import Foundation
private import Glibc

/// Where commands write: answers to standard output, everything else to standard error.
enum Console {
  /// Writes an answer.
  ///
  /// What cannot be written ends the program: without its answer it has failed.
  static func answer(_ text: String) {
    let code = write(text, to: STDOUT_FILENO)
    // Whoever closes a pipe early, as `head` does, has seen enough.
    guard code != 0, code != EPIPE else { return }
    error("standard output: cannot write: \(String(cString: strerror(code)))")
    exit(ExitStatus.inputOutput.rawValue)
  }

  /// Writes a value as JSON, keys in alphabetical order; a number that is not finite is null.
  static func answer(json value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Encodable types here hold strings, integers and finite numbers, which always encode.
    let data = (try? encoder.encode(value)) ?? Data()
    answer(String(decoding: data, as: UTF8.self) + "\n")
  }

  /// Writes a table in the form asked for, other than JSON.
  static func answer(_ table: TerminalTable, as format: OutputFormat) {
    answer(format == .markdown ? table.markdown() : table.rendered())
  }

  /// Writes a remark that is no part of the answer.
  static func remark(_ text: String) {
    progress(text + "\n")
  }

  /// Names files that were written.
  static func remark(written files: [String]) {
    for file in files { remark("wrote \(file)") }
  }

  /// Writes a piece of a progress report as it is.
  static func progress(_ text: String) {
    // Where not even this can be written, there is nobody to tell.
    _ = write(text, to: STDERR_FILENO)
  }

  /// Reports errors, a line each.
  static func error(_ description: String) {
    for line in description.split(separator: "\n") { remark("apiary: " + line) }
  }

  /// Occupies the standard descriptors that the program was started without, lest a result file be opened
  /// as one of them and be written to; writing there fails as it would have.
  static func occupyStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is given out, which is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes all of a text and returns 0, or the number of the error.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
