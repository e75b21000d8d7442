/// A sequence of steps in simulated time: an `async` closure that waits, uses resources, and ends.
public final class SimulatedProcess<Value>: AnyProcess {
  private var body: (() async throws -> Value)?
  private var result: Value?

  init(_ environment: Environment, _ body: @escaping () async throws -> Value) {
    self.body = body
    super.init(environment)
  }

  override func execute() async throws {
    result = try await body?()
  }

  override func discardBody() { body = nil }

  /// Suspends the calling process until this one has ended, and returns its result.
  ///
  /// - Throws: what this process threw; `Interrupted`; `ProcessError.closed`.
  public func value() async throws -> Value {
    try await wait()
    guard let result else { preconditionFailure("a process that ended without an error has a result") }
    return result
  }
}
