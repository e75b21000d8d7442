private import CSpawn
import Glibc

extension PolicyCommand {
  /// Starts the program in a process group of its own; `input` and `output` are the ends of pipes to it and from it.
  /// - Throws: `PolicyProgramError.notStarted`.
  func start() throws(PolicyProgramError) -> (process: Int32, input: Int32, output: Int32) {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let child = apiary_child_start(program, &arguments, folder)
    guard child.process > 0 else {
      throw .notStarted(
        step: child.failure.map { String(cString: $0) } ?? "the program",
        reason: String(cString: strerror(child.error)).lowercased())
    }
    return (child.process, child.input, child.output)
  }
}
