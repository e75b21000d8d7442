extension OutcomeAttributes {
  /// Writes the root attributes; the fingerprint follows when the run is over.
  func write(to writer: ResultFileWriter) throws(ResultsError) {
    try writer.setCommonAttributes(title: title, softwareVersion: softwareVersion)
    try writer.setAttribute("scenario_name", .string(scenarioName))
    try writer.setAttribute("scenario_text", .string(scenarioText))
    try writer.setAttribute("scenario_sha256", .string(scenarioSHA256))
    try writer.setAttribute("trace_sha256", .string(traceSHA256))
    try writer.setAttribute("seed", .uint64(seed))
    try writer.setAttribute("variant", .string(variant))
    try writer.setAttribute("policy", .string(policy))
    if !policySHA256.isEmpty { try writer.setAttribute("policy_sha256", .string(policySHA256)) }
    if !blasCore.isEmpty { try writer.setAttribute("blas_core", .string(blasCore)) }
    if !vectorKernels.isEmpty { try writer.setAttribute("vector_kernels", .string(vectorKernels)) }
    try writer.setAttribute("overrides", .strings(overrides))
    if !branchedFrom.isEmpty { try writer.setAttribute("branched_from", .string(branchedFrom)) }
  }

  init(from reader: ResultFileReader) throws(ResultsError) {
    title = try reader.text("title")
    scenarioName = try reader.text("scenario_name")
    scenarioText = try reader.text("scenario_text")
    scenarioSHA256 = try reader.text("scenario_sha256")
    traceSHA256 = try reader.text("trace_sha256")
    seed = try reader.unsigned("seed")
    variant = try reader.text("variant")
    policy = try reader.text("policy")
    policySHA256 = try reader.optionalText("policy_sha256")
    blasCore = try reader.optionalText("blas_core")
    vectorKernels = try reader.optionalText("vector_kernels")
    overrides = try reader.texts("overrides")
    softwareVersion = try reader.text("software_version")
    branchedFrom = try reader.optionalText("branched_from")
  }
}

extension ResultFileWriter {
  /// Writes the root attributes that all kinds of files share: conventions, title and version.
  /// - Throws: `writeFailed`, `unwritableText`.
  public func setCommonAttributes(title: String, softwareVersion: String) throws(ResultsError) {
    try setAttribute("Conventions", .string("CF-1.11"))
    try setAttribute("title", .string(title))
    try setAttribute("source", .string("Apiary \(softwareVersion)"))
    try setAttribute("software_version", .string(softwareVersion))
    try setAttribute("schema_version", .int64(HDF5Library.schemaVersion))
  }
}
