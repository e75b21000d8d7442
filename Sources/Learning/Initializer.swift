/// How weights start.
public enum Initializer: String, CaseIterable, Sendable {
  /// All 0.
  case zeros
  /// All 1.
  case ones
  /// Uniform on ±1/√(fan in), as PyTorch's linear and recurrent layers start.
  case fanInUniform = "fan-in-uniform"
  /// Normal with standard deviation 1.
  case normal
  /// Uniform on ±√(6/(fan in + fan out)) (Glorot & Bengio 2010).
  case xavierUniform = "xavier-uniform"
  /// Normal with variance 2/(fan in + fan out).
  case xavierNormal = "xavier-normal"
  /// Uniform on ±√(6/fan in) (He et al. 2015).
  case heUniform = "he-uniform"
  /// Normal with variance 2/fan in.
  case heNormal = "he-normal"
  /// Uniform on ±√(3/fan in) (LeCun et al. 1998).
  case lecunUniform = "lecun-uniform"
  /// Normal with variance 1/fan in.
  case lecunNormal = "lecun-normal"
  /// Orthonormal rows or columns (Saxe, McClelland & Ganguli 2014).
  case orthogonal
}
