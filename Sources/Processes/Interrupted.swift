/// Thrown in a process, where it waits, when another one interrupts it.
public struct Interrupted: Error {
  /// What the interrupter gave as its reason; a `Preempted` where a resource was taken away.
  public let cause: any Sendable
}
