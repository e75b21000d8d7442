import Simulation

/// What a user may submit again.
struct SampledJob: Equatable {
  let work: SimulationDuration
  let agents: Int32
}
