import Definitions
import Timelines
import Vocabulary

@testable import Alerts

/// A person as a test states them; known to both agencies by identifier unless said otherwise.
struct Person {
    /// Appointments: how many days ago, and the outcome if there is one.
    var appointments: [(daysAgo: Int, outcome: String?)] = [(1, "MISSED"), (28, "MISSED")]
    /// Sentences: from how many days ago, until how many days ago, and whether serious.
    var sentences: [(from: Int, until: Int?, serious: Bool?)] = []
    /// Arrests: how many days ago.
    var arrests: [Int] = []
    /// How firmly each agency that knows the person is linked.
    var links: [(Agency, LinkStrength)] = [
        (Partnership.probation, .identifier), (Partnership.police, .identifier),
    ]
    var diedDaysAgo: Int?
    var restricted: Bool?
    var stale: [String] = []

    static let asOf = CalendarDay(dayNumber: 20_514)

    func timelines() throws -> Timelines {
        let facts = PersonFacts(
            person: Partnership.person, age: 30, diedOn: diedDaysAgo.map { Self.asOf.adding(days: -$0) },
            restricted: restricted, links: links.map { AgencyLink($0.0, $0.1) })
        let supply = Partnership.supply.map { supply in
            guard stale.contains(supply.source.name) else { return supply }
            return Supply(
                recordType: supply.recordType, agency: supply.agency, source: supply.source,
                state: .stale(ageInDays: 9))
        }
        return try Timelines(
            dictionary: Partnership.dictionary, asOf: Self.asOf, people: [facts], supply: supply,
            records: records)
    }

    private var records: [TimelineRecord] {
        appointments.enumerated().map { index, appointment in
            record(
                "appointment", Partnership.probation, line: index,
                [
                    .day(Self.asOf.adding(days: -appointment.daysAgo)),
                    appointment.outcome.map { .code($0) } ?? .missing(.blank), .text("room-token"),
                ])
        }
            + sentences.enumerated().map { index, sentence in
                record(
                    "sentence", Partnership.probation, line: index,
                    [
                        .day(Self.asOf.adding(days: -sentence.from)),
                        sentence.until.map { .day(Self.asOf.adding(days: -$0)) } ?? .missing(.blank),
                        sentence.serious.map { .flag($0) } ?? .missing(.blank),
                    ])
            }
            + arrests.enumerated().map { index, daysAgo in
                record(
                    "arrest", Partnership.police, line: index,
                    [
                        .day(Self.asOf.adding(days: -daysAgo)), .text("theft"), .text("anywhere"),
                    ])
            }
    }

    private func record(
        _ type: String, _ agency: Agency, line: Int, _ values: [FieldValue]
    ) -> TimelineRecord {
        TimelineRecord(
            person: Partnership.person, agency: agency, recordType: RecordType(type), values: values,
            provenance: Provenance(
                source: SourceName("\(type)s"), file: "\(type).csv", line: 2 + line,
                receivedOn: Self.asOf.adding(days: -1)),
            link: links.first { $0.0 == agency }?.1 ?? .identifier)
    }
}
