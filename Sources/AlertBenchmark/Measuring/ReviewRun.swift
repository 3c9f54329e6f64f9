import Alerts
import Definitions

/// One review of everybody, with its cost and a digest of its result.
struct ReviewRun: Sendable {
    let people: Int
    let threads: Int
    let spent: ProcessUsage.Spent
    /// The same for the same alerts, tallies and withheld outcomes.
    let digest: String
    let alerts: Int
    let withheld: Int

    /// Reviews everybody as the alerts stage of a night does.
    init(of review: AlertReview, people: Int, threads: Int) async {
        ProcessUsage.forgetPeak()
        let before = ProcessUsage()
        let night = await review.night(threads: threads)
        spent = ProcessUsage().since(before)
        self.people = people
        self.threads = threads
        var hasher = Hasher()
        hasher.combine(night)
        digest = String(UInt64(bitPattern: Int64(hasher.finalize())), radix: 16)
        alerts = night.firings.count + night.standing.count
        withheld = night.withheld.count
    }

    /// People in a second on each thread.
    var peoplePerSecond: Int { Int(Double(people) / spent.seconds / Double(threads)) }

    var line: String {
        "\(threads) threads: \(spent.seconds.oneDecimal) s, \(spent.processorSeconds.oneDecimal) s of processor time, "
            + "peak \(spent.peak) MB, \(alerts) alerts, \(withheld) withheld, digest \(digest)"
    }
}

extension Double {
    /// With one digit behind the point.
    var oneDecimal: String {
        let tenths = Int((self * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
