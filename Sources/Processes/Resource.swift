/// A number of equal servers that processes seize and release: counters, machines, pumps.
///
/// Requests are granted by priority (lower numbers first), then in order of arrival.
public final class Resource {
  /// The environment that the resource is part of.
  public unowned let environment: Environment
  /// How many requests can be granted at a time.
  public let capacity: Int
  /// Those that have a unit, in no order.
  private var users: [Request] = []
  private var waiting = WaitingLine<Request> { $0.priority < $1.priority }
  private var grantCount = 0

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
  /// Amortised O(1) where requests come in order of priority, else O(log n) of those that wait; O(capacity) more
  /// where it is preempting.
  /// - Parameters:
  ///   - priority: lower numbers are more urgent.
  ///   - preempting: where no unit is free, takes that of the least urgent user, the latest among equals, if
  ///     it is less urgent than this request. The process that had made that request is interrupted, with
  ///     `Preempted` as the cause.
  public func request(priority: Int = 0, preempting: Bool = false) -> Request {
    let request = Request(self, priority: priority, owner: environment.current)
    if preempting && users.count == capacity { preempt(for: request) }
    if waiting.isEmpty && users.count < capacity {
      grant(request)
    } else {
      request.place = .waiting(waiting.append(request))
      grantFreeUnits()
    }
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
    switch request.place {
    case .waiting(let number): waiting.remove(number)
    case .using(let index): removeUser(at: index)
    case .none: return
    }
    request.place = nil
    grantFreeUnits()
  }

  private func grantFreeUnits() {
    while users.count < capacity, let next = waiting.popFirst() { grant(next) }
  }

  private func grant(_ request: Request) {
    request.place = .using(users.count)
    users.append(request)
    request.grantNumber = grantCount
    grantCount += 1
    request.usedSince = environment.now
    request.succeed()
  }

  /// Removes a user; the last one takes its index.
  private func removeUser(at index: Int) {
    let last = users.removeLast()
    guard index < users.count else { return }
    users[index] = last
    last.place = .using(index)
  }

  private func preempt(for request: Request) {
    let leastUrgent = users.max { ($0.priority, $0.grantNumber) < ($1.priority, $1.grantNumber) }
    guard let victim = leastUrgent, victim.priority > request.priority, case .using(let index) = victim.place
    else { return }
    removeUser(at: index)
    victim.place = nil
    victim.owner?.interrupt(Preempted(usedSince: victim.usedSince, byPriority: request.priority))
  }
}
