extension EventQueue {
  /// Whether a debug build checks the whole queue after the push or the pop of this event.
  ///
  /// The more events are pending, the rarer, so that checks of O(n) cost a bounded time per operation, and a
  /// queue of a few events is checked every few operations.
  func isCheckDue(_ event: ScheduledEvent<Event>) -> Bool {
    let period = 8 << UInt64(Int.bitWidth - count.leadingZeroBitCount)
    return event.sequence & UInt64(period - 1) == 0
  }
}
