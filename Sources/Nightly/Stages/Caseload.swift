internal import Definitions
internal import PersonalData
internal import Release
internal import Timelines
internal import Vocabulary

/// Who manages a person's case on the night.
struct CaseHolder: Hashable, Sendable {
    /// The officer's code; none where the person is allocated to nobody.
    let officer: String?
    /// The team's code; none where nobody says.
    let team: String?
    /// The fields that say so.
    let source: Source?

    /// Whose fields allocate the case.
    struct Source: Hashable, Sendable {
        let agency: Agency
        let officer: FieldReference
        let team: FieldReference
    }
}

/// Every person's officers and teams, from each agency's current records that allocate them.
struct Caseload: Sendable {
    private let holders: [Agency: [Pseudonym: CaseHolder]]
    private let leads: [Pseudonym: CaseHolder]

    /// The caseload of a night.
    ///
    /// - Parameters:
    ///   - definition: Which records allocate, and how.
    ///   - records: The standardised records.
    ///   - membership: Whose records they are.
    ///   - type: The allocating record type, whose timing says what is current.
    ///   - asOf: The night's date.
    init(
        _ definition: CaseloadDefinition, records: [StandardisedRecord], membership: Membership,
        type: RecordTypeDefinition?, asOf: CalendarDay
    ) {
        guard let type, let officer = type.index(of: definition.officer),
            let team = type.index(of: definition.team)
        else {
            (holders, leads) = ([:], [:])
            return
        }
        let current = records.filter { record in
            record.key.recordType == definition.recordType
                && record.stands(on: asOf, type)
                && definition.condition.map { condition in
                    type.index(of: condition.field).map { record.values[$0] == .code(condition.code) }
                        ?? false
                } ?? true
        }
        var holders: [Agency: [Pseudonym: (from: CalendarDay, holder: CaseHolder)]] = [:]
        for record in current {
            // Whoever is only weakly linked to a person says nothing of whose case it is.
            guard let person = record.person, let member = membership.member(person), member.isCore else {
                continue
            }
            let from = record.startDay(type) ?? CalendarDay(dayNumber: 0)
            let agency = record.key.agency
            // The latest allocation counts where several are current.
            if let standing = holders[agency]?[member.pseudonym], standing.from >= from { continue }
            let code = record.values[officer].plainText
            let holder = CaseHolder(
                officer: code.flatMap { definition.unallocated.contains($0) ? nil : $0 },
                team: record.values[team].plainText,
                source: CaseHolder.Source(agency: agency, type: type, definition))
            holders[agency, default: [:]][member.pseudonym] = (from, holder)
        }
        self.holders = holders.mapValues { $0.mapValues(\.holder) }
        leads = Self.leads(holders)
    }

    /// The agency that leads a case is the one whose allocation is the latest.
    private static func leads(
        _ holders: [Agency: [Pseudonym: (from: CalendarDay, holder: CaseHolder)]]
    ) -> [Pseudonym: CaseHolder] {
        var leads: [Pseudonym: (from: CalendarDay, holder: CaseHolder)] = [:]
        for agency in holders.keys.sorted() {
            leads.merge(holders[agency] ?? [:]) { $0.from >= $1.from ? $0 : $1 }
        }
        return leads.mapValues(\.holder)
    }

    /// Who leads a person's case; none where nobody is said to.
    func lead(of person: Pseudonym) -> CaseHolder? { leads[person] }

    /// An agency's officers who manage somebody, in order.
    func officers(of agency: Agency) -> [String] {
        Set((holders[agency] ?? [:]).values.compactMap(\.officer)).sorted()
    }

    /// An agency's teams that somebody belongs to, in order.
    func teams(of agency: Agency) -> [String] {
        Set((holders[agency] ?? [:]).values.compactMap(\.team)).sorted()
    }

    /// The people whom an agency's officer manages, in order.
    func people(of officer: String, in agency: Agency) -> [Pseudonym] {
        (holders[agency] ?? [:]).filter { $0.value.officer == officer }.map(\.key).sorted()
    }

    /// The people of an agency's team who have no officer, in order.
    func unallocated(in team: String, of agency: Agency) -> [Pseudonym] {
        (holders[agency] ?? [:]).filter { $0.value.officer == nil && $0.value.team == team }.map(\.key)
            .sorted()
    }
}

extension CaseHolder.Source {
    /// The fields of an agency's allocating records.
    fileprivate init(agency: Agency, type: RecordTypeDefinition, _ definition: CaseloadDefinition) {
        self.init(
            agency: agency,
            officer: FieldReference(agency: agency, recordType: type.name, field: definition.officer),
            team: FieldReference(agency: agency, recordType: type.name, field: definition.team))
    }
}

extension FieldValue {
    /// The value as text where it is a text or a code.
    var plainText: String? {
        switch self {
        case .text(let text), .code(let text): text
        default: nil
        }
    }
}
