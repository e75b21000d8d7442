extension DoublePole {
  /// Two poles in some state.
  public init(_ state: State) { self.state = state }

  /// The 625 starts from which a network shows whether it has learnt more than one: 5 %, 25 %, 50 %, 75 % and 95 % of the
  /// ranges of the cart's place and speed and of the long pole's angle and angular speed, the short pole at rest.
  ///
  /// Source: Gruau, Whitley & Pyeatt, "A comparison between cellular encoding and direct encoding for genetic neural
  /// networks", 1996.
  public static let generalizationStarts: [DoublePole] = {
    func values(_ limit: Double) -> [Double] { [0.05, 0.25, 0.5, 0.75, 0.95].map { (2 * $0 - 1) * limit } }
    var starts: [DoublePole] = []
    for position in values(2.16) {
      for velocity in values(1.35) {
        for angle in values(0.06283152) {
          for angularVelocity in values(0.15009752) {
            var state = State()
            (state.position, state.velocity) = (position, velocity)
            (state.longAngle, state.longAngularVelocity) = (angle, angularVelocity)
            starts.append(DoublePole(state))
          }
        }
      }
    }
    return starts
  }()
}
