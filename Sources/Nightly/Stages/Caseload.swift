internal import Definitions
internal import PersonalData
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

/// Every person's officer and team, from the current records that allocate them.
struct Caseload: Sendable {
    private let holders: [Pseudonym: CaseHolder]

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
            holders = [:]
            return
        }
        let current = records.filter { record in
            record.key.recordType == definition.recordType
                && type.timing.holds(for: record, of: type, on: asOf)
                && definition.condition.map { condition in
                    type.index(of: condition.field).map { record.values[$0] == .code(condition.code) }
                        ?? false
                } ?? true
        }
        var holders: [Pseudonym: (from: CalendarDay, holder: CaseHolder)] = [:]
        for record in current {
            guard let person = record.person, let member = membership.member(person) else { continue }
            let from = type.timing.start(of: record, type: type) ?? CalendarDay(dayNumber: 0)
            let code = record.values[officer].plainText
            let holder = CaseHolder(
                officer: code.flatMap { definition.unallocated.contains($0) ? nil : $0 },
                team: record.values[team].plainText,
                source: CaseHolder.Source(
                    agency: record.key.agency,
                    officer: FieldReference(
                        agency: record.key.agency, recordType: type.name, field: definition.officer),
                    team: FieldReference(
                        agency: record.key.agency, recordType: type.name, field: definition.team)))
            // The latest allocation counts where several are current.
            if let standing = holders[member.pseudonym], standing.from >= from { continue }
            holders[member.pseudonym] = (from, holder)
        }
        self.holders = holders.mapValues(\.holder)
    }

    /// Who manages a person's case; none where nobody is said to.
    func holder(of person: Pseudonym) -> CaseHolder? { holders[person] }

    /// The officers who manage somebody, in order.
    var officers: [String] { Set(holders.values.compactMap(\.officer)).sorted() }

    /// The teams that somebody belongs to, in order.
    var teams: [String] { Set(holders.values.compactMap(\.team)).sorted() }

    /// The people whom an officer manages, in order.
    func people(of officer: String) -> [Pseudonym] {
        holders.filter { $0.value.officer == officer }.map(\.key).sorted()
    }

    /// The people of a team who have no officer, in order.
    func unallocated(in team: String) -> [Pseudonym] {
        holders.filter { $0.value.officer == nil && $0.value.team == team }.map(\.key).sorted()
    }
}

extension RecordTiming {
    /// Whether a record holds on a day: from its first day to the day before its end.
    fileprivate func holds(
        for record: StandardisedRecord, of type: RecordTypeDefinition, on day: CalendarDay
    ) -> Bool {
        guard case .state(_, let ends) = self else { return true }
        guard let start = start(of: record, type: type), start <= day else { return false }
        return !ends.compactMap { type.index(of: $0).flatMap { record.values[$0].calendarDay } }
            .contains { $0 <= day }
    }

    fileprivate func start(of record: StandardisedRecord, type: RecordTypeDefinition) -> CalendarDay? {
        switch self {
        case .undated: nil
        case .event(let field), .state(let field, _):
            type.index(of: field).flatMap { record.values[$0].calendarDay }
        }
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
