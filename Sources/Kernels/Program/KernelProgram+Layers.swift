internal import CKernels

extension KernelProgram {
  /// Adds layer normalisation (Ba, Kiros & Hinton 2016) of every row.
  ///
  /// - Parameters:
  ///   - normalized: keeps the rows before gain and offset.
  ///   - scales: keeps 1/√(variance + ε) of each row.
  public mutating func normalize(
    _ input: Matrix<Scalar>, gain: Matrix<Scalar>, offset: Matrix<Scalar>, epsilon: Double,
    into output: Matrix<Scalar>, normalized: Matrix<Scalar>, scales: Matrix<Scalar>
  ) {
    precondition(
      output.shape == input.shape && normalized.shape == input.shape && scales.count == input.rows
        && gain.count == input.columns && offset.count == input.columns && input.columns > 0,
      "normalisation of \(input.shape) into \(output.shape) with gain \(gain.shape)")
    append(
      kernels.table.pointee.layer_norm,
      apiary_layer_norm(
        input: input.pointer, gain: gain.pointer, offset: offset.pointer, output: output.pointer,
        normalized: normalized.pointer, scales: scales.pointer, rows: Int64(input.rows),
        columns: Int64(input.columns), epsilon: epsilon),
      keeping: [
        input.storage, gain.storage, offset.storage, output.storage, normalized.storage, scales.storage,
      ])
  }

  /// Adds the way back through layer normalisation.
  public mutating func normalizeBack(
    _ gradient: Matrix<Scalar>, gain: Matrix<Scalar>, normalized: Matrix<Scalar>, scales: Matrix<Scalar>,
    inputGradient: Matrix<Scalar>?, accumulates: Bool, gainGradient: Matrix<Scalar>,
    offsetGradient: Matrix<Scalar>, accumulatesParameters: Bool
  ) {
    precondition(
      normalized.shape == gradient.shape && scales.count == gradient.rows && gain.count == gradient.columns
        && (inputGradient?.count ?? gradient.count) == gradient.count
        && gainGradient.count == gradient.columns && offsetGradient.count == gradient.columns,
      "gradient \(gradient.shape) of normalisation \(normalized.shape)")
    append(
      kernels.table.pointee.layer_norm_back,
      apiary_layer_norm_back(
        gradient: gradient.pointer, gain: gain.pointer, normalized: normalized.pointer,
        scales: scales.pointer,
        input_gradient: inputGradient?.pointer, gain_gradient: gainGradient.pointer,
        offset_gradient: offsetGradient.pointer, rows: Int64(gradient.rows), columns: Int64(gradient.columns),
        accumulates: accumulates, accumulates_parameters: accumulatesParameters),
      keeping: [
        gradient.storage, gain.storage, normalized.storage, scales.storage, inputGradient?.storage,
        gainGradient.storage, offsetGradient.storage,
      ])
  }

  /// Adds `target` = `source`·mask, the mask drawn anew at every run.
  ///
  /// - Parameters:
  ///   - rate: the probability that a number is dropped; the others are scaled by 1/(1 − rate).
  ///   - counter: the position in the random stream, in blocks of four numbers; moved on by every run.
  ///   - key: the stream's seed, and its name as two words.
  public mutating func dropout(
    _ source: Matrix<Scalar>, rate: Double, mask: Matrix<Scalar>, into target: Matrix<Scalar>,
    counter: Storage<UInt64>, key: (seed: UInt64, entity: UInt32, purpose: UInt32)
  ) {
    precondition(
      mask.count == source.count && target.count == source.count && rate >= 0 && rate < 1
        && counter.count > 0,
      "dropout of \(source.shape) at rate \(rate) into \(target.shape)")
    append(
      kernels.table.pointee.dropout,
      apiary_dropout(
        source: source.pointer, mask: mask.pointer, target: target.pointer, counter: counter.pointer,
        count: Int64(source.count), scale: 1 / (1 - rate), seed: key.seed, key2: key.entity,
        key3: key.purpose, threshold: UInt32(rate * 0x1p32), accumulates: false),
      keeping: [source.storage, mask.storage, target.storage, counter])
  }

  /// Adds `target` = `source`·`factors`, or += where it accumulates, element by element.
  public mutating func multiplyElements(
    _ source: Matrix<Scalar>, _ factors: Matrix<Scalar>, into target: Matrix<Scalar>, accumulates: Bool
  ) {
    precondition(
      factors.count == source.count && target.count == source.count,
      "\(source.shape) times \(factors.shape) into \(target.shape)")
    append(
      kernels.table.pointee.dropout,
      apiary_dropout(
        source: source.pointer, mask: factors.pointer, target: target.pointer, counter: nil,
        count: Int64(source.count), scale: 1, seed: 0, key2: 0, key3: 0, threshold: 0,
        accumulates: accumulates),
      keeping: [source.storage, factors.storage, target.storage])
  }

  /// Adds the fetching of rows of a table by their numbers; a number that is no row's fetches row 0.
  public mutating func lookUp(
    _ indices: Matrix<Scalar>, in table: Matrix<Scalar>, into values: Matrix<Scalar>
  ) {
    append(
      kernels.table.pointee.embedding, embedding(indices, table, values),
      keeping: [indices.storage, table.storage, values.storage])
  }

  /// Adds the way back: gradients of fetched rows are added to those of the table.
  public mutating func lookUpBack(
    _ indices: Matrix<Scalar>, tableGradient: Matrix<Scalar>, gradient: Matrix<Scalar>
  ) {
    append(
      kernels.table.pointee.embedding_back, embedding(indices, tableGradient, gradient),
      keeping: [indices.storage, tableGradient.storage, gradient.storage])
  }

  private func embedding(
    _ indices: Matrix<Scalar>, _ table: Matrix<Scalar>, _ values: Matrix<Scalar>
  ) -> apiary_embedding {
    precondition(
      values.count == indices.count * table.columns && table.rows > 0,
      "\(indices.count) rows of a table \(table.shape) into \(values.shape)")
    return apiary_embedding(
      indices: indices.pointer, table: table.pointer, values: values.pointer, count: Int64(indices.count),
      columns: Int64(table.columns), table_rows: Int64(table.rows))
  }
}
