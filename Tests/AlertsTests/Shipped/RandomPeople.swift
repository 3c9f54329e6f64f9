import Definitions
import TestSupport
import Timelines
import Vocabulary

/// People with random records of every type that timelines hold: nobody real, and nothing likely.
struct RandomPeople {
    private let dictionary: DataDictionary
    private let supply: [Supply]
    private var random: SplitMix
    private let asOf = CalendarDay(dayNumber: 20_513)

    private(set) var people: [PersonFacts] = []
    private(set) var records: [TimelineRecord] = []

    init(_ count: Int, seed: UInt64, dictionary: DataDictionary, supply: [Supply]) {
        self.dictionary = dictionary
        self.supply = supply
        random = SplitMix(seed: seed)
        for number in 0..<count { add(Pseudonym("p\(1000 + number)")) }
    }

    private mutating func add(_ person: Pseudonym) {
        let agencies = Set(supply.filter { $0.coverage == .ownPeople }.map(\.agency)).sorted()
        let strengths: [LinkStrength] = [.identifier, .identifier, .identifier, .details, .weak]
        let links = agencies.filter { _ in random.below(8) > 0 }.map {
            AgencyLink($0, strengths[random.below(strengths.count)])
        }
        people.append(
            PersonFacts(
                person: person, age: random.below(3) > 0 ? 18 + random.below(50) : nil,
                diedOn: random.below(30) == 0 ? asOf.adding(days: -10) : nil,
                restricted: random.below(20) == 0, links: links,
                linkChecks: random.below(10) == 0 ? [.weak] : []))
        for supply in supply {
            guard let type = dictionary.recordType(supply.recordType), type.role != .reference else {
                continue
            }
            let link = links.first { $0.agency == supply.agency }?.strength
            guard let strength = link ?? (supply.coverage == .everyone ? .identifier : nil) else { continue }
            for line in 0..<random.below(5) {
                records.append(record(person, type, supply, line: line, strength))
            }
        }
    }

    private mutating func record(
        _ person: Pseudonym, _ type: RecordTypeDefinition, _ supply: Supply, line: Int, _ link: LinkStrength
    ) -> TimelineRecord {
        TimelineRecord(
            person: person, agency: supply.agency, recordType: type.name,
            values: type.timelineFields.map { value($0) },
            provenance: Provenance(
                source: supply.source, file: "\(supply.source).csv", line: 2 + records.count, receivedOn: asOf
            ),
            link: link)
    }

    private mutating func value(_ field: FieldDefinition) -> FieldValue {
        if random.below(12) == 0 { return .missing(.blank) }
        if field.timelineForm == .token { return .text("t\(random.below(3))") }
        if field.timelineForm == .age { return .integer(30) }
        switch field.type {
        case .day: return .day(day())
        case .moment: return .moment(Moment(startOf: day()))
        case .integer: return .integer(random.below(20))
        case .decimal: return .decimal(Double(random.below(100)))
        case .yesNo: return .flag(random.below(2) == 0)
        case .code:
            let codes = field.codeList.flatMap { dictionary.codeList($0)?.codes } ?? []
            return codes.isEmpty ? .missing(.unmapped) : .code(codes[random.below(codes.count)].code)
        default: return .text("words")
        }
    }

    private mutating func day() -> CalendarDay {
        let ranges = [14, 60, 400]
        return asOf.adding(days: 30 - random.below(ranges[random.below(3)] + 30))
    }

    /// Their timelines, with some supplies stale and the records in another order.
    func timelines(stale: (Supply) -> Bool = { _ in false }, shuffled seed: UInt64? = nil) throws -> Timelines
    {
        let supply = supply.map { supply in
            stale(supply)
                ? Supply(
                    recordType: supply.recordType, agency: supply.agency, source: supply.source,
                    state: .stale(ageInDays: 90), coverage: supply.coverage)
                : supply
        }
        var records = records
        var people = people
        if var shuffle = seed.map({ SplitMix(seed: $0) }) {
            records.shuffle(using: &shuffle)
            people.shuffle(using: &shuffle)
        }
        return try Timelines(
            dictionary: dictionary, asOf: asOf, people: people, supply: supply, records: records)
    }

    /// The same people with more records of one agency.
    func withMore(of agency: String, seed: UInt64) -> RandomPeople {
        var copy = self
        copy.random = SplitMix(seed: seed)
        for person in people {
            for supply in supply where supply.agency.name == agency {
                let link = person.link(to: supply.agency)
                guard let type = dictionary.recordType(supply.recordType), type.role != .reference,
                    let strength = link ?? (supply.coverage == .everyone ? .identifier : nil)
                else { continue }
                copy.records.append(copy.record(person.person, type, supply, line: 0, strength))
            }
        }
        return copy
    }

    /// The same people, of none of whom it is known whether their case is restricted.
    func withUnknownRestriction() -> RandomPeople {
        var copy = self
        copy.people = people.map {
            PersonFacts(
                person: $0.person, age: $0.age, diedOn: $0.diedOn, links: $0.links, linkChecks: $0.linkChecks)
        }
        return copy
    }

    /// The same people with every field that serves monitoring alone drawn anew.
    func withOtherMonitoring(seed: UInt64) -> RandomPeople {
        var copy = self
        copy.random = SplitMix(seed: seed)
        copy.records = records.map { record in
            guard let type = dictionary.recordType(record.recordType) else { return record }
            let values = zip(type.timelineFields, record.values).map { field, value in
                field.monitoringOnly ? copy.value(field) : value
            }
            return TimelineRecord(
                person: record.person, agency: record.agency, recordType: record.recordType, values: values,
                provenance: record.provenance, link: record.link)
        }
        return copy
    }
}
