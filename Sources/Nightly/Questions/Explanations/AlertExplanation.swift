public import Definitions
internal import Store
public import Vocabulary

/// Why an alert was raised: its evidence, what is missing, what protects, what it asks for and who may read it.
public struct AlertExplanation: Sendable {
    /// The alert.
    public let alert: Alert
    /// The date of the night whose alerts it was found among.
    public let night: CalendarDay

    /// Finds an alert; the audit log says who looked and why before anything is shown.
    ///
    /// - Parameters:
    ///   - identifier: The alert's identifier.
    ///   - day: The night, or the latest before it; the latest of all unless given.
    ///   - site: The pipeline.
    ///   - consultation: Who looks, and why.
    ///   - clock: Gives the time of the audit record.
    /// - Throws: ``RunFailure`` where there is no such alert, a run holds the lock, or a store can't be read.
    public init(
        of identifier: String, on day: CalendarDay? = nil, in site: NightSite, for consultation: Consultation,
        clock: RunClock = .system
    ) throws(RunFailure) {
        self = try answering { () throws -> AlertExplanation in
            let books = NightBooks(site: site)
            let roll = try books.analysis().alertRoll(upTo: day ?? .latest, inclusive: true)
            guard let alert = roll.alerts.first(where: { $0.id.text == identifier }), let night = roll.asOf
            else {
                let nights = roll.asOf.map { "of the night \($0)" } ?? "yet"
                // A word that is no alert's identifier may be anything, and so is not repeated.
                throw RunFailure(
                    .failed,
                    "there is no such alert among those \(nights); lists show an alert's identifier as its "
                        + "reference, and --as-of asks an earlier night")
            }
            try books.note(
                consultation.record(
                    of: "alert \(alert.id)", purpose: alert.rule.purpose,
                    fields: alert.reads.map(\.description), at: clock.stamp))
            return AlertExplanation(alert: alert, night: night)
        }
    }

    init(alert: Alert, night: CalendarDay) {
        self.alert = alert
        self.night = night
    }
}

extension CalendarDay {
    /// Later than any night.
    static let latest = CalendarDay(dayNumber: 2_932_896)
}
