internal import Simulation

/// Two poles of different lengths on one cart.
///
/// Source: Wieland, "Evolving neural network controllers for unstable systems", IJCNN 1991; with the constants of Stanley
/// & Miikkulainen, Evolutionary Computation 10(2), 2002. An action is two Runge–Kutta steps of fourth order of 0.01 s.
public struct DoublePole: Sendable, Equatable {
  /// Place and speed of the cart, then angle and angular speed of the long pole and of the short one.
  public struct State: Sendable, Equatable, BitwiseCopyable {
    /// The cart's place in metres.
    public var position = 0.0
    /// The cart's speed in metres a second.
    public var velocity = 0.0
    /// The long pole's angle to the upright in radians.
    public var longAngle = 0.0
    /// The long pole's angular speed in radians a second.
    public var longAngularVelocity = 0.0
    /// The short pole's angle to the upright in radians.
    public var shortAngle = 0.0
    /// The short pole's angular speed in radians a second.
    public var shortAngularVelocity = 0.0

    /// Everything at rest, and both poles upright.
    public init() {}

    /// This state and so much of a change of it.
    func advanced(_ change: State, _ share: Double) -> State {
      var next = self
      next.position += share * change.position
      next.velocity += share * change.velocity
      next.longAngle += share * change.longAngle
      next.longAngularVelocity += share * change.longAngularVelocity
      next.shortAngle += share * change.shortAngle
      next.shortAngularVelocity += share * change.shortAngularVelocity
      return next
    }
  }

  /// Where everything is.
  public var state: State

  /// At rest, but for the long pole, which leans by 0.07 rad.
  public init() {
    state = State()
    state.longAngle = 0.07
  }

  /// Whether the cart is more than 2.4 m from the middle, or a pole leans by more than 36°.
  public var hasFailed: Bool {
    let limit = 0.628329
    return !(abs(state.position) <= 2.4 && abs(state.longAngle) <= limit && abs(state.shortAngle) <= limit)
  }

  /// Pushes with 20·(action − ½) N for 0.02 s.
  public mutating func step(action: Double) {
    let force = 20 * (action - 0.5)
    integrate(force)
    integrate(force)
  }

  private mutating func integrate(_ force: Double) {
    let interval = 0.01
    let first = Self.change(state, force)
    let second = Self.change(state.advanced(first, interval / 2), force)
    let third = Self.change(state.advanced(second, interval / 2), force)
    let fourth = Self.change(state.advanced(third, interval), force)
    state = state.advanced(first, interval / 6).advanced(second, interval / 3)
      .advanced(third, interval / 3).advanced(fourth, interval / 6)
  }

  /// How the state changes in a second.
  @inline(__always)
  private static func change(_ state: State, _ force: Double) -> State {
    let long = Pole(mass: 0.1, halfLength: 0.5, state.longAngle, state.longAngularVelocity)
    let short = Pole(mass: 0.01, halfLength: 0.05, state.shortAngle, state.shortAngularVelocity)
    let acceleration = (force + long.force + short.force) / (1 + long.effectiveMass + short.effectiveMass)
    var change = State()
    change.position = state.velocity
    change.velocity = acceleration
    change.longAngle = state.longAngularVelocity
    change.longAngularVelocity = long.angularAcceleration(acceleration)
    change.shortAngle = state.shortAngularVelocity
    change.shortAngularVelocity = short.angularAcceleration(acceleration)
    return change
  }

  /// What a pole does to the cart, and the cart to it.
  private struct Pole {
    let halfLength: Double
    let cosine: Double
    /// µθ̇/(m·l) + g·sin θ.
    let turning: Double
    let force: Double
    let effectiveMass: Double

    @inline(__always)
    init(mass: Double, halfLength: Double, _ angle: Double, _ angularVelocity: Double) {
      let (sine, cosine) = SmallAngle.sineAndCosine(angle)
      let turning = 2e-6 * angularVelocity / (mass * halfLength) - 9.8 * sine
      self.halfLength = halfLength
      self.cosine = cosine
      self.turning = turning
      force =
        mass * halfLength * angularVelocity * angularVelocity * sine + 0.75 * mass * cosine * turning
      effectiveMass = mass * (1 - 0.75 * cosine * cosine)
    }

    @inline(__always)
    func angularAcceleration(_ acceleration: Double) -> Double {
      -0.75 * (acceleration * cosine + turning) / halfLength
    }
  }
}
