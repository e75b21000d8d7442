internal import Simulation

/// The M/M/8 queue at load 0.9: Poisson arrivals, eight servers of rate 1 a second, first come first served.
struct MultiServerQueue: Model {
  typealias Event = KernelEvent

  struct Customer: Sendable, BitwiseCopyable {
    let arrival: SimulationTime
    let service: SimulationDuration
  }

  static let serverCount = 8
  static let arrivalsPerSecond = 7.2
  static let servicesPerSecond = 1.0

  /// What an event is about.
  private static let arrival = KernelEvent(subject: 0)
  private static let completion = KernelEvent(subject: 1)

  private var arrivals: SplitMix64
  private var services: SplitMix64
  private var line = Ring<Customer>()
  private var busyCount = 0
  private var customersToCome: Int
  private(set) var totalWait = SimulationDuration.zero
  /// Of every wait, in order of arrival.
  private(set) var digest = Digest()

  init(customers: Int, seed: UInt64) {
    customersToCome = customers
    arrivals = SplitMix64(state: SplitMix64.mixed(11 &+ seed << 32))
    services = SplitMix64(state: SplitMix64.mixed(22 &+ seed << 32))
  }

  /// The event to begin with, and when it comes; nil without customers.
  mutating func first() -> (event: KernelEvent, time: SimulationTime)? {
    nextArrival(after: .zero).map { (Self.arrival, $0) }
  }

  mutating func handle<Queue: EventQueue>(
    _ event: KernelEvent, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == KernelEvent {
    if event.subject == Self.arrival.subject {
      let customer = Customer(
        arrival: time, service: Self.draw(&services, meanSeconds: 1 / Self.servicesPerSecond))
      admit(customer, at: time, &agenda)
      if let next = nextArrival(after: time) { agenda.schedule(Self.arrival, at: next) }
    } else if let customer = line.popFirst() {
      serve(customer, at: time, &agenda)
    } else {
      busyCount -= 1
    }
  }

  private mutating func admit<Queue: EventQueue>(
    _ customer: Customer, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == KernelEvent {
    guard busyCount < Self.serverCount else { return line.append(customer) }
    busyCount += 1
    serve(customer, at: time, &agenda)
  }

  private mutating func serve<Queue: EventQueue>(
    _ customer: Customer, at time: SimulationTime, _ agenda: inout Agenda<Queue>
  ) where Queue.Event == KernelEvent {
    let wait = time - customer.arrival
    totalWait += wait
    digest.add(wait.nanoseconds)
    agenda.schedule(Self.completion, at: time + customer.service)
  }

  private mutating func nextArrival(after time: SimulationTime) -> SimulationTime? {
    guard customersToCome > 0 else { return nil }
    customersToCome -= 1
    return time + Self.draw(&arrivals, meanSeconds: 1 / Self.arrivalsPerSecond)
  }

  private static func draw(_ random: inout SplitMix64, meanSeconds: Double) -> SimulationDuration {
    SimulationDuration(nanoseconds: Int64(meanSeconds * 1e9 * Ziggurat.exponential { random.next() }))
  }
}
