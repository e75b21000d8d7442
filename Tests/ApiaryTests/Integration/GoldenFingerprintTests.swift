import Foundation
import Scenarios
import TestSupport
import Testing

/// What the shipped scenarios do, as the digest of all their events.
///
/// A fingerprint that changes is a change of behaviour: the commit that makes it says why, and puts the new one
/// here.
@Suite(.enabled(if: Apiary.isBuilt, "there is no release build of the command"))
struct GoldenFingerprintTests {
  /// A run of a shipped scenario.
  struct Golden: Sendable, CustomTestStringConvertible {
    let scenario: String
    let variant: String
    let fingerprint: String
    /// The core type that OpenBLAS takes the processor for, where the outcome depends on it; empty for any other run.
    let blasCore: String

    /// The best fitness of a search, on whose events it may not show; nil where nothing is searched for.
    let bestFitness: Double?

    init(
      _ scenario: String, _ variant: String, _ fingerprint: String, blasCore: String = "",
      bestFitness: Double? = nil
    ) {
      self.scenario = scenario
      self.variant = variant
      self.fingerprint = fingerprint
      self.blasCore = blasCore
      self.bestFitness = bestFitness
    }

    var testDescription: String { "\(scenario) \(variant)" }
  }

  static let generated = [
    Golden("quickstart", "base", "daf56fdbe4682c9a13087d777fe7b53f"),
    Golden("quickstart", "easy", "1a6b7c06211b7fb8e0d4933e13b18749"),
    Golden("quickstart", "sjf", "e5c335b60212eeccdb7ea225d61aaf51"),
    Golden("quickstart", "first-fit", "86ca2dd43f7ba0c6e9e5c892c6b3f0fd"),
    Golden("external-policy", "base", "e536e3e2080380c0f5739aa9a714e350"),
    Golden("external-policy", "swift", "1b294c5b8fe74a9a838fe915485976d8"),
    Golden("external-policy", "python", "1b294c5b8fe74a9a838fe915485976d8"),
    Golden("mm8-queue", "base", "441f860ccfe30a7fc04fd9c6c531702a"),
    Golden("scheduler-tournament", "base", "d42b18462c54668b201ecbe0e2fe1c92"),
    Golden("scheduler-tournament", "first-fit", "ad9e4f0c2b436bed02fc07841896a6af"),
    Golden("scheduler-tournament", "shortest-job-first", "d8aa9482e5c5e3344c82bd3b41f3726e"),
    Golden("scheduler-tournament", "priority", "ca659e0b8bc4d92f00e8087af1acfccc"),
    Golden("scheduler-tournament", "earliest-deadline-first", "270651c2f426ce515e715a41367f698d"),
    Golden("scheduler-tournament", "easy-backfilling", "c8a8d86f296a89baecb36c920b59855f"),
    Golden("scheduler-tournament", "easy-sjbf", "7061c4db62fcd879a99a62925315d804"),
    Golden("scheduler-tournament", "easy-plus-plus", "0682871dc27d5a2d742c1d51aef5a39a"),
    Golden("scheduler-tournament", "conservative-backfilling", "affb1f616fea41e3ada241ec33238a45"),
    Golden("scheduler-tournament", "best-fit", "2a16e28a58aee564ccd741304fc31b25"),
    Golden("scheduler-tournament", "last-come-first-served", "4050df173a6ba2cd801dbcbf2260d5c1"),
    Golden("scheduler-tournament", "longest-job-first", "8ccc653a0eb67c6318ab33e591c6deaa"),
    Golden("scheduler-tournament", "smallest-area-first", "5ed729b854c8acfd434baf9ce4166242"),
    Golden("scheduler-tournament", "largest-area-first", "a4822db68ff8a549729f412613dea99c"),
    Golden("scheduler-tournament", "f1", "49d6ef040683d186d89895a065c14eb6"),
    Golden("scheduler-tournament", "f2", "8b95ef437672a341451c2c104fd89a5d"),
    Golden("scheduler-tournament", "f3", "a9c6ea1c5523d40962bef2f7e0e96101"),
    Golden("scheduler-tournament", "f4", "72bef71fd2d8a2d60ed9575cc47c3555"),
    Golden("scheduler-tournament", "wfp3", "0b946cdb488c36e10fc39ea6740c9491"),
    Golden("scheduler-tournament", "unicep", "efc1ce7d6b551ad31a2b7ecf010a3b3b"),
    Golden("scheduler-tournament", "multifactor", "bfa02e5c81642ba6a6162797150cf582"),
    Golden("skills", "base", "615e75cf83ce37b20a8573f970a1240b"),
    Golden("skills", "best-match", "ebbe013eb8ab74d63e74c5b8a0847041"),
    Golden("skills", "specialist-first", "1c5b73efea6538a19d475058c535b12a"),
    Golden("skills", "hungarian-assignment", "78d0fedb4e86ff656f4f4d7a84bb08b8"),
    Golden("skills", "first-price-auction", "ebbe013eb8ab74d63e74c5b8a0847041"),
    Golden("skills", "second-price-auction", "ebbe013eb8ab74d63e74c5b8a0847041"),
    Golden("skills", "contract-net", "4e82b5f145a9b330b17a5e10fab88cb0"),
    Golden("skills", "ucb1", "f16136716a14f7678bc9107c5783524a"),
    Golden("skills", "thompson-sampling", "55d54f6589eef8e0b623614ea79771aa"),
    Golden("skills", "join-shortest-queue", "f4d65522d13e7123d21e6063bfd21c6b"),
    Golden("skills", "join-idle-queue", "721db8ad2dae667991c47d15b0c0afbc"),
    Golden("skills", "power-of-d-choices", "5010ebb05eddcaea070eac143c875f8a"),
    Golden("skills", "size-interval-assignment", "e989caf1010b4119869537304e71b59f"),
    Golden("skills", "late-binding", "3c10b5488f817b9d0735af8428704516"),
    Golden("skills", "work-stealing", "b6fafbe826831cf7537bfe0cd6d89f99"),
    Golden("time-sharing", "base", "3f68324a99c7804ea08c446bc1cfd8d7"),
    Golden("time-sharing", "round-robin", "e6e5b64ba6699df73f3b22352efa4c74"),
    Golden("time-sharing", "sharing", "3e941c155ea2f9b298c6fc15ef2740bf"),
    Golden("time-sharing", "limited-sharing", "9ba79e05b8a02624e1af76b533493631"),
    Golden("time-sharing", "srpt", "4de6cde228853643865a107e23d85094"),
    Golden("time-sharing", "sprpt", "92c088f3d63d2386a7044d2b31a59b6c"),
    Golden("time-sharing", "least-attained", "e9f294107ede6789b7073ba49b55f655"),
    Golden("time-sharing", "feedback", "064e7497f52b2eee8cddd7d7568b6da7"),
    Golden("time-sharing", "priority", "7d5d1093a0d85c478ac21a96bff45476"),
    Golden("time-sharing", "priority-with-checkpoints", "8519f413b13dd0b0bc15c7ced774f483"),
    Golden("time-sharing", "priority-aging", "a074781c23e4c28d27858675c9069410"),
    Golden("time-sharing", "earliest-deadline", "816fc073ecf13c86537bdaf65995ba41"),
    Golden("time-sharing", "least-laxity", "1acd6d88052b3a3196b46ceb53abe81a"),
    Golden("digits", "base", "eedb01a93590ed123e30e02f242498ed"),
    Golden("digits", "gradient-descent", "eedb01a93590ed123e30e02f242498ed"),
    Golden("digits", "one-cycle", "eedb01a93590ed123e30e02f242498ed"),
    Golden("digits", "early-stopping", "8e53bcef74db6cb45662183bd096545f"),
    Golden("runtime-predictor-lublin", "base", "60c50d69ee7e1aafe2c91542bfd91df3"),
    Golden("runtime-predictor-lublin", "easy-sjbf-learned", "f05d5d5e03e7ad4ce44e98ab137d2557"),
    Golden("runtime-predictor-lublin", "easy-sjbf-perfect", "7fdab40c3991d1bcb0b6ef041d77f336"),
    Golden("runtime-predictor-lublin", "sjf", "1e68491b732b6ea48ad3b6e97b589549"),
    Golden("runtime-predictor-lublin", "sjf-learned", "9bef46270a525a344500dbce7d4aa591"),
    Golden("runtime-predictor-lublin", "sjf-perfect", "696826d215c3c16995f22eaa8db0ceec"),
  ]

