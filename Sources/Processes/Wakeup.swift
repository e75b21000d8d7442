/// What the kernel queues for processes: which slot of the environment's table is due.
///
/// A wakeup whose ticket is no longer the slot's is stale and does nothing.
struct Wakeup: BitwiseCopyable, Sendable {
  var slot: UInt32
  var ticket: UInt32
}
