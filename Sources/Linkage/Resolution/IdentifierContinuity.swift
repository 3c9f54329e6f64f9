import Vocabulary

/// Gives tonight's people identifiers so that they keep theirs.
///
/// An identifier goes to the cluster that has most of its records; a cluster keeps the identifier that brings most
/// of its records. Ties go to the smaller identifier, then to the cluster with the smaller founding record. Clusters
/// left over get a new one, derived from their founding (smallest) record's key, that nobody has or had.
///
/// Most clusters have all records of one identifier and no others: they keep it, and nobody else can claim it. The
/// work is in the rest, and what is done for every record is done with numbers, not with texts.
struct IdentifierContinuity {
    /// Tonight's records, ascending.
    let records: [RecordKey]
    /// Tonight's people as clusters of records.
    let people: RecordClusters
    /// The night before.
    let previous: PersonHistory
    /// The identifier that a founding record gives at the first attempt (0), and at further ones.
    let newIdentifier: (RecordKey, Int) -> PersonIdentifier

    /// What continuity gives.
    struct Outcome {
        /// The clusters in order of their identifiers, which are those of ``history``.
        var order: [Int32]
        /// What became of identifiers, in their order.
        var changes: [IdentifierChange]
        /// The history for the next night.
        var history: PersonHistory
    }

    /// Who is who, as far as it is known.
    private struct Standing {
        /// For each cluster the earlier person that it is, or -1.
        var given: [Int32]
        /// For each earlier person the cluster that it is, or -1.
        var heir: [Int32]
        /// The clusters that are not just what one earlier person was.
        var open: [Int32] = []
    }

    /// An earlier person's records in a cluster.
    private struct Claim {
        let person: Int32
        let cluster: Int32
        let records: Int
    }

    /// An identifier that nobody has or had, for a cluster.
    private struct Fresh {
        let identifier: PersonIdentifier
        let cluster: Int32
        /// Where it stands among the earlier identifiers.
        let place: Int
    }

    /// Identifiers for all clusters.
    func outcome() -> Outcome {
        let before = peopleBefore()
        var standing = unchanged(before)
        let claims = claims(standing.open, before)
        for claim in claims
        where standing.given[Int(claim.cluster)] < 0 && standing.heir[Int(claim.person)] < 0 {
            standing.given[Int(claim.cluster)] = claim.person
            standing.heir[Int(claim.person)] = claim.cluster
        }
        return outcome(standing, fresh(standing), claims)
    }

    /// For each of tonight's records whose it was, or -1: one walk along both lists.
    private func peopleBefore() -> [Int32] {
        var old = 0
        return records.map { record in
            // Most records were there and follow one another: equality is asked first, for it is found sooner
            if old < previous.records.count, previous.records[old] == record {
                old += 1
                return previous.people[old - 1]
            }
            while old < previous.records.count, previous.records[old] < record { old += 1 }
            guard old < previous.records.count, previous.records[old] == record else { return -1 }
            return previous.people[old]
        }
    }

    /// The clusters that have all records of an earlier person and no others, and those left open.
    private func unchanged(_ before: [Int32]) -> Standing {
        var sizes = [Int32](repeating: 0, count: previous.identifiers.count)
        for person in previous.people { sizes[Int(person)] += 1 }
        var standing = Standing(
            given: [Int32](repeating: -1, count: people.count),
            heir: [Int32](repeating: -1, count: previous.identifiers.count))
        for cluster in 0..<people.count {
            let places = people.places(of: cluster)
            let owner = before[Int(people.records[places.lowerBound])]
            if owner >= 0, Int(sizes[Int(owner)]) == places.count,
                places.allSatisfy({ before[Int(people.records[$0])] == owner })
            {
                standing.given[cluster] = owner
                standing.heir[Int(owner)] = Int32(cluster)
            } else {
                standing.open.append(Int32(cluster))
            }
        }
        return standing
    }

