import ExternalPolicies

/// What a scenario gives as its policy.
enum PolicyChoice {
  /// One of the known policies.
  case named(String)
  /// A program of its own.
  case command(PolicyCommand)

  /// The word of a known policy, or the command line.
  var name: String {
    switch self {
    case .named(let name): name
    case .command(let command): command.line
    }
  }

  /// The command, where it is one.
  var program: PolicyCommand? {
    if case .command(let command) = self { command } else { nil }
  }
}
