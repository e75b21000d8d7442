public import ExternalPolicies

extension PolicyCommand {
  /// A command whose program is searched as that of a policy is: in `$PATH`, or as a path from a folder.
  ///
  /// - Parameter folder: where it is started.
  /// - Throws: `Problem.conflict`, which says that there is no such program.
  /// - Precondition: there is a word.
  public static func located(
    _ words: [String], folder: String, timeoutNanoseconds: Int64
  ) throws(Problem) -> PolicyCommand {
    let program = try ProgramLocator(scenarioPath: folder + "/").locate(words[0])
    return PolicyCommand(
      words: words, program: program, folder: folder, timeoutNanoseconds: timeoutNanoseconds)
  }
}
