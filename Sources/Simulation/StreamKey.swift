/// The name of a random stream within a seed: which component draws, for which entity, to what purpose.
///
/// Equal keys give equal numbers and different keys give independent ones, whatever else the run draws.
public struct StreamKey: Hashable, Sendable, BitwiseCopyable {
  /// The subsystem that draws; see `RandomComponent`.
  public var component: UInt16
  /// What the number is for, within the component.
  public var purpose: UInt16
  /// The agent, task or other numbered thing that the stream belongs to; 0 where there is only one.
  public var entity: UInt32

  /// The key of a component's stream; `purpose` is the component's own numbering.
  public init(component: RandomComponent, entity: UInt32 = 0, purpose: UInt16) {
    self.init(component: component.rawValue, entity: entity, purpose: purpose)
  }

  /// The key of any component by its number, such as one that a file holds.
  public init(component: UInt16, entity: UInt32, purpose: UInt16) {
    self.component = component
    self.purpose = purpose
    self.entity = entity
  }
}