    /// All claims to the open clusters, the strongest first.
    private func claims(_ open: [Int32], _ before: [Int32]) -> [Claim] {
        var claims: [Claim] = []
        for cluster in open {
            var shares: [Int32: Int] = [:]
            for record in people[Int(cluster)] where before[Int(record)] >= 0 {
                shares[before[Int(record)], default: 0] += 1
            }
            claims += shares.map { Claim(person: $0.key, cluster: cluster, records: $0.value) }
        }
        return claims.sorted {
            ($1.records, $0.person, $0.cluster) < ($0.records, $1.person, $1.cluster)
        }
    }

    /// Identifiers that nobody has, had, or is just given, for the clusters that have none; in their order.
    private func fresh(_ standing: Standing) -> [Fresh] {
        var used: Set<PersonIdentifier> = []
        var fresh: [Fresh] = []
        for cluster in standing.open where standing.given[Int(cluster)] < 0 {
            let members = people[Int(cluster)]
            let founder = records[Int(members[members.startIndex])]
            var attempt = 0
            while true {
                let identifier = newIdentifier(founder, attempt)
                let place = previous.identifiers.insertionIndex(of: identifier)
                let isKnown = place < previous.identifiers.count && previous.identifiers[place] == identifier
                if !isKnown, !previous.retired.contains(identifier), used.insert(identifier).inserted {
                    fresh.append(Fresh(identifier: identifier, cluster: cluster, place: place))
                    break
                }
                attempt += 1
            }
        }
        return fresh.sorted { $0.identifier < $1.identifier }
    }

    /// Puts clusters in order of their identifiers: earlier ones are in order already, and new ones know their place.
    private func outcome(_ standing: Standing, _ fresh: [Fresh], _ claims: [Claim]) -> Outcome {
        var order: [Int32] = []
        var identifiers: [PersonIdentifier] = []
        order.reserveCapacity(people.count)
        identifiers.reserveCapacity(people.count)
        var gone: [Int32] = []
        var next = 0
        for (person, heir) in standing.heir.enumerated() {
            while next < fresh.count, fresh[next].place == person {
                order.append(fresh[next].cluster)
                identifiers.append(fresh[next].identifier)
                next += 1
            }
            if heir >= 0 {
                order.append(heir)
                identifiers.append(previous.identifiers[person])
            } else {
                gone.append(Int32(person))
            }
        }
        order += fresh[next...].map(\.cluster)
        identifiers += fresh[next...].map(\.identifier)
        var rank = [Int32](repeating: 0, count: people.count)
        for (place, cluster) in order.enumerated() { rank[Int(cluster)] = Int32(place) }
        return Outcome(
            order: order, changes: changes(standing, fresh, claims, gone),
            history: PersonHistory(
                records: records, people: people.cluster.map { rank[Int($0)] }, identifiers: identifiers,
                retired: previous.retired.union(gone.map { previous.identifiers[Int($0)] })))
    }

    /// What became of the identifiers, but for those of clusters that are as they were.
    private func changes(
        _ standing: Standing, _ fresh: [Fresh], _ claims: [Claim], _ gone: [Int32]
    ) -> [IdentifierChange] {
        let new = Dictionary(
            fresh.map { ($0.cluster, $0.identifier) }, uniquingKeysWith: { first, _ in first })
        var went: [Int32: Set<PersonIdentifier>] = [:]
        for person in gone { went[person] = [] }
        for claim in claims {
            let given = standing.given[Int(claim.cluster)]
            let identifier = given < 0 ? new[claim.cluster] : previous.identifiers[Int(given)]
            if let identifier { went[claim.person, default: []].insert(identifier) }
        }
        var changes = fresh.map { IdentifierChange(identifier: $0.identifier, kind: .new) }
        for (person, went) in went {
            let identifier = previous.identifiers[Int(person)]
            if let kind = Self.change(of: identifier, went: went) {
                changes.append(IdentifierChange(identifier: identifier, kind: kind))
            }
        }
        return changes.sorted { $0.identifier < $1.identifier }
    }

    private static func change(
        of identifier: PersonIdentifier, went: Set<PersonIdentifier>
    ) -> IdentifierChange.Kind? {
        let elsewhere = went.subtracting([identifier]).sorted()
        if went.isEmpty { return .withdrawn }
        if elsewhere.isEmpty { return nil }
        if elsewhere.count == 1, !went.contains(identifier) { return .merged(into: elsewhere[0]) }
        return .split(into: elsewhere)
    }
}
