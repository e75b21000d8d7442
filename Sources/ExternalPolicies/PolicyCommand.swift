/// How a policy that is a program of its own is started.
public struct PolicyCommand: Sendable, Equatable {
  /// The words of the command line, the program first; at least one.
  public var words: [String]
  /// The program's file: absolute, or relative to the folder.
  public var program: String
  /// Where it is started.
  public var folder: String
  /// Wall time that it has for each answer, in nanoseconds.
  public var timeoutNanoseconds: Int64

  /// A command; nothing is checked before it is started.
  public init(words: [String], program: String, folder: String, timeoutNanoseconds: Int64) {
    self.words = words
    self.program = program
    self.folder = folder
    self.timeoutNanoseconds = timeoutNanoseconds
  }

  /// The command as one line, for people.
  public var line: String { words.joined(separator: " ") }
}
