import Simulation

/// What EASY backfilling keeps free for the head of the queue.
struct HeadReservation {
  /// The earliest time at which the head fits, as far as is known.
  var shadow: SimulationTime
  /// How many agents will be free at the shadow time beyond those that the head needs.
  var extra: Int
}
