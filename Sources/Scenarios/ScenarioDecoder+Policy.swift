import ExternalPolicies

extension ScenarioDecoder {
  /// The policy of a scheduler: a name, or a table with a command.
  func decodePolicy(_ scheduler: inout TableDecoder) -> PolicyChoice? {
    let key = KeyReference.Scheduler.policy
    guard let value = scheduler.read(key, as: .wordOrTable(among: knownPolicies)) else { return nil }
    if case .string(let name) = value.content { return .named(name) }
    return scheduler.table(key).flatMap(decodeCommand).map(PolicyChoice.command)
  }

  private func decodeCommand(_ table: TableDecoder) -> PolicyCommand? {
    typealias Keys = KeyReference.Scheduler
    var table = table
    let words = table.read(Keys.policyCommand)
    let timeout = table.read(Keys.policyTimeout)
    table.finish()
    guard let words, let timeout else { return nil }
    do {
      return PolicyCommand(
        words: words, program: try programs.locate(words[0]), folder: programs.folder,
        timeoutNanoseconds: timeout.nanoseconds)
    } catch {
      table.report(error, at: Keys.policyCommand.name)
      return nil
    }
  }
}
