/// The version of the software, by semantic versioning.
public enum ApiaryVersion {
  /// What `apiary --version` prints and every result file records.
  public static let current = "0.1.0"
}
