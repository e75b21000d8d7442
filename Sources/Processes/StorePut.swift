/// An offer of an item to a store, which happens when the store takes it.
public final class StorePut<Item>: Event {
  let item: Item
  /// Its number in the store's line; nil where it does not wait.
  var place: Int?
  private let store: Store<Item>

  init(_ store: Store<Item>, _ item: Item) {
    self.store = store
    self.item = item
    super.init(store.environment)
  }

  /// Takes the offer back; nothing where the item is in the store already.
  public func withdraw() { store.withdraw(self) }
}
