/// What a command line asks for.
enum Invocation: Equatable, Sendable {
  /// To carry a command out.
  case command(Command)

  /// To print a text, the help or the version, and succeed.
  case text(String)
}
