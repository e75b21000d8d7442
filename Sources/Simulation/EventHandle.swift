/// Names one scheduled event, so that it can be cancelled.
///
/// The sequence number in it is never used again within a simulation: the handle of an event that was
/// handled or cancelled is known to be stale, for ever.
public struct EventHandle: Hashable, Sendable, BitwiseCopyable {
  let sequence: UInt64
}
