import Vocabulary

/// The night's people before they have identifiers: whose each record is, records without names included.
struct PersonRoll {
    /// All records, ascending.
    let records: [RecordKey]
    /// The person of each record; people are numbered in order of their first records.
    let person: [Int32]
    /// The records of each person, in order of their keys.
    let members: [[LinkedRecord]]

    /// The people that clusters of a table's records are, with what was found of records without names.
    init(
        _ keys: [RecordKey], _ clusters: RecordClusters, _ strengths: StrengthAssignment,
        _ attributors: [AttributorRecord], _ nameless: AttributorLinker.Outcome
    ) {
        var members = (0..<clusters.count).map { Self.records(clusters[$0], keys, strengths) }
        guard !attributors.isEmpty else {
            (records, person, self.members) = (keys, clusters.cluster, members)
            return
        }
        for record in attributors {
            if let cluster = nameless.cluster[record.key] {
                let part = (members[cluster].map(\.part).max() ?? 0) + 1
                members[cluster].append(LinkedRecord(key: record.key, strength: .weak, part: part))
            } else {
                members.append([LinkedRecord(key: record.key, strength: .none, part: 0)])
            }
        }
        for cluster in Set(nameless.cluster.values) { members[cluster].sort { $0.key < $1.key } }
        members.sort { $0[0].key < $1[0].key }
        let all = members.enumerated().flatMap { person, records in records.map { ($0.key, Int32(person)) } }
            .sorted { $0.0 < $1.0 }
        (records, person, self.members) = (all.map(\.0), all.map(\.1), members)
    }

    /// Firm parts are numbered from the largest; ties go to the earlier record.
    private static func records(
        _ cluster: ArraySlice<Int32>, _ keys: [RecordKey], _ strengths: StrengthAssignment
    ) -> [LinkedRecord] {
        var sizes: [(root: Int32, size: Int)] = []
        for record in cluster {
            if let place = sizes.firstIndex(where: { $0.root == strengths.part[Int(record)] }) {
                sizes[place].size += 1
            } else {
                sizes.append((strengths.part[Int(record)], 1))
            }
        }
        if sizes.count > 1 {
            sizes = sizes.enumerated().sorted {
                $0.element.size != $1.element.size
                    ? $0.element.size > $1.element.size : $0.offset < $1.offset
            }.map(\.element)
        }
        return cluster.map { record in
            LinkedRecord(
                key: keys[Int(record)], strength: strengths.strength[Int(record)],
                part: sizes.firstIndex { $0.root == strengths.part[Int(record)] } ?? 0)
        }
    }
}
