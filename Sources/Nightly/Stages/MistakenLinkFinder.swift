internal import Configuration
internal import Alerts
internal import Definitions
internal import PersonalData
internal import Standardisation
internal import Store
internal import Vocabulary

/// Finds the records that an answer `WRONG_PERSON` takes apart.
///
/// The reader answers for their own agency: its records of the person are the person's, and what the alert has of other
/// agencies is somebody else's. Which of another agency's person records those are, their evidence tells; where that can't be
/// found any more, all that the agency had of the person are meant.
struct MistakenLinkFinder {
    /// The roll of the night before, on which the alerts stood that were answered.
    let roll: AlertRoll
    /// What readers answered until tonight.
    let answers: AnswerBook
    /// Who was whose on the night before.
    let members: [Pseudonym: [RecordKey]]
    /// Tonight's records: they tell whose person record a record of evidence hangs on.
    let records: [StandardisedRecord]
    /// The agency of a role; `nil` where no agreement has it.
    let agency: (String) -> Agency?

    /// What is taken apart tonight.
    ///
    /// - Parameters:
    ///   - standing: The pairs that stand taken apart since earlier nights, each with its alert.
    ///   - same: The pairs of which somebody decided in the file of link decisions that they are one person.
    /// - Returns: Pairs, and the answers for which there are none.
    func links(
        standing: [(alert: AlertIdentifier, pair: LinkageDecision)], same: [LinkageDecision]
    ) -> MistakenLinks {
        let known = Set(standing.map(\.alert))
        let lifted = known.filter { alert in
            answers.decision(of: alert).map { $0.verdict != .wrongPerson } ?? false
        }
        let answered = roll.alerts.filter { alert in
            !known.contains(alert.id) && alert.decision?.verdict != .wrongPerson
                && answers.decision(of: alert.id)?.verdict == .wrongPerson
        }
        let persons = personRecords(of: answered)
        var links: [MistakenLink] = []
        var shortfalls: [MistakenLinks.Shortfall] = []
        for alert in answered {
            let pairs = pairs(of: alert, persons)
            let open = pairs.filter { pair in !same.contains { $0.isAboutThePair(of: pair) } }
            if !open.isEmpty {
                links.append(MistakenLink(alert: alert.id, person: alert.person, pairs: open))
            } else if let answer = answers.taken.last(where: { alert.id.text.hasSuffix($0.reference) }) {
                shortfalls.append(
                    .init(answer: answer, sentence: pairs.isEmpty ? Self.nothingToPart : Self.decidedSame))
            }
        }
        return MistakenLinks(links: links, shortfalls: shortfalls, lifted: lifted.sorted())
    }

    private static let nothingToPart =
        "the alert is closed, but no link was taken apart: it rests on no other agency's records; enter the two records "
        + "in the file of link decisions"
    private static let decidedSame =
        "the alert is closed, but the records stay linked: the file of link decisions says that they are one person; "
        + "ask who decided so"

    private func pairs(of alert: Alert, _ persons: [Provenance: RecordKey]) -> [LinkageDecision] {
        guard let own = agency(alert.request.ownerRole) else { return [] }
        let members = members[alert.person] ?? []
        let mine = members.filter { $0.agency == own }
        let others = Set(alert.evidence.map(\.agency)).subtracting([own]).flatMap { agency in
            let theirs = members.filter { $0.agency == agency }
            let evident = alert.evidence.filter { $0.agency == agency }.map { persons[$0.provenance] }
            let found = Set(evident.compactMap(\.self)).intersection(theirs)
            return evident.contains(nil) || found.isEmpty ? theirs : Array(found)
        }
        return mine.flatMap { left in others.sorted().map { LinkageDecision(left, $0, .different) } }
    }

    /// The person records on which the evidence of some alerts hangs.
    private func personRecords(of alerts: [Alert]) -> [Provenance: RecordKey] {
        let wanted = Set(alerts.flatMap(\.evidence).map(\.provenance))
        guard !wanted.isEmpty else { return [:] }
        var persons: [Provenance: RecordKey] = [:]
        for record in records where wanted.contains(record.provenance) {
            persons[record.provenance] = record.person
        }
        return persons
    }
}

extension Night {
    /// What readers answered until tonight.
    func answers(_ batch: StandardisedBatch) -> AnswerBook {
        let reader = AnswerReader(configuration.nightly.decisions, dictionary: configuration.dictionary)
        return AnswerBook(reader?.answers(batch.records) ?? [], asOf: asOf)
    }

    /// Takes apart what readers said is another person's, and keeps it for the nights to come.
    func mistakenLinks(_ batch: StandardisedBatch) throws -> MistakenLinks {
        let answers = answers(batch)
        guard answers.taken.contains(where: { $0.verdict == .wrongPerson }) else { return .none }
        let before = try vault.people(upTo: asOf, inclusive: false)
        let finder = MistakenLinkFinder(
            roll: try analysis.alertRoll(upTo: asOf, inclusive: false), answers: answers,
            members: Dictionary(grouping: before) { key.pseudonym(of: PersonIdentifier($0.person)) }
                .mapValues { $0.map(\.record) },
            records: batch.records, agency: { [configuration] in configuration.agency(of: $0) })
        let links = finder.links(
            standing: try vault.mistakenPairs(on: asOf, inclusive: false),
            same: (decisions?.decisions ?? []).filter { $0.verdict == .same })
        try vault.keep(mistakenLinks: links.links, lifting: links.lifted, on: asOf)
        return links
    }
}
