/// The public traces that `Scripts/fetch-trace` downloads.
public enum KnownTraces {
  /// Their names, as `scenarios/traces/traces.tsv` lists them.
  public static let names = [
    "KTH-SP2-1996-2.swf",
    "AzureLLMInferenceTrace_conv.csv",
    "AzureLLMInferenceTrace_code.csv",
    "mooncake_conversation_trace.jsonl",
    "montage-chameleon-2mass-01d-001.json",
  ]
}
