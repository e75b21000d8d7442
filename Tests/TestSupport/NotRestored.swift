/// An archive that was just written could not be read, or one that was cut short could.
public struct NotRestored: Error {}
