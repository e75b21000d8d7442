import Simulation

/// The model that the kernel runs: it keeps the wakeup just popped, for the environment to act on after
/// the kernel's access to its own state has ended.
struct WakeupRecorder: Model, Sendable {
  var last = Wakeup(slot: 0, ticket: 0)

  mutating func handle<Queue: EventQueue>(
    _ event: Wakeup, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == Wakeup {
    last = event
  }
}
