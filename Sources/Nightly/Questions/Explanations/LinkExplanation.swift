internal import Configuration
internal import Definitions
internal import Linkage
public import Vocabulary

/// Why two agencies' records are one person's, or why they are not.
public struct LinkExplanation: Sendable {
    /// The explanation for a terminal, a line each; no value of either record is in it.
    public let lines: [String]

    /// Links the latest night again and looks at two of its records.
    ///
    /// - Parameters:
    ///   - one: A record.
    ///   - other: Another record.
    ///   - site: The pipeline.
    ///   - consultation: Who looks, and why.
    ///   - threads: How many threads may work at a time.
    ///   - clock: Gives the time of the audit record.
    /// - Throws: ``RunFailure`` where a record isn't in the night, a run holds the lock, or a store can't be read.
    public init(
        of one: RecordKey, and other: RecordKey, in site: NightSite, for consultation: Consultation,
        threads: Int, clock: RunClock = .system
    ) async throws(RunFailure) {
        let lines = try await answering { () async throws -> [String] in
            guard one != other else { throw RunFailure(.usage, "name two different records") }
            let replay = try NightReplay(of: site, threads: threads)
            let linked = try await replay.linked()
            let people = [one, other].map { (record: $0, person: replay.pseudonym(of: $0, in: linked)) }
            try NightBooks(site: site).note(
                consultation.record(of: Self.subject(people), at: clock.stamp))
            return try LinkQuestion(one: one, other: other, linked: linked)
                .lines(by: site.configuration.linkage)
        }
        self.lines = lines
    }

    /// What the audit log says was looked at: whose records, by pseudonym.
    private static func subject(_ people: [(record: RecordKey, person: Pseudonym?)]) -> String {
        let parts = people.map { record, person in
            "a record of \(record.kind) (\(person.map { "person \($0)" } ?? "no person of the night"))"
        }
        return "link between \(parts.joined(separator: " and "))"
    }
}
