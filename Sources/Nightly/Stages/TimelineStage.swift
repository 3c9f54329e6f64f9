internal import Definitions
internal import Linkage
internal import PersonalData
internal import Standardisation
internal import Store
internal import Timelines
internal import Vocabulary

/// Puts the linked population's records under pseudonyms, without names, in date order.
struct TimelineStage: Sendable {
    let dictionary: DataDictionary
    let sources: [SourceDefinition]
    let personFacts: PersonFactFields
    let key: PartnershipKey
    let asOf: CalendarDay

    /// The night's timelines, and the records they were made of.
    struct Result: Sendable {
        let timelines: Timelines
        let records: [TimelineRecord]
        let membership: Membership
        /// The records that stand in no timeline.
        let omissions: TimelineOmissions
        /// Records: read, in a timeline, and in none.
        let account: RowCounts
    }

    /// Makes the timelines.
    ///
    /// - Parameters:
    ///   - batch: The standardised records.
    ///   - linked: The night's people.
    ///   - receipts: Every extract's receipts so far: they tell how fresh each source is.
    ///   - progress: Told how many records are in their place.
    /// - Returns: The timelines.
    /// - Throws: `TimelineError` where a record doesn't fit the dictionary.
    func run(
        _ batch: StandardisedBatch, linked: LinkedNight, receipts: [ExtractReceipt],
        progress: StageProgress = .silent
    ) throws -> Result {
        let population = linked.population
        let membership = Membership(population, key: key)
        let forms = Dictionary(
            dictionary.recordTypes.map { ($0.name, TimelineForms($0, key: key, asOf: asOf)) },
            uniquingKeysWith: { first, _ in first })
        var records: [TimelineRecord] = []
        var omissions = TimelineOmissions()
        for (place, record) in batch.records.enumerated() {
            if place.isMultiple(of: 4_096) { progress(place, of: batch.records.count) }
            guard let form = forms[record.key.recordType], !form.isEmpty else {
                omissions.ofNoForm += 1
                continue
            }
            guard let person = record.person else {
                omissions.ofNobody += 1
                continue
            }
            guard let member = membership.member(person) else {
                omissions.ofTheUnlinked += 1
                continue
            }
            records.append(
                TimelineRecord(
                    person: member.pseudonym, agency: record.key.agency, recordType: record.key.recordType,
                    values: form.values(of: record), provenance: record.provenance, link: member.strength))
        }
        let facts = PersonFactsMaker(dictionary: dictionary, fields: personFacts, asOf: asOf)
            .facts(of: linked, membership: membership, records: batch.records)
        let timelines = try Timelines(
            dictionary: dictionary, asOf: asOf, people: facts,
            supply: Freshness(sources: sources, receipts: receipts, asOf: asOf).supply, records: records)
        return Result(
            timelines: timelines, records: records, membership: membership, omissions: omissions,
            account: RowCounts(
                read: batch.records.count, kept: records.count, rejected: omissions.total))
    }
}

/// Which person each agency's person record belongs to tonight.
struct Membership: Sendable {
    /// A person record's person, and how firmly it is linked to the rest of them.
    struct Member: Sendable {
        let person: PersonIdentifier
        let pseudonym: Pseudonym
        let strength: LinkStrength
        /// Whether it is of the firm part that the person's case rests on.
        let isCore: Bool
    }

    private let members: [RecordKey: Member]

    init(_ population: LinkedPopulation, key: PartnershipKey) {
        var members: [RecordKey: Member] = [:]
        for person in population.people {
            let pseudonym = key.pseudonym(of: person.identifier)
            for record in person.records {
                members[record.key] = Member(
                    person: person.identifier, pseudonym: pseudonym, strength: record.standing,
                    isCore: record.isCore)
            }
        }
        self.members = members
    }

    /// The person of an agency's person record.
    func member(_ record: RecordKey) -> Member? { members[record] }
}

/// How the fields of one record type reach a timeline.
struct TimelineForms: Sendable {
    private let places: [(index: Int, form: TimelineForm)]
    private let key: PartnershipKey
    private let asOf: CalendarDay

    init(_ type: RecordTypeDefinition, key: PartnershipKey, asOf: CalendarDay) {
        places = type.fields.enumerated().filter { $1.timelineForm != .absent }.map { ($0, $1.timelineForm) }
        self.key = key
        self.asOf = asOf
    }

    /// Whether nothing of the record type may stand in a timeline.
    var isEmpty: Bool { places.isEmpty }

    func values(of record: StandardisedRecord) -> [FieldValue] {
        places.map { index, form in
            let value = record.values[index]
            return switch form {
            case .value, .absent: value
            case .token: token(value)
            case .age: age(value)
            }
        }
    }

    private func token(_ value: FieldValue) -> FieldValue {
        switch value {
        case .missing: value
        case .text(let text), .code(let text): .text(key.token(text))
        case .day(let day): .text(key.token(day.description))
        case .moment(let moment): .text(key.token(moment.description))
        case .integer(let number): .text(key.token("\(number)"))
        case .decimal(let number): .text(key.token("\(number)"))
        case .flag(let flag): .text(key.token(flag ? "yes" : "no"))
        }
    }

    private func age(_ value: FieldValue) -> FieldValue {
        guard let born = value.calendarDay else {
            return value.isMissing ? value : .missing(.unknown)
        }
        return .integer(born.wholeYears(until: asOf))
    }
}
