/// An interruption on its way to a process, within one instant.
final class Interruption: Event {
  private let process: AnyProcess
  private let interrupted: Interrupted

  init(of process: AnyProcess, cause: any Sendable) {
    self.process = process
    interrupted = Interrupted(cause: cause)
    super.init(process.environment)
  }

  override func wake() {
    state = .handled
    process.resume(throwing: interrupted)
  }
}
