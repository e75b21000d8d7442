internal import Simulation

/// A pole on a cart, pushed left or right, as in Gymnasium's CartPole-v1.
///
/// Source: Barto, Sutton & Anderson, IEEE Transactions on Systems, Man, and Cybernetics 13(5), 1983; steps of 0.02 s by
/// Euler's method.
public struct CartPole: Sendable, Equatable {
  /// The cart's place in metres.
  public private(set) var position: Double
  /// The cart's speed in metres a second.
  public private(set) var velocity: Double
  /// The pole's angle to the upright in radians.
  public private(set) var angle: Double
  /// The pole's angular speed in radians a second.
  public private(set) var angularVelocity: Double

  /// A state.
  public init(position: Double, velocity: Double, angle: Double, angularVelocity: Double) {
    self.position = position
    self.velocity = velocity
    self.angle = angle
    self.angularVelocity = angularVelocity
  }

  /// Whether the cart is more than 2.4 m from the middle, or the pole leans by more than 12°.
  public var hasFailed: Bool {
    let limit = 12 * 2 * Double.pi / 360
    return position < -2.4 || position > 2.4 || angle < -limit || angle > limit
  }

  /// Pushes with 10 N for 0.02 s.
  public mutating func step(pushingRight: Bool) {
    let (poleMass, totalMass, halfLength, interval) = (0.1, 1.1, 0.5, 0.02)
    let (sine, cosine) = (ReproducibleMath.sin(angle), ReproducibleMath.cos(angle))
    let force: Double = pushingRight ? 10 : -10
    let push = (force + poleMass * halfLength * (angularVelocity * angularVelocity) * sine) / totalMass
    let angularAcceleration =
      (9.8 * sine - cosine * push)
      / (halfLength * (4 / 3 - poleMass * (cosine * cosine) / totalMass))
    let acceleration = push - poleMass * halfLength * angularAcceleration * cosine / totalMass
    position += interval * velocity
    velocity += interval * acceleration
    angle += interval * angularVelocity
    angularVelocity += interval * angularAcceleration
  }
}
