/// A command that was given, with its arguments checked.
enum Command: Equatable, Sendable {
  case run(RunOptions)
  case batch(BatchOptions)
  case compare(CompareOptions)
  case rank(RankOptions)
  case plot(PlotOptions)
  case validate(ValidateOptions)
  case show(ShowOptions)
  case replay(ReplayOptions)
  case verify(VerifyOptions)
  case branch(BranchOptions)
  case list(ListOptions)
  case bench(BenchOptions)
  case learn(LearnOptions)
  case optimize(OptimizeOptions)
  case gate(GateOptions)
  case history(HistoryOptions)
}
