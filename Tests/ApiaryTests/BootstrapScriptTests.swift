import Foundation
import Testing

@Suite struct BootstrapScriptTests {
  @Test(arguments: [[], ["--tests"]])
  func isSilentWhenNothingIsMissing(arguments: [String]) throws {
    let sandbox = try ScriptSandbox()
    for _ in 0..<2 {
      let outcome = try sandbox.run("Scripts/bootstrap", arguments)
      #expect(outcome.status == 0)
      #expect(outcome.output + outcome.errors == "")
    }
    #expect(sandbox.log.isEmpty)
  }

  @Test func installsOnlyWhatIsMissing() throws {
    let sandbox = try ScriptSandbox(missing: ["libcli11-dev", "gnuplot-nox", "netcdf-bin"])
    try sandbox.fake("apt-get", #"echo "$DEBIAN_FRONTEND $*" >>"\#(sandbox.folder.path)/log""#)
    let outcome = try sandbox.run("Scripts/bootstrap")
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.errors == "apiary: installing 2 Debian packages: libcli11-dev gnuplot-nox\n")
    let options = "-q -y -o DPkg::Lock::Timeout=300"
    #expect(
      sandbox.log == ["noninteractive \(options) install --no-install-recommends libcli11-dev gnuplot-nox"])
  }

  @Test func testsNeedMore() throws {
    let sandbox = try ScriptSandbox(missing: ["netcdf-bin"])
    #expect(try sandbox.run("Scripts/bootstrap").errors == "")
    #expect(
      try sandbox.run("Scripts/bootstrap", ["--tests"]).errors.contains("1 Debian packages: netcdf-bin"))
    #expect(sandbox.log == ["apt-get netcdf-bin"])
  }

  @Test func fetchesThePackageListsOnlyWhenTheFirstTryFails() throws {
    let sandbox = try ScriptSandbox(missing: ["git"])
    let log = sandbox.folder.appending(path: "log").path
    try sandbox.fake(
      "apt-get", #"echo "${*: -1}" >>'\#(log)'; [[ $(<'\#(log)') == *update*git || $* == *update ]]"#)
    #expect(try sandbox.run("Scripts/bootstrap").status == 0)
    #expect(sandbox.log == ["git", "update", "git"])
  }

  @Test func aFailedInstallationShowsWhyAndWhatToDo() throws {
    let sandbox = try ScriptSandbox(missing: ["git"])
    try sandbox.fake("apt-get", "echo 'E: no network' >&2; exit 100")
    let outcome = try sandbox.run("Scripts/bootstrap")
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("E: no network\n"))
    #expect(outcome.errors.contains("apt-get update && apt-get install --no-install-recommends git"))
  }

  @Test func aLinkerWithoutGoldGetsIt() throws {
    let sandbox = try ScriptSandbox()
    try sandbox.removeTool("ld.gold")
    try sandbox.fake("apt-cache", "exit 0")
    #expect(try sandbox.run("Scripts/bootstrap").status == 0)
    try sandbox.fake("apt-cache", "exit 100")
    #expect(try sandbox.run("Scripts/bootstrap").status == 0)
    #expect(sandbox.log == ["apt-get binutils-gold", "apt-get binutils"])
  }

  @Test func aDerivativeOfDebianCountsAsDebian() throws {
    let sandbox = try ScriptSandbox(missing: ["git"])
    try sandbox.distribution("NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n")
    #expect(try sandbox.run("Scripts/bootstrap").status == 0)
    #expect(sandbox.log == ["apt-get git"])
  }

  @Test func anotherDistributionGetsTheList() throws {
    let sandbox = try ScriptSandbox(missing: ["git"])
    try sandbox.distribution("NAME=\"Fedora Linux\"\nID=fedora\n")
    let outcome = try sandbox.run("Scripts/apiary", ["--version"])
    #expect(outcome.status == 69)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("apiary: Fedora Linux has no Debian packages"))
    for name in ["libhdf5-dev", "gnuplot-nox", "g++"] { #expect(outcome.errors.contains("\n  \(name)\n")) }
    #expect(sandbox.log.isEmpty)
  }

  @Test func aSystemWithoutDpkgGetsTheListWhateverItSays() throws {
    let sandbox = try ScriptSandbox()
    try sandbox.removeTool("dpkg-query")
    #expect(try sandbox.run("Scripts/bootstrap").status == 69)
    sandbox.environment["APIARY_OS_RELEASE"] = "/nonexistent"
    #expect(
      try sandbox.run("Scripts/bootstrap").errors.hasPrefix("apiary: this system has no Debian packages"))
  }

  @Test func withoutSwiftItSaysWhereToGetIt() throws {
    let sandbox = try ScriptSandbox()
    try sandbox.removeTool("swift")
    let outcome = try sandbox.run("Scripts/apiary", ["run", "x"])
    #expect(outcome.status == 69)
    #expect(outcome.errors.hasPrefix("apiary: there is no Swift toolchain on the PATH.\n"))
    #expect(outcome.errors.contains("https://www.swift.org/install"))
    #expect(outcome.errors.contains("swiftly"))
  }

  @Test(
    arguments: [("5.10.1", 69), ("6.1", 69), ("6.2", 0), ("6.10-dev", 0), ("7.0", 0)] as [(String, Int32)])
  func swiftHasToBeNewEnough(version: String, status: Int32) throws {
    let sandbox = try ScriptSandbox()
    try sandbox.fake("swift", "echo 'Apple Swift version \(version) (swift-x)'")
    let outcome = try sandbox.run("Scripts/bootstrap")
    #expect(outcome.status == status)
    #expect(outcome.errors.contains("Apiary needs Swift 6.2 or later") == (status != 0))
  }

  @Test func anUnknownArgumentIsRefused() throws {
    let outcome = try ScriptSandbox().run("Scripts/bootstrap", ["--test"])
    #expect(outcome.status == 64)
    #expect(outcome.errors == "usage: Scripts/bootstrap [--tests]\n")
  }
}
