import Simulation

/// An event that happens by itself when its time comes; see `Environment.timeout(after:priority:)`.
public final class Timeout: Event {
  /// Its slot of the environment's table and its event of the kernel; nil once it was called off.
  var wakeup: (slot: UInt32, handle: EventHandle)?

  override func wake() {
    guard state == .pending else { return }
    state = .triggered
    handle()
  }

  /// Calls the event off: it will not happen by itself; nothing where it has happened.
  public func cancel() {
    guard state == .pending, !environment.isClosed, let wakeup else { return }
    self.wakeup = nil
    environment.cancel(wakeup)
  }
}
