extension Double {
  /// 1 − x, such that 0.9 leaves 0.1, as people mean it, where a difference of rounded numbers would not.
  ///
  /// Exact to the nearest number for up to six decimals.
  var complement: Double { (1e6 - 1e6 * self) / 1e6 }
}
