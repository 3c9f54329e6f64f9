import Vocabulary

@testable import Linkage

extension PersonHistory {
    /// The identifier of each record's person.
    var assignment: [RecordKey: PersonIdentifier] {
        Dictionary(uniqueKeysWithValues: zip(records, people.map { identifiers[Int($0)] }))
    }
}

extension IdentifierContinuity {
    /// Continuity of clusters: records in order of their keys; clusters in order of their first record.
    init(
        clusters: [[RecordKey]], previous: PersonHistory,
        newIdentifier: @escaping (RecordKey, Int) -> PersonIdentifier
    ) {
        let all = clusters.enumerated().flatMap { cluster, records in records.map { ($0, Int32(cluster)) } }
            .sorted { $0.0 < $1.0 }
        self.init(
            records: all.map(\.0), people: RecordClusters(labels: all.map(\.1), below: clusters.count),
            previous: previous, newIdentifier: newIdentifier)
    }
}

extension IdentifierContinuity.Outcome {
    /// The identifier of each cluster.
    var identifiers: [PersonIdentifier] {
        zip(order, history.identifiers).sorted { $0.0 < $1.0 }.map(\.1)
    }
}
