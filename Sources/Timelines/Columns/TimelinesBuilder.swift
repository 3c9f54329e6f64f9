import Definitions
import Vocabulary

/// Gathers records of all types into tables.
struct TimelinesBuilder {
    let dictionary: DataDictionary
    /// In order of pseudonym.
    let people: [PersonFacts]
    /// In the order in which they were first met.
    private(set) var agencies: [Agency] = []
    private(set) var texts = TextPool()
    private(set) var extracts = ExtractPool()
    private let places: [Pseudonym: Int]
    private var agencyNumbers: [Agency: Int] = [:]
    private var builders: [RecordTableBuilder]
    private let builderIndex: [RecordType: Int]

    init(dictionary: DataDictionary, people: [PersonFacts]) {
        self.dictionary = dictionary
        self.people = people.sorted { $0.person < $1.person }
        places = Dictionary(
            self.people.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { first, _ in first })
        let held = dictionary.recordTypes.filter { $0.role != .reference }
        builders = held.map { RecordTableBuilder($0, dictionary: dictionary) }
        builderIndex = Dictionary(
            held.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func append(_ record: TimelineRecord) throws(TimelineError) {
        guard let place = places[record.person] else { throw error(.unknownPerson, record) }
        guard let builder = builderIndex[record.recordType] else { throw error(.unknownRecordType, record) }
        let expected = builders[builder].valueCount
        guard record.values.count == expected else {
            throw error(.wrongNumberOfValues(expected: expected, found: record.values.count), record)
        }
        let agency = number(of: record.agency)
        let extract = extracts.number(of: record.provenance)
        builders[builder].append(record, place: place, agency: agency, extract: extract, texts: &texts)
    }

    /// The tables, with agencies numbered by their place among all that the timelines know.
    func tables(agencies all: [Agency]) -> [RecordTable] {
        let ranks = agencies.map { agency in all.firstIndex(of: agency) ?? 0 }
        let extractRanks = extracts.ranks
        return builders.map { builder in
            builder.table(people: people.count, agencyRanks: ranks, extractRanks: extractRanks, texts: texts)
        }
    }

    private mutating func number(of agency: Agency) -> Int {
        if let number = agencyNumbers[agency] { return number }
        agencies.append(agency)
        agencyNumbers[agency] = agencies.count - 1
        return agencies.count - 1
    }

    private func error(_ kind: TimelineError.Kind, _ record: TimelineRecord) -> TimelineError {
        TimelineError(kind: kind, recordType: record.recordType, provenance: record.provenance)
    }
}
