import Foundation
import Testing

@testable import Lab

@Suite struct PerformanceRecorderTests {
  @Test func phasesAddUpToTheWhole() throws {
    var recorder = PerformanceRecorder()
    usleep(3000)
    recorder.enter(.simulate)
    usleep(6000)
    recorder.enter(.write)
    let record = recorder.finish(eventCount: 1000)
    #expect(record.phases.map(\.name) == ["load", "simulate", "write"])
    #expect(abs(record.phases.map(\.wallSeconds).reduce(0, +) - record.wallSeconds) < 1e-9)
    #expect(record.phases[0].wallSeconds >= 0.003 && record.phases[1].wallSeconds >= 0.006)
    #expect(abs(record.eventsPerSecond - 1000 / record.phases[1].wallSeconds) < 1e-6)
    #expect(record.events == 1000)
    #expect(record.peakResidentBytes >= record.residentBytes && record.residentBytes > 1e6)
  }

  @Test func samplesKeepTheirDistanceButForTheLast() {
    var recorder = PerformanceRecorder()
    recorder.enter(.simulate)
    var event = 0
    while recorder.samples.count < 5 {
      event += 1
      recorder.sample(simulatedSeconds: Double(event), eventCount: event)
    }
    let times = recorder.samples.map(\.wallSeconds)
    #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 > 0.0039999 })
    recorder.sample(simulatedSeconds: 2000, eventCount: event + 1, isLast: true)
    #expect(recorder.samples.last?.events == Int64(event + 1))
    #expect(recorder.samples.last?.simulatedSeconds == 2000)
  }

  /// However many samples are taken, few are kept, and their rates still account for every event.
  @Test func samplesAreJoinedWhenThereAreTooMany() {
    var recorder = PerformanceRecorder()
    recorder.enter(.simulate)
    for event in 1...5000 {
      recorder.sample(simulatedSeconds: Double(event), eventCount: 10 * event, isLast: true)
    }
    let samples = recorder.samples
    #expect((512..<2048).contains(samples.count))
    #expect(samples.last?.events == 50_000)
    #expect(zip(samples, samples.dropFirst()).allSatisfy { $0.events < $1.events })
    #expect(zip(samples, samples.dropFirst()).allSatisfy { $0.wallSeconds < $1.wallSeconds })
    var before: Int64 = 0
    var seconds = 0.0
    for sample in samples {
      seconds += Double(sample.events - before) / sample.eventsPerSecond
      before = sample.events
    }
    // Wall time counts from the start, rates from the beginning of the phase.
    let elapsed = (samples.last?.wallSeconds ?? 0) - recorder.finish(eventCount: 50_000).phases[0].wallSeconds
    #expect(abs(seconds - elapsed) < 1e-4 * elapsed)
  }
}
