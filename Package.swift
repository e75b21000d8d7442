// swift-tools-version: 6.2
import PackageDescription

// The map of the house. A target imports only targets on floors below its own; `docs/architecture.md`
// says what lives on each floor.

/// Specialising generics across targets is what makes the event loop free of dynamic dispatch.
let optimised: [SwiftSetting] = [
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))
]
/// Settings of a target that calls no C: every unsafe construct must be marked.
let safe: [SwiftSetting] = [.treatAllWarnings(as: .error), .strictMemorySafety()] + optimised
/// Settings of a target that calls C.
let touchesC: [SwiftSetting] = [.treatAllWarnings(as: .error)] + optimised
let cFlags: [CSetting] = [.unsafeFlags(["-Wall", "-Wextra", "-Werror", "-O2", "-ffp-contract=off"])]
/// Settings of kernels: square roots without `errno`, so that loops of them are vectorised.
let kernelFlags: [CSetting] = cFlags + [.unsafeFlags(["-fno-math-errno"])]
let cxxFlags: [CXXSetting] = [.unsafeFlags(["-Wall", "-Wextra", "-Werror", "-O2", "-ffp-contract=off"])]

let foundations: [Target] = [
  .systemLibrary(name: "CHDF5", pkgConfig: "hdf5-serial", providers: [.apt(["libhdf5-dev"])]),
  .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  .target(name: "CRandom", cSettings: cFlags),
  .target(
    name: "CVectorMath", cSettings: cFlags, linkerSettings: [.linkedLibrary("sleef"), .linkedLibrary("m")]),
  .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
  .target(
    name: "CKernels", dependencies: ["CRandom", "COpenBLAS"], cSettings: kernelFlags,
    linkerSettings: [.linkedLibrary("sleef"), .linkedLibrary("m")]),
  .target(name: "CXXHash", cSettings: cFlags, linkerSettings: [.linkedLibrary("xxhash")]),
  .target(name: "CProbe", cSettings: cFlags),
  .target(name: "CSpawn", cSettings: cFlags),
  .target(name: "CDistributions", cxxSettings: cxxFlags),
  .target(name: "CToml", cxxSettings: cxxFlags),
  .target(name: "CJson", cxxSettings: cxxFlags),
  .target(name: "CCommandLine", cxxSettings: cxxFlags),
]

let ground: [Target] = [
  .target(
    name: "Simulation", dependencies: ["CRandom", "CVectorMath", "CXXHash"], swiftSettings: touchesC),
  .target(name: "Statistics", dependencies: ["CDistributions"], swiftSettings: touchesC),
  .target(name: "Probe", dependencies: ["CProbe"], swiftSettings: touchesC),
  .target(name: "JSON", dependencies: ["CJson"], swiftSettings: touchesC),
  .target(name: "Kernels", dependencies: ["CKernels", "COpenBLAS"], swiftSettings: touchesC),
]

let domain: [Target] = [
  .target(name: "Processes", dependencies: ["Simulation"], swiftSettings: safe),
  .target(name: "Swarm", dependencies: ["Simulation", "Statistics"], swiftSettings: safe),
  .target(name: "Learning", dependencies: ["Simulation", "Kernels", "JSON"], swiftSettings: safe),
  .target(name: "Evolution", dependencies: ["Simulation", "Kernels"], swiftSettings: safe),
  .target(name: "Scheduling", dependencies: ["Simulation", "Swarm"], swiftSettings: safe),
  .target(
    name: "Workloads",
    dependencies: [
      "Simulation", "Swarm", "Learning", "Evolution", "Kernels", "JSON", "Probe", "CZlib", "CCrypto",
    ],
    swiftSettings: touchesC),
  .target(
    name: "Prediction", dependencies: ["Simulation", "Swarm", "Learning", "Kernels"], swiftSettings: safe),
  .target(
    name: "ExternalPolicies", dependencies: ["Simulation", "Swarm", "JSON", "Probe", "CSpawn"],
    swiftSettings: touchesC),
]

let outsideWorld: [Target] = [
  .target(
    name: "Scenarios",
    dependencies: [
      "Simulation", "Swarm", "Scheduling", "Workloads", "ExternalPolicies", "Learning", "Kernels",
      "Prediction", "Evolution",
      "CToml",
    ],
    swiftSettings: touchesC),
  .target(
    name: "Results",
    dependencies: ["Simulation", "Kernels", "Swarm", "Learning", "CHDF5", "CDeflate"],
    swiftSettings: touchesC),
  .target(name: "Charts", dependencies: ["Statistics"], swiftSettings: safe),
  .target(name: "Regression", dependencies: ["Simulation", "Statistics", "JSON"], swiftSettings: safe),
  .target(
    name: "Benchmarks",
    dependencies: [
      "Simulation", "Statistics", "Probe", "Kernels", "Swarm", "Learning", "Evolution", "Scheduling",
      "Workloads",
    ],
    swiftSettings: safe),
]

