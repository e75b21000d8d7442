extension GateReport {
  /// Lines that GitHub Actions shows as annotations: errors for what failed, warnings for what is inconclusive.
  public var annotations: String {
    verdict.checks.compactMap(annotation).map { $0 + "\n" }.joined()
  }

  private func annotation(_ check: GateCheck) -> String? {
    let kind: String
    switch check.status {
    case .failed: kind = "error"
    case .inconclusive: kind = "warning"
    case .passed, .improved: return nil
    }
    let title = Self.escaped("\(check.subject): \(check.what)")
      .replacing(":", with: "%3A").replacing(",", with: "%2C")
    let again = command(for: check).map { "; see it again: \($0)" } ?? ""
    return "::\(kind) title=\(title)::\(Self.escaped(check.message + again))"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
}
