/// A wish for an item of a store, which happens, with the item, when there is one.
public final class StoreGet<Item>: ValueEvent<Item> {
  let accepts: ((Item) -> Bool)?
  private let store: Store<Item>

  init(_ store: Store<Item>, _ accepts: ((Item) -> Bool)?) {
    self.store = store
    self.accepts = accepts
    super.init(store.environment)
  }

  /// Takes the wish back; nothing where the item has been given.
  public func withdraw() { store.withdraw(self) }
}
