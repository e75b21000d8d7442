/// One request of a trace of language-model serving.
struct LLMRequest: Equatable {
  /// Nanoseconds since the trace's own origin.
  var time: Int64
  var contextTokens: Int64
  var generatedTokens: Int64
}

extension LLMRequest {
  /// The request as a task with the given number, on one agent; nil when its work is too long.
  func record(id: Int64, service: LLMServiceModel) -> TraceRecord? {
    guard let work = service.work(contextTokens: contextTokens, generatedTokens: generatedTokens) else {
      return nil
    }
    return TraceRecord(id: id, submit: time, work: work, estimate: work, agents: 1, user: -1)
  }
}
