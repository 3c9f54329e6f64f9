import Foundation
import Testing

/// What the second night says of the first.
@Suite struct `From one night to the next` {
    @Test func `alerts go on, and only what happened is new`() throws {
        let site = try SampleNights.site()
        let nights = try Self.standings(site)
        let first = try #require(nights[ScratchSite.first])
        let second = try #require(nights[ScratchSite.second])
        #expect(first.count >= 20)
        #expect(first.values.allSatisfy { $0.standing == "new" })
        // Every alert of the first night is accounted for, and none is told as new twice.
        #expect(first.keys.allSatisfy { second[$0] != nil })
        let new = second.filter { $0.value.standing == "new" }
        #expect(Set(new.keys).isDisjoint(with: first.keys))
        #expect(!new.isEmpty)
        #expect(second.values.contains { $0.standing == "open" })
    }

    @Test func `a changed night raises only the change`() throws {
        let changed = try SampleNights.site()
        let still = try Self.stillNight()
        // The same extracts a day later: what is new there is the calendar's doing alone.
        let ofTheDay = Set(
            try #require(try Self.standings(still)[ScratchSite.second]).filter { $0.value.standing == "new" }
                .keys)
        let new = try #require(try Self.standings(changed)[ScratchSite.second]).filter {
            $0.value.standing == "new" && !ofTheDay.contains($0.key)
        }
        #expect(!new.isEmpty)
        let touched = try Self.peopleWithNews(changed)
        for (alert, state) in new {
            #expect(touched.contains(state.person), "\(alert) is of somebody of whom nothing is new")
        }
    }

    @Test func `the very same inputs raise nothing but what the calendar brings`() throws {
        let still = try Self.stillNight()
        let nights = try Self.standings(still)
        let first = try #require(nights[ScratchSite.first])
        let second = try #require(nights[ScratchSite.second])
        let new = second.filter { $0.value.standing == "new" }
        // What the same rows say on the second date to somebody who never saw the first: windows move by a day, so that a
        // few people enter them, and nothing else is new.
        let alone = try #require(try Self.standings(try Self.aloneOnTheSecondDate())[ScratchSite.second])
        let ofTheDay = Self.matters(alone).subtracting(Self.matters(first))
        #expect(Self.matters(new) == ofTheDay)
        #expect(new.count == Self.matters(new).count && new.count < first.count / 2)
        #expect(Set(new.keys).isDisjoint(with: first.keys))
        #expect(!second.values.contains { $0.standing == "changed" && $0.lastChanged == ScratchSite.first })
    }

    @Test func `the very same night raises nothing at all`() throws {
        let site = try ScratchSite()
        try site.run(asOf: ScratchSite.first)
        let once = try Self.standings(site)
        try site.run(asOf: ScratchSite.first)
        #expect(try Self.standings(site) == once)
    }

    @Test func `people keep their identifiers`() throws {
        let site = try SampleNights.site()
        let rows = try site.vault.rows(
            """
            SELECT one.person, two.person FROM person_record AS one JOIN person_record AS two
            USING (agency, record_type, source_key) WHERE one.night = ? AND two.night = ?
            """, [ScratchSite.first, ScratchSite.second])
        #expect(rows.count > 2000)
        let moved = Set(rows.filter { $0[0] != $0[1] }.flatMap { $0 })
        let told = Set(
            try site.vault.rows(
                "SELECT person, others FROM person_history WHERE night = ?", [ScratchSite.second]
            )
            .flatMap { [$0[0]] })
        #expect(moved.count < 20)
        for (one, two) in rows.map({ ($0[0], $0[1]) }) where one != two {
            #expect(told.contains(one) || told.contains(two))
        }
    }

    struct Standing: Equatable {
        let standing: String
        let person: String
        let lastChanged: String
        let isContinuous: Bool
    }

    /// What alerts are about: an event, which their identifier tells, or the state that somebody is in by a rule, which
    /// has another identifier where it was first seen on another night.
    private static func matters(_ alerts: [String: Standing]) -> Set<String> {
        Set(alerts.map { id, alert in alert.isContinuous ? "\(id.prefix(4))\(alert.person)" : id })
    }

    /// The alerts of each night by their identifiers.
    private static func standings(_ site: ScratchSite) throws -> [String: [String: Standing]] {
        var nights: [String: [String: Standing]] = [:]
        for row in try site.analysis.rows(
            """
            SELECT night, alert, state, person, last_changed, json_extract(content, '$.episode.isContinuous') FROM alert
            """)
        {
            nights[row[0], default: [:]][row[1]] = Standing(
                standing: row[2], person: row[3], lastChanged: row[4], isContinuous: row[5] == "1")
        }
        return nights
    }

    /// A site on whose second night every agency sends what it sent on the first.
    private static func stillNight() throws -> ScratchSite {
        try stillNightRan.get()
    }

    /// A site that ran the second date alone, with what every agency sent on the first.
    private static func aloneOnTheSecondDate() throws -> ScratchSite {
        let site = try ScratchSite()
        try site.takeKey(of: SampleNights.site())
        try site.sendAgain(ScratchSite.first, on: ScratchSite.second)
        try #require(try site.run(asOf: ScratchSite.second).status == 0)
        return site
    }

    private static let stillNightRan = Swift.Result {
        let site = try ScratchSite()
        // The same key, so that the same alerts get the same identifiers.
        try site.takeKey(of: SampleNights.site())
        try site.sendAgain(ScratchSite.first, on: ScratchSite.second)
        _ = try site.run(asOf: ScratchSite.first)
        _ = try site.run(asOf: ScratchSite.second)
        return site
    }

    /// The pseudonyms of people of whom a record is new, changed or gone on the second night, or who were linked anew.
    private static func peopleWithNews(_ site: ScratchSite) throws -> Set<String> {
        let night = ScratchSite.second
        let owners = try site.vault.rows(
            """
            SELECT DISTINCT pseudonym.pseudonym FROM standardised_record AS record
            JOIN record_version AS version ON version.source = record.source AND version.source_key = record.source_key
            JOIN person_record AS person ON person.agency = coalesce(record.person_agency, record.agency)
                AND person.record_type = coalesce(record.person_type, record.record_type)
                AND person.source_key = coalesce(record.person_key, record.source_key)
            JOIN pseudonym ON pseudonym.person = person.person
            WHERE person.night = ? AND (version.seen_from = ? OR version.seen_until = ?)
            """, [night, night, night])
        let gone = try site.vault.rows(
            """
            SELECT DISTINCT pseudonym.pseudonym FROM person_record AS one JOIN pseudonym USING (person)
            LEFT JOIN person_record AS two ON two.night = ? AND two.agency = one.agency
                AND two.record_type = one.record_type AND two.source_key = one.source_key
            WHERE one.night = ? AND (two.person IS NULL OR two.person <> one.person)
            """, [night, ScratchSite.first])
        return Set((owners + gone).compactMap(\.first))
    }
}
