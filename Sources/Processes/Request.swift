import Simulation

/// A claim on a unit of a resource, which happens when the unit is granted.
public final class Request: Event {
  /// Lower numbers are more urgent.
  public let priority: Int
  /// Where a request stands: in the line with a number, or among the users at an index.
  enum Place {
    case waiting(Int)
    case using(Int)
  }

  private let resource: Resource
  var place: Place?
  /// The order in which requests were granted.
  var grantNumber = 0
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
