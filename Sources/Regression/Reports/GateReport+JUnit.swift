extension GateReport {
  /// The report as JUnit XML: a test suite a tier, a test case a check, `skipped` where nothing can be said.
  public var junit: String {
    let tiers: [GateCheck.Tier] = [.behaviour, .exact, .paired]
    let suites = tiers.map { tier in (tier, verdict.checks.filter { $0.tier == tier }) }
      .filter { !$0.1.isEmpty }
    let body = suites.map { suite($0.0, $0.1) }.joined()
    return
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"apiary gate\">\n\(body)</testsuites>\n"
  }

  private func suite(_ tier: GateCheck.Tier, _ checks: [GateCheck]) -> String {
    let failures = checks.count { $0.status == .failed }
    let skipped = checks.count { $0.status == .inconclusive }
    return "  <testsuite name=\"\(tier.rawValue)\" tests=\"\(checks.count)\" failures=\"\(failures)\" "
      + "errors=\"0\" skipped=\"\(skipped)\">\n" + checks.map(testCase).joined() + "  </testsuite>\n"
  }

  private func testCase(_ check: GateCheck) -> String {
    let names = "classname=\"\(Self.escaped(check.subject))\" name=\"\(Self.escaped(check.what))\""
    let message = Self.escaped(check.message)
    let again = Self.escaped(command(for: check) ?? "")
    let inside =
      switch check.status {
      case .failed: "<failure message=\"\(message)\">\(again)</failure>"
      case .inconclusive: "<skipped message=\"\(message)\"/>"
      case .passed, .improved: "<system-out>\(message)</system-out>"
      }
    return "    <testcase \(names)>\(inside)</testcase>\n"
  }

  /// Text as XML has it; what XML cannot say becomes a question mark.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case _ where scalar.value < 32: "?"
      default: String(scalar)
      }
    }.joined()
  }
}
