/// An event of 16 bytes, as models have them: what the memory of a pending event is measured with.
struct WideEvent: BitwiseCopyable, Sendable {
  var subject: UInt64
  var content: UInt64
}
