/// A number of equal servers that processes seize and release: counters, machines, pumps.
///
/// Requests are granted by priority (lower numbers first), then in order of arrival.
public final class Resource {
  /// The environment that the resource is part of.
  public unowned let environment: Environment
  /// How many requests can be granted at a time.
  public let capacity: Int
  private var users = WaitingLine<Request>()
  private var waiting = WaitingLine<Request>()

  /// A resource of which nothing is in use.
  ///
  /// - Precondition: `capacity` is positive.
  public init(_ environment: Environment, capacity: Int = 1) {
    precondition(capacity > 0, "a resource has a unit to give")
    self.environment = environment
    self.capacity = capacity
  }

  /// How many units are in use.
  public var usedCount: Int { users.count }
  /// How many requests wait.
  public var waitingCount: Int { waiting.count }

  /// Asks for a unit: the request is an event that happens when the unit is granted.
  ///
  /// - Parameters:
  ///   - priority: lower numbers are more urgent.
  ///   - preempting: where no unit is free, takes that of the least urgent user, the latest among equals, if
  ///     it is less urgent than this request. The process that had made that request is interrupted, with
  ///     `Preempted` as the cause.
  public func request(priority: Int = 0, preempting: Bool = false) -> Request {
    let request = Request(self, priority: priority, owner: environment.current)
    if preempting && users.count == capacity { preempt(for: request) }
    waiting.insert(request, priority: priority)
    grant()
    return request
  }

  /// Seizes a unit, runs a closure, and releases the unit however the closure ends.
  ///
  /// - Throws: what the closure throws; `Interrupted`, also while waiting; `ProcessError.closed`.
  public func use<Value>(
    priority: Int = 0, preempting: Bool = false, _ body: () async throws -> Value
  ) async throws -> Value {
    let request = request(priority: priority, preempting: preempting)
    defer { request.release() }
    try await request.wait()
    return try await body()
  }

  func release(_ request: Request) {
    if !users.remove(request) { _ = waiting.remove(request) }
    grant()
  }

  private func grant() {
    while users.count < capacity, let next = waiting.first {
      waiting.removeFirst()
      users.insert(next, priority: next.priority)
      next.usedSince = environment.now
      next.succeed()
    }
  }

  private func preempt(for request: Request) {
    guard let victim = users.last, victim.priority > request.priority else { return }
    _ = users.remove(victim.element)
    let cause = Preempted(usedSince: victim.element.usedSince, byPriority: request.priority)
    victim.element.owner?.interrupt(cause)
  }
}
