private import CProbe
private import Glibc

/// A flag that SIGINT (Ctrl-C), SIGTERM and SIGHUP raise, for a loop that wants to stop between two steps.
///
/// The first signal raises the flag and nothing else; the same signal once more kills at once. A child
/// process starts with the default actions again. Blocking calls are restarted, except those that the
/// kernel always interrupts, such as `poll` and `nanosleep`: wait with one of these.
public enum InterruptFlag {
  /// Takes over SIGINT and SIGTERM, and SIGHUP unless that is ignored.
  ///
  /// May be called again, to arm the first-signal behaviour anew.
  ///
  /// - Returns: whether the kernel accepted the handlers.
  @discardableResult
  public static func install() -> Bool { apiary_interrupt_install() == 0 }

  /// Makes the end of the parent process raise the flag as SIGTERM does; call it after `install()`.
  ///
  /// - Parameter parent: the process that should be the parent; where another is, the flag is raised at once.
  /// - Returns: whether the kernel agreed.
  @discardableResult
  public static func raise(whenParentEnds parent: Int32) -> Bool {
    apiary_interrupt_with_parent(parent) == 0
  }

  /// Whether a signal has come, by one relaxed atomic load.
  public static var isRaised: Bool { apiary_interrupt_signal() != 0 }

  /// The number of the signal that raised the flag, or nil.
  public static var signalNumber: Int32? {
    let number = apiary_interrupt_signal()
    return number == 0 ? nil : number
  }

  /// Lowers the flag; the handlers stay as they are.
  public static func clear() { apiary_interrupt_clear() }
}
