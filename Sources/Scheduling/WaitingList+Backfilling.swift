import Simulation

extension WaitingList {
  /// Removes the tasks that can start now without delaying the head, trying them in order, and returns them.
  ///
  /// Those that run past the shadow time use up extra agents.
  mutating func takeFitting(
    _ idle: Int, _ reservation: HeadReservation, now: SimulationTime
  ) -> [Entry] {
    let timeLeft = reservation.shadow - now
    var (free, extra) = (idle, reservation.extra)
    var taken: [Entry] = []
    removeAll {
      $0 <= free && ($1 <= timeLeft || $0 <= extra)
    } _: { entry in
      let endsInTime = entry.duration <= timeLeft
      guard entry.agents <= free && (endsInTime || entry.agents <= extra) else { return false }
      if !endsInTime { extra -= entry.agents }
      free -= entry.agents
      taken.append(entry)
      return true
    }
    return taken
  }
}
