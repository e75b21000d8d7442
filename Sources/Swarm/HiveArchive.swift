/// The names of sections in the archive of a hive.
enum HiveArchive {
  /// What only a hive under the same policy can read.
  static let policySection = "policy"
}
