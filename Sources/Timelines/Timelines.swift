public import Definitions
public import Vocabulary

/// Everybody's records in date order, under pseudonyms: what rules and cohorts read, and all that they read.
///
/// Held by column. A person is known by a place, from 0, in the order of pseudonyms; a row by its record type and
/// its number there. Neither depends on the order in which people or records arrived. Fields that serve equality
/// monitoring alone are not in here: see ``MonitoringView``.
public struct Timelines: Sendable {
    /// The dictionary that types the fields.
    public let dictionary: DataDictionary
    /// The night's date: what windows end on.
    public let asOf: CalendarDay
    /// The people, in order of pseudonym.
    public let people: [PersonFacts]
    /// Who supplies what, in order.
    public let supply: [Supply]

    let agencies: [Agency]
    let tables: [RecordTable]
    let texts: TextPool
    /// For each person and agency the raw link strength, or ``Timelines/notFound``.
    let strengths: [UInt8]
    let profiles: LinkProfiles
    private let extracts: ExtractPool
    private let tableIndex: [RecordType: Int]

    /// The strength of a link to an agency that does not know the person.
    static let notFound: UInt8 = .max

    /// The timelines of these people.
    ///
    /// - Parameters:
    ///   - dictionary: The record types and fields.
    ///   - asOf: The night's date.
    ///   - people: The people, each once, in any order.
    ///   - supply: Who supplies what, and in what state it is.
    ///   - records: Their records, in any order.
    /// - Throws: ``TimelineError`` for a record of nobody among the people, of a type that the dictionary does
    ///   not have, or with more or fewer values than its type has timeline fields.
    public init(
        dictionary: DataDictionary, asOf: CalendarDay, people: [PersonFacts], supply: [Supply],
        records: some Sequence<TimelineRecord>
    ) throws(TimelineError) {
        var builder = TimelinesBuilder(dictionary: dictionary, people: people)
        for record in records { try builder.append(record) }
        self.init(builder, asOf: asOf, supply: supply.sorted())
    }

    private init(_ builder: TimelinesBuilder, asOf: CalendarDay, supply: [Supply]) {
        dictionary = builder.dictionary
        self.asOf = asOf
        people = builder.people
        self.supply = supply
        texts = builder.texts
        extracts = builder.extracts
        let known = builder.agencies + supply.map(\.agency) + people.flatMap { $0.links.map(\.agency) }
        let agencies = Set(known).sorted()
        self.agencies = agencies
        tables = builder.tables(agencies: agencies)
        tableIndex = Dictionary(
            tables.enumerated().map { ($1.definition.name, $0) }, uniquingKeysWith: { first, _ in first })
        strengths = people.flatMap { person in
            agencies.map { person.link(to: $0)?.rawValue ?? Self.notFound }
        }
        profiles = LinkProfiles(
            strengths: strengths, agencies: agencies.count, people: people.count, tables: tables,
            tellingOfEverybody: Set(
                supply.filter { $0.coverage == .everyone }.compactMap { agencies.firstIndex(of: $0.agency) }))
    }

    /// The place of a person, if they are among the people.
    ///
    /// - Complexity: O(log people)
    public func place(of person: Pseudonym) -> Int? {
        var range = 0..<people.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if people[middle].person == person { return middle }
            range =
                people[middle].person < person
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// How many link profiles there are: people of one are tied equally firmly to every agency.
    public var linkProfileCount: Int { profiles.examples.count }

    /// The number of a person's link profile, from 0; none for who is like nobody else.
    public func linkProfile(of place: Int) -> Int? {
        let number = profiles.numbers[place]
        return number < 0 ? nil : Int(number)
    }

    /// The rows of a type that the person at a place has, in date order; none where the type is not held.
    public func rows(of type: RecordType, person place: Int) -> Range<Int> {
        table(of: type)?.rows(of: place) ?? 0..<0
    }

    /// How many rows of a type there are.
    public func rowCount(of type: RecordType) -> Int { table(of: type)?.starts.count ?? 0 }

    /// The row that evidence quotes.
    public func row(_ evidence: EvidenceReference) -> TimelineRow? {
        row(evidence.row, of: evidence.recordType)
    }

    /// A row of a type; none where there is no such row.
    public func row(_ row: Int, of type: RecordType) -> TimelineRow? {
        guard let table = table(of: type), table.starts.indices.contains(row) else { return nil }
        return self.row(row, in: table)
    }

    /// All that a person's timeline holds, in date order; what has no date comes last.
    public func events(person place: Int) -> [TimelineRow] {
        let rows = tables.flatMap { table in table.rows(of: place).map { row($0, in: table) } }
        return rows.sorted { left, right in
            let leftDay = left.date?.dayNumber ?? .max
            let rightDay = right.date?.dayNumber ?? .max
            return leftDay == rightDay ? left.reference < right.reference : leftDay < rightDay
        }
    }

    /// Whether a state holds on a day, or an event is of that day; unknown where a date that decides is missing.
    public func holds(_ row: TimelineRow, on day: CalendarDay) -> TruthValue {
        row.holdsOn.contains(day.dayNumber)
    }

    func table(of type: RecordType) -> RecordTable? { tableIndex[type].map { tables[$0] } }

    private func row(_ row: Int, in table: RecordTable) -> TimelineRow {
        let start = table.starts[row]
        let end = table.ends.isEmpty ? start &+ 1 : table.ends[row]
        let bounded = !table.ends.isEmpty && end >= MissingMark.firstDay && end != MissingMark.openEnd
        return TimelineRow(
            reference: EvidenceReference(recordType: table.definition.name, row: row),
            definition: table.definition, agency: agencies[Int(table.agencies[row])],
            link: LinkStrength(rawValue: table.links[row]) ?? .none,
            provenance: extracts.provenance(table.extracts[row], line: Int(table.lines[row])),
            date: start < MissingMark.firstDay ? nil : CalendarDay(dayNumber: start),
            until: bounded ? CalendarDay(dayNumber: end) : nil, fields: table.fields,
            values: table.columns.indices.map { column in
                table.columns[column].value(at: row, codes: table.codes[column], texts: texts)
            },
            holdsOn: HoldingDays(start: start, end: end))
    }
}

extension Timelines {
    /// The day on which each row's extract was made, for a table.
    func received(_ table: RecordTable) -> [Int32] {
        table.extracts.map { extracts.extracts[Int($0)].receivedOn.dayNumber }
    }
}