let lab: [Target] = [
  .target(
    name: "Lab",
    dependencies: [
      "Simulation", "Statistics", "Probe", "Swarm", "Scheduling", "Workloads", "ExternalPolicies",
      "Scenarios", "Kernels", "Learning", "Prediction", "Evolution",
      "Results", "Charts", "Benchmarks", "Regression",
    ],
    swiftSettings: safe),
  .target(
    name: "Entrance",
    dependencies: [
      "Lab", "Benchmarks", "Charts", "Evolution", "ExternalPolicies", "Learning", "Probe", "Regression",
      "Results", "Scenarios", "Scheduling",
      "Simulation",
      "Statistics", "Workloads",
      "CCommandLine",
    ],
    swiftSettings: touchesC),
  .executableTarget(name: "apiary", dependencies: ["Entrance"], swiftSettings: safe),
]

let tests: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["Simulation", "Swarm", "Scheduling"], path: "Tests/TestSupport",
    swiftSettings: safe),
  .testTarget(
    name: "SimulationTests", dependencies: ["Simulation", "Statistics", "CRandom", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "StatisticsTests", dependencies: ["Statistics", "Simulation", "TestSupport"], swiftSettings: safe),
  .testTarget(name: "ProbeTests", dependencies: ["Probe"], swiftSettings: safe),
  .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: safe),
  .testTarget(
    name: "KernelsTests", dependencies: ["Kernels", "Simulation", "TestSupport"], swiftSettings: safe),
  .testTarget(
    name: "LearningTests",
    dependencies: ["Learning", "Kernels", "Simulation", "Probe", "TestSupport"], swiftSettings: safe),
  .testTarget(
    name: "EvolutionTests",
    dependencies: ["Evolution", "Kernels", "Simulation", "Probe", "TestSupport"], swiftSettings: safe),
  .testTarget(
    name: "ExternalPoliciesTests",
    dependencies: ["ExternalPolicies", "Scheduling", "Swarm", "Simulation", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "ProcessesTests", dependencies: ["Processes", "Simulation", "Statistics", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "SwarmTests", dependencies: ["Swarm", "Scheduling", "Simulation", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "SchedulingTests",
    dependencies: ["Scheduling", "Swarm", "Simulation", "Workloads", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "WorkloadsTests",
    dependencies: ["Workloads", "Evolution", "Swarm", "Simulation", "Statistics", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "PredictionTests",
    dependencies: ["Prediction", "Learning", "Kernels", "Scheduling", "Swarm", "Simulation", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "ScenariosTests",
    dependencies: ["Scenarios", "Scheduling", "Workloads", "Swarm", "Simulation", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "ResultsTests",
    dependencies: ["Results", "Kernels", "Learning", "Swarm", "Simulation", "TestSupport"],
    swiftSettings: safe),
  .testTarget(name: "ChartsTests", dependencies: ["Charts", "TestSupport"], swiftSettings: safe),
  .testTarget(
    name: "RegressionTests", dependencies: ["Regression", "Simulation", "Statistics", "TestSupport"],
    swiftSettings: safe),
  .testTarget(
    name: "BenchmarksTests", dependencies: ["Benchmarks", "Learning", "Probe", "Simulation", "Statistics"],
    swiftSettings: safe),
  .testTarget(
    name: "LabTests",
    dependencies: [
      "Lab", "Regression", "Results", "Scenarios", "Scheduling", "Simulation", "Statistics", "Swarm",
      "TestSupport",
    ],
    swiftSettings: safe),
  .executableTarget(
    name: "unsound-policies", dependencies: ["Entrance", "Scheduling", "TestSupport"],
    path: "Tests/UnsoundPolicies", swiftSettings: safe),
  .testTarget(
    name: "ApiaryTests",
    dependencies: [
      "apiary", "unsound-policies", "Entrance", "Lab", "Results", "Scenarios", "Scheduling", "Simulation",
      "TestSupport",
    ], swiftSettings: safe),
]

let package = Package(
  name: "apiary",
  products: [.executable(name: "apiary", targets: ["apiary"])],
  targets: foundations + ground + domain + outsideWorld + lab + tests,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11,
  cxxLanguageStandard: .cxx17
)
