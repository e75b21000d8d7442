import Glibc
import Probe
import Testing

/// The only suite that may send itself these signals, one at a time.
@Suite(.serialized) struct InterruptFlagTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func theFirstSignalRaisesTheFlag(signal: Int32) {
    #expect(InterruptFlag.install())
    InterruptFlag.clear()
    #expect(!InterruptFlag.isRaised)
    // To the process: the threads that run tests block signals, and another one takes it.
    kill(getpid(), signal)
    for _ in 0..<100_000 where !InterruptFlag.isRaised { usleep(1000) }
    #expect(InterruptFlag.isRaised)
    #expect(InterruptFlag.signalNumber == signal)
    #expect(isDefault(signal), "the same signal again must kill at once")
    InterruptFlag.clear()
    #expect(InterruptFlag.signalNumber == nil)
    for number in [SIGINT, SIGTERM] { Glibc.signal(number, SIG_DFL) }
  }

  private func isDefault(_ signal: Int32) -> Bool {
    var action = sigaction()
    _ = unsafe sigaction(signal, nil, &action)
    return unsafe action.__sigaction_handler.sa_handler == nil
  }
}