  static let searches = [
    Golden("evolve-scheduler", "base", "835e65c5d321a5981ec5b02498b66704", bestFitness: 16.73479446568379),
    Golden("evolve-scheduler", "network", "3004d69f1614e66fda6a76ee70b9b9f0", bestFitness: 17.0960797891816),
    Golden("evolve-scheduler", "fcfs", "763c2327ab52aba5b8b1ed29d2a6d26a"),
    Golden("evolve-scheduler", "sjf", "62474efffe32fe56e1d6e59974ad2ade"),
    Golden("evolve-scheduler", "wfp3", "5e7adf94e044a67ece0cf0079a105e9e"),
    Golden("evolve-scheduler", "f1", "d45d51f1f804fe8cf0d8011f76b46bc4"),
    Golden("map-elites", "base", "d0842a2f0f13e6ce639a98aa69422d91", bestFitness: 99.12123909081245),
    Golden("map-elites", "map-elites", "d0842a2f0f13e6ce639a98aa69422d91", bestFitness: 99.22757007252811),
    Golden("map-elites", "cvt", "d0842a2f0f13e6ce639a98aa69422d91", bestFitness: 99.47708694650584),
    Golden("map-elites", "novelty", "d0842a2f0f13e6ce639a98aa69422d91", bestFitness: 95.21481008578141),
    Golden(
      "map-elites", "cma-me", "d0842a2f0f13e6ce639a98aa69422d91",
      blasCore: "Haswell", bestFitness: 99.6889522420122),
    Golden("neat-double-pole", "base", "e7c8103b74bff2294edc7403077ff7cf", bestFitness: 100_000),
    Golden("neat-double-pole", "no-growth", "6fb1151384a43fcfba5106047b95b6f8", bestFitness: 100_000),
    Golden("neat-double-pole", "random-start", "45e90dad3a043a3895be48724991ab63", bestFitness: 100_000),
    Golden("neat-double-pole", "no-speciation", "15e1b7cc3da1bcfc6d094079bb9f3ad3", bestFitness: 100_000),
    Golden("neat-double-pole", "no-mating", "f2e3c53d184cd68ab7a6a11ea0e35d1d", bestFitness: 100_000),
    Golden(
      "optimiser-tournament", "base", "b62be8982aae40d1debd2c6a91ebf67e",
      blasCore: "Haswell", bestFitness: 5.7812737468218325e-09),
    Golden(
      "optimiser-tournament", "sep-cma-es", "b810f7452eac725b34e0cf1e4ba10821",
      bestFitness: 0.04895103697437499),
    Golden(
      "optimiser-tournament", "bipop-cma-es", "b62be8982aae40d1debd2c6a91ebf67e",
      blasCore: "Haswell", bestFitness: 5.7812737468218325e-09),
    Golden(
      "optimiser-tournament", "l-shade", "1ad6db6ed59a752dcf684d1ee06e1e27",
      bestFitness: 9.416430578181625e-07),
    Golden(
      "optimiser-tournament", "particle-swarm", "9b96b3560c041bc73d212e468b2b7c65",
      bestFitness: 2.090323937967027),
    Golden(
      "optimiser-tournament", "genetic-algorithm", "7c8a48d64b7149a535d01f8313d55cf8",
      bestFitness: 9.292192646179496),
    Golden(
      "optimiser-tournament", "random-search", "b713f53e7a38d096c96301b8056a9f77",
      bestFitness: 15063.621347492619),
  ]

