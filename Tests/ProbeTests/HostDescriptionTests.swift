import Foundation
import Testing

@testable import Probe

@Suite struct HostDescriptionTests {
  @Test func theHostIsDescribed() {
    let host = HostDescription.current()
    #expect(host.name == ProcessInfo.processInfo.hostName.split(separator: ".").first.map(String.init) ?? "")
    #expect(host.coreCount >= 1)
    #expect(host.coreCount <= ProcessInfo.processInfo.processorCount)
    #expect(host.kernel.hasPrefix("Linux "))
    #expect(["x86_64", "aarch64"].contains(host.architecture))
    #expect(host.compiler.contains("Swift 6."))
    #expect(host.compiler.contains("Clang"))
  }

  @Test func theProcessorIsNamedWhateverTheArchitecture() {
    let intel = "processor\t: 0\nmodel\t\t: 85\nmodel name\t: Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz\n"
    #expect(HostDescription.cpuModel(fromCPUInfo: intel) == "Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz")
    let arm = "processor\t: 0\nBogoMIPS\t: 243.75\nCPU implementer\t: 0x41\nCPU part\t: 0xd0c\n"
    #expect(HostDescription.cpuModel(fromCPUInfo: arm) == "implementer 0x41 part 0xd0c")
    #expect(
      HostDescription.cpuModel(fromCPUInfo: "cpu\t\t: POWER9, altivec supported\n")
        == "POWER9, altivec supported")
    #expect(HostDescription.cpuModel(fromCPUInfo: "") == nil)
    #expect(HostDescription.cpuModel(fromCPUInfo: "model name\t:   \nCPU part : 0xd0c\n") == nil)
  }

  @Test func theDistributionIsNamedWithOrWithoutQuotes() {
    let debian = "NAME=\"Debian GNU/Linux\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n"
    #expect(HostDescription.prettyName(fromOSRelease: debian) == "Debian GNU/Linux 12 (bookworm)")
    #expect(HostDescription.prettyName(fromOSRelease: "PRETTY_NAME=Alpine\n") == "Alpine")
    #expect(HostDescription.prettyName(fromOSRelease: "PRETTY_NAME='Void = Linux'\n") == "Void = Linux")
    #expect(HostDescription.prettyName(fromOSRelease: "ID=debian\n") == nil)
  }
}
