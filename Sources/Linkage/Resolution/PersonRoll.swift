import Vocabulary

/// The night's people before they have identifiers: whose each record is and how firmly, records without names
/// included.
///
/// All that is said of people lies here in a few lists, which ``LinkedPeople`` reads as it is asked.
final class PersonRoll: Sendable {
    /// All records, ascending.
    let keys: [RecordKey]
    /// The people as clusters of records.
    let people: RecordClusters
    /// The firmest link of each record to another of its person.
    private let strength: [LinkStrength]
    /// The firm part of its person to which each record belongs.
    private let part: [Int32]

    /// The people that clusters of a table's records are, with what was found of records without names.
    init(
        _ keys: [RecordKey], _ clusters: RecordClusters, _ strengths: StrengthAssignment,
        _ attributors: [AttributorRecord], _ nameless: AttributorLinker.Outcome
    ) {
        guard !attributors.isEmpty else {
            self.keys = keys
            people = clusters
            strength = strengths.strength
            part = strengths.part
            return
        }
        let entries = Self.entries(keys, clusters, strengths, attributors, nameless)
        self.keys = entries.map(\.record.key)
        strength = entries.map(\.record.strength)
        part = entries.map { Int32($0.record.part) }
        people = RecordClusters(labels: entries.map(\.label), below: clusters.count + attributors.count)
    }

    /// The number of people.
    var count: Int { people.count }

    /// The record at a place among all people's records, person after person.
    func record(at place: Int) -> LinkedRecord {
        let record = Int(people.records[place])
        return LinkedRecord(key: keys[record], strength: strength[record], part: Int(part[record]))
    }

    /// Where a person's records stand among all people's.
    func places(of person: Int) -> Range<Int> { people.places(of: person) }

    /// All records in order of their keys, each with a number that those of one person share.
    ///
    /// A record without a name is a part by itself of the person to whom it was linked, or a person by itself.
    private static func entries(
        _ keys: [RecordKey], _ clusters: RecordClusters, _ strengths: StrengthAssignment,
        _ attributors: [AttributorRecord], _ nameless: AttributorLinker.Outcome
    ) -> [(record: LinkedRecord, label: Int32)] {
        var entries = keys.indices.map { record in
            let entry = LinkedRecord(
                key: keys[record], strength: strengths.strength[record], part: Int(strengths.part[record]))
            return (record: entry, label: clusters.cluster[record])
        }
        var parts: [Int: Int] = [:]
        for (number, record) in attributors.enumerated() {
            guard let cluster = nameless.cluster[record.key] else {
                let entry = LinkedRecord(key: record.key, strength: .none, part: 0)
                entries.append((entry, Int32(clusters.count + number)))
                continue
            }
            let last = parts[cluster] ?? clusters[cluster].map { Int(strengths.part[Int($0)]) }.max() ?? 0
            parts[cluster] = last + 1
            entries.append((LinkedRecord(key: record.key, strength: .weak, part: last + 1), Int32(cluster)))
        }
        return entries.sorted { $0.record.key < $1.record.key }
    }
}
