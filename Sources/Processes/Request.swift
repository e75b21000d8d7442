import Simulation

/// A claim on a unit of a resource, which happens when the unit is granted.
public final class Request: Event {
  /// Lower numbers are more urgent.
  public let priority: Int
  private let resource: Resource
  /// The process to interrupt when the unit is taken away.
  private(set) weak var owner: AnyProcess?
  var usedSince = SimulationTime.never

  init(_ resource: Resource, priority: Int, owner: AnyProcess?) {
    self.resource = resource
    self.priority = priority
    self.owner = owner
    super.init(resource.environment)
  }

  /// Gives the unit back, or withdraws the request where it still waits; nothing where that was done before.
  public func release() { resource.release(self) }
}
