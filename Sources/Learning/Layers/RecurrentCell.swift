/// The cells that a recurrent layer can be made of.
public enum RecurrentCell: String, CaseIterable, Sendable {
  /// h = tanh(x·W + h·U + b) (Elman 1990).
  case tanh = "rnn-tanh"
  /// The same with max(0, ·).
  case relu = "rnn-relu"
  /// Gated recurrent unit, the reset gate applied after the product (Cho et al. 2014).
  case gru
  /// Long short-term memory (Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000).
  case lstm

  /// Gates, each as wide as the hidden state.
  var gates: Int {
    switch self {
    case .tanh, .relu: 1
    case .gru: 3
    case .lstm: 4
    }
  }
}
