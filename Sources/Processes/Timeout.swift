/// An event that happens by itself when its time comes; see `Environment.timeout(after:priority:)`.
public final class Timeout: Event {
  var slot: UInt32 = 0
  private var isCancelled = false

  override func wake() {
    guard state == .pending else { return }
    state = .triggered
    handle()
  }

  /// Calls the event off: it will not happen by itself; nothing where it has happened.
  public func cancel() {
    guard state == .pending, !environment.isClosed, !isCancelled else { return }
    isCancelled = true
    environment.freeSlot(slot)
  }
}