  static let traces = [
    Golden("azure-llm", "base", "3025d4599d38abb27ca0d5e00300fe09"),
    Golden("azure-llm", "sjf", "bc93bfb4efdfa465b803e146609dd7ff"),
    Golden("azure-llm", "edf", "47be3bac7c3828b94251b8060fb82f79"),
    Golden("azure-llm", "random", "d8dffe5e04a9c05c70f021d46b52adbb"),
    Golden("azure-llm", "round-robin", "0e9010e685f6e5d478612e27c6455243"),
    Golden("azure-llm", "two-choices", "329ce48a0ede068c47cbd0967bfb4509"),
    Golden("azure-llm", "least-loaded", "4b801d1ab7f3b96b241cda4c94479497"),
    Golden("workflow-montage", "base", "4e148037b61e93a1c312f770e9dbb641"),
    Golden("workflow-montage", "sjf", "449ab35b95514597506da8a535495424"),
    Golden("workflow-montage", "slow-network", "a6ae21fbb40555f5aac9eeb7360f0e00"),
    Golden("workflow-montage", "more-workers", "a07c96679204cc9e53347e57e5bd97ca"),
    Golden("workflow-heft", "base", "7eab7feee42e03bd1c3c3833133f137c"),
    Golden("workflow-heft", "cpop", "16b565322f98fafb84f4d69cf23e7dfc"),
    Golden("workflow-heft", "peft", "32344f7907eebba5b186de45bb6db328"),
    Golden("workflow-heft", "min-min", "30bc88173f82e2d861057f3416574089"),
    Golden("workflow-heft", "max-min", "61754c51b4151ab93fd17caa72195894"),
    Golden("workflow-heft", "sufferage", "ca66647d6f711136f534ced4bb1b163f"),
    Golden("workflow-heft", "mct", "11eccf6a725ee00121e7a056d41a4388"),
    Golden("workflow-heft", "olb", "b466f9f1693a37dc6a4e53e3188527e6"),
    Golden("workflow-heft", "critical-path", "f6bb618e27b01a6dc3ec651cc13b9b58"),
    Golden("workflow-heft", "list", "9c3c4896ca2db94acf9f53fdf259c627"),
    Golden("kth-sp2", "base", "1be9b00316cb34bafd6dcbef2bd8de2a"),
    Golden("kth-sp2", "fcfs", "272139294a7e8cb23b82cf858dabf566"),
    Golden("kth-sp2", "sjf", "e751320b2528cadfccde829f33d687a5"),
    Golden("kth-sp2", "first-fit", "15c5ff5d669b0400d3418ec9d0b54a49"),
    Golden("kth-sp2", "easy-perfect", "13fdaa1829293f78d518167311e07649"),
    Golden("kth-sp2", "easy-busier", "034e03b9ac12ac7c7563b745a77a8c0c"),
    Golden("runtime-predictor", "base", "ae64c2863669fcdb7eab04c6451627a8"),
    Golden("runtime-predictor", "easy-sjbf-learned", "497149d78dafc41b8e3d07f274e8749f"),
    Golden("runtime-predictor", "easy-sjbf-perfect", "40f1c1d50e552442f46c8e12efdc6237"),
    Golden("runtime-predictor", "easy-plus-plus", "f309c546ad94ba8802f70dc11b021b65"),
    Golden("runtime-predictor", "sjf", "e751320b2528cadfccde829f33d687a5"),
    Golden("runtime-predictor", "sjf-learned", "7a55d3e0fb46996671e0ed9d578afca6"),
    Golden("runtime-predictor", "sjf-perfect", "92bd5df05edacac81a192e5041ab6328"),
  ]

