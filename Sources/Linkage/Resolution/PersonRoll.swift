import Vocabulary

/// The night's people before they have identifiers: whose each record is, records without names included.
struct PersonRoll {
    /// All records, ascending.
    let records: [RecordKey]
    /// The person of each record; people are numbered in order of their first records.
    let person: [Int32]
    /// The records person after person, each person's in order of their keys.
    private var members: [LinkedRecord] = []
    /// Where each person's records begin, and after them the number of records.
    private var starts: [Int32] = [0]

    /// The people that clusters of a table's records are, with what was found of records without names.
    init(
        _ keys: [RecordKey], _ clusters: RecordClusters, _ strengths: StrengthAssignment,
        _ attributors: [AttributorRecord], _ nameless: AttributorLinker.Outcome
    ) {
        guard !attributors.isEmpty else {
            (records, person) = (keys, clusters.cluster)
            members.reserveCapacity(keys.count)
            starts.reserveCapacity(clusters.count + 1)
            for cluster in 0..<clusters.count {
                Self.append(clusters[cluster], keys, strengths, to: &members)
                starts.append(Int32(members.count))
            }
            return
        }
        let people = Self.people(keys, clusters, strengths, attributors, nameless)
        let all = people.enumerated().flatMap { person, records in records.map { ($0.key, Int32(person)) } }
            .sorted { $0.0 < $1.0 }
        (records, person) = (all.map(\.0), all.map(\.1))
        for records in people {
            members += records
            starts.append(Int32(members.count))
        }
    }

    /// The number of people.
    var count: Int { starts.count - 1 }

    /// A person's records.
    func records(of person: Int) -> LinkedRecords {
        LinkedRecords(members, Int(starts[person])..<Int(starts[person + 1]))
    }

    /// The people with the records that have no names: each in the person that it was linked to, or by itself.
    private static func people(
        _ keys: [RecordKey], _ clusters: RecordClusters, _ strengths: StrengthAssignment,
        _ attributors: [AttributorRecord], _ nameless: AttributorLinker.Outcome
    ) -> [[LinkedRecord]] {
        var people = (0..<clusters.count).map { cluster in
            var records: [LinkedRecord] = []
            append(clusters[cluster], keys, strengths, to: &records)
            return records
        }
        for record in attributors {
            if let cluster = nameless.cluster[record.key] {
                let part = (people[cluster].map(\.part).max() ?? 0) + 1
                people[cluster].append(LinkedRecord(key: record.key, strength: .weak, part: part))
            } else {
                people.append([LinkedRecord(key: record.key, strength: .none, part: 0)])
            }
        }
        for cluster in Set(nameless.cluster.values) { people[cluster].sort { $0.key < $1.key } }
        return people.sorted { $0[0].key < $1[0].key }
    }

    /// Adds a cluster's records.
    ///
    /// Firm parts are numbered from the largest; ties go to the earlier record.
    private static func append(
        _ cluster: ArraySlice<Int32>, _ keys: [RecordKey], _ strengths: StrengthAssignment,
        to members: inout [LinkedRecord]
    ) {
        var parts: [(root: Int32, size: Int)] = []
        let first = strengths.part[Int(cluster[cluster.startIndex])]
        if !cluster.allSatisfy({ strengths.part[Int($0)] == first }) {
            parts = Self.parts(cluster, strengths)
        }
        for record in cluster {
            let root = strengths.part[Int(record)]
            members.append(
                LinkedRecord(
                    key: keys[Int(record)], strength: strengths.strength[Int(record)],
                    part: parts.firstIndex { $0.root == root } ?? 0))
        }
    }

    private static func parts(
        _ cluster: ArraySlice<Int32>, _ strengths: StrengthAssignment
    ) -> [(root: Int32, size: Int)] {
        var sizes: [(root: Int32, size: Int)] = []
        for record in cluster {
            if let place = sizes.firstIndex(where: { $0.root == strengths.part[Int(record)] }) {
                sizes[place].size += 1
            } else {
                sizes.append((strengths.part[Int(record)], 1))
            }
        }
        return sizes.enumerated().sorted {
            $0.element.size != $1.element.size
                ? $0.element.size > $1.element.size : $0.offset < $1.offset
        }.map(\.element)
    }
}
