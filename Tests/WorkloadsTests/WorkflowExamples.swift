/// What the shared workflows hold, by a separate program in Python.
struct WorkflowExample: Sendable {
  let file: String
  let tasks: Int
  let edges: Int
  /// Nanoseconds of all tasks.
  let work: Int64
  /// Bytes over all edges.
  let bytes: Int64
  /// The longest chain of dependencies, in tasks.
  let depth: Int
  let lastName: String

  static let all = [
    WorkflowExample(
      file: "1000genome-chameleon-2ch-100k-001.json", tasks: 52, edges: 76, work: 2_771_295_000_000,
      bytes: 11_240_567, depth: 3, lastName: "frequency_ID0000052"),
    WorkflowExample(
      file: "1000genome-chameleon-8ch-100k-001.json", tasks: 208, edges: 304, work: 16_617_042_000_000,
      bytes: 119_156_762, depth: 3, lastName: "frequency_ID0000208"),
    WorkflowExample(
      file: "blast-chameleon-small-001.json", tasks: 43, edges: 120, work: 382_912_720_000,
      bytes: 794, depth: 3, lastName: "cat_ID000043"),
    WorkflowExample(
      file: "bwa-chameleon-small-001.json", tasks: 104, edges: 400, work: 379_989_466_000,
      bytes: 17_612_492, depth: 3, lastName: "cat_ID000104"),
    WorkflowExample(
      file: "cycles-chameleon-1l-1c-9p-001.json", tasks: 67, edges: 97, work: 862_699_000_000,
      bytes: 1_716_598, depth: 4, lastName: "cycles_plots_ID0000067"),
    WorkflowExample(
      file: "epigenomics-chameleon-hep-1seq-100k-001.json", tasks: 41, edges: 48, work: 539_307_000_000,
      bytes: 353_323_676, depth: 9,
      lastName: "sol2sanger_sol2sanger_HEP2_MSP1_Digests_s_1_sequence_9_ID0000041"),
    WorkflowExample(
      file: "epigenomics-chameleon-hep-7seq-50k-001.json", tasks: 1_121, edges: 1_389,
      work: 22_554_020_000_000,
      bytes: 5_655_244_339, depth: 9,
      lastName: "sol2sanger_sol2sanger_HEP2_MSP1_Digests_s_7_sequence_9_ID0001121"),
    WorkflowExample(
      file: "epigenomics-chameleon-ilmn-4seq-50k-001.json", tasks: 1_095, edges: 1_361,
      work: 20_417_621_000_000,
      bytes: 6_079_754_861, depth: 9,
      lastName: "sol2sanger_sol2sanger_080603_ILMN-GA001_0003_205WWAAXX_TAQ1_s_5_sequence_9_ID0001095"),
    WorkflowExample(
      file: "helloworld-chain-5-chameleon.json", tasks: 5, edges: 4, work: 501_240_000_000,
      bytes: 66_666_668, depth: 5, lastName: "cpuhog_chain_00000005"),
    WorkflowExample(
      file: "helloworld-forkjoin-10-chameleon.json", tasks: 10, edges: 16, work: 1_028_704_000_000,
      bytes: 145_454_560, depth: 3, lastName: "cpuhog_forkjoin_00000009"),
    WorkflowExample(
      file: "methylseq-dirt02-001.json", tasks: 36, edges: 70, work: 446_366_000_000,
      bytes: 162_936_989, depth: 7, lastName: "NFCORE_METHYLSEQ.METHYLSEQ.MULTIQC_36"),
    WorkflowExample(
      file: "montage-chameleon-2mass-01d-001.json", tasks: 103, edges: 231, work: 362_633_000_000,
      bytes: 1_238_267_911, depth: 8, lastName: "mViewer_ID0000103"),
    WorkflowExample(
      file: "montage-chameleon-dss-10d-001.json", tasks: 472, edges: 1_284, work: 37_089_295_000_000,
      bytes: 89_522_900_740, depth: 8, lastName: "mViewer_ID0000472"),
    WorkflowExample(
      file: "sarek-dirt02-001.json", tasks: 26, edges: 50, work: 393_226_000_000,
      bytes: 155_179_843, depth: 10, lastName: "NFCORE_SAREK.SAREK.MULTIQC_35"),
    WorkflowExample(
      file: "seismology-chameleon-1000p-001.json", tasks: 1_001, edges: 1_000, work: 538_433_000_000,
      bytes: 6_320_320, depth: 2, lastName: "wrapper_siftSTFByMisfit_ID0001001"),
    WorkflowExample(
      file: "seismology-chameleon-100p-001.json", tasks: 101, edges: 100, work: 71_893_000_000,
      bytes: 605_920, depth: 2, lastName: "wrapper_siftSTFByMisfit_ID0000101"),
    WorkflowExample(
      file: "soykb-chameleon-10fastq-10ch-001.json", tasks: 96, edges: 194, work: 11_814_517_000_000,
      bytes: 22_288_969, depth: 11, lastName: "filtering_indel_ID0000096"),
    WorkflowExample(
      file: "srasearch-chameleon-10a-001.json", tasks: 22, edges: 30, work: 6_996_779_000_000,
      bytes: 10_763_460_131, depth: 3, lastName: "merge_ID0000022"),
  ]
}