  private static func check(_ golden: Golden) throws {
    let folder = try Workplace()
    let scenario = Apiary.package.appending(path: "scenarios/\(golden.scenario).toml").path
    _ = try folder.outcomeBytes(scenario, to: "r", ["--variant", golden.variant])
    let outcome = try folder.outcome("r/outcome.h5")
    // On another kind of processor a search by OpenBLAS's matrices finds its way otherwise.
    #expect(outcome.attributes.blasCore.isEmpty == golden.blasCore.isEmpty)
    guard outcome.attributes.blasCore == golden.blasCore else { return }
    #expect(outcome.fingerprint == golden.fingerprint)
    if let best = golden.bestFitness { #expect(outcome.metric("best_fitness") == best) }
  }

  @Test(arguments: generated) func generatedWorkloadsDoAsBefore(_ golden: Golden) throws {
    try Self.check(golden)
  }

  @Test(arguments: searches) func searchesFindAsBefore(_ golden: Golden) throws { try Self.check(golden) }

  @Test(.enabled(if: SharedData.isAvailable), arguments: traces)
  func tracesDoAsBefore(_ golden: Golden) throws { try Self.check(golden) }

  @Test func everyVariantOfEveryShippedScenarioIsHere() throws {
    let folder = Apiary.package.appending(path: "scenarios")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var shipped: Set<String> = []
    for file in files where file.hasSuffix(".toml") {
      let document = try ScenarioDocument(path: folder.appending(path: file).path)
      for variant in document.variantNames { shipped.insert("\(file.dropLast(5)) \(variant)") }
    }
    #expect(Set((Self.generated + Self.searches + Self.traces).map(\.testDescription)) == shipped)
  }
}
