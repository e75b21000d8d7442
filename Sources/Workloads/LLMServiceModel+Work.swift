import Simulation

extension LLMServiceModel {
  /// The work of a request in nanoseconds, nil where it exceeds `TraceLimits.longestNanoseconds`.
  ///
  /// A request that would need no time at all needs one nanosecond, so that it takes part in the run.
  /// - Precondition: the token counts are not negative.
  func work(contextTokens: Int64, generatedTokens: Int64) -> Int64? {
    let (context, overflow1) = perContextToken.nanoseconds.multipliedReportingOverflow(by: contextTokens)
    let (generated, overflow2) = perGeneratedToken.nanoseconds
      .multipliedReportingOverflow(by: generatedTokens)
    let (tokens, overflow3) = context.addingReportingOverflow(generated)
    let (work, overflow4) = tokens.addingReportingOverflow(base.nanoseconds)
    guard !overflow1, !overflow2, !overflow3, !overflow4, work <= TraceLimits.longestNanoseconds else {
      return nil
    }
    return max(work, 1)
  }
}
