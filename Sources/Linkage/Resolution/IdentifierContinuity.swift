import Vocabulary

/// Gives tonight's clusters identifiers so that people keep theirs.
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
    /// The cluster of each record; clusters are numbered in order of their first records.
    let cluster: [Int32]
    /// The number of clusters.
    let clusters: Int
    /// The night before.
    let previous: PersonHistory
    /// The identifier that a founding record gives at the first attempt (0), and at further ones.
    let newIdentifier: (RecordKey, Int) -> PersonIdentifier

    /// What continuity gives.
    struct Outcome {
        /// The identifier of each cluster.
        var identifiers: [PersonIdentifier]
        /// The clusters in order of their identifiers.
        var order: [Int32]
        /// What became of identifiers, in their order.
        var changes: [IdentifierChange]
        /// The history for the next night.
        var history: PersonHistory
    }

    /// What a cluster is made of.
    private struct Makeup {
        /// The first record.
        var founder: Int32 = -1
        /// The number of records.
        var size: Int32 = 0
        /// Whose all of its records were before; -1 where they were several people's or nobody's.
        var owner: Int32 = -1
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
        let makeup = makeup(before)
        var given = unchanged(makeup)
        let isOpen = given.map { $0 < 0 }
        var heir = [Int32](repeating: -1, count: previous.identifiers.count)
        for (cluster, person) in given.enumerated() where person >= 0 { heir[Int(person)] = Int32(cluster) }
        let claims = claims(of: isOpen, before)
        for claim in claims where given[Int(claim.cluster)] < 0 && heir[Int(claim.person)] < 0 {
            given[Int(claim.cluster)] = claim.person
            heir[Int(claim.person)] = claim.cluster
        }
        let fresh = fresh(for: given, makeup)
        return outcome(given, heir, fresh, claims, isOpen)
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

    private func makeup(_ before: [Int32]) -> [Makeup] {
        var makeup = [Makeup](repeating: Makeup(), count: clusters)
        for (record, cluster) in cluster.enumerated() {
            let own = Int(cluster)
            if makeup[own].size == 0 {
                makeup[own] = Makeup(founder: Int32(record), size: 1, owner: before[record])
            } else {
                makeup[own].size += 1
                if makeup[own].owner != before[record] { makeup[own].owner = -1 }
            }
        }
        return makeup
    }

    /// For each cluster the person of whom it has all records and no others; -1 for the clusters left open.
    private func unchanged(_ makeup: [Makeup]) -> [Int32] {
        var sizes = [Int32](repeating: 0, count: previous.identifiers.count)
        for person in previous.people { sizes[Int(person)] += 1 }
        return makeup.map { $0.owner >= 0 && sizes[Int($0.owner)] == $0.size ? $0.owner : -1 }
    }

    /// All claims to the open clusters, the strongest first.
    private func claims(of isOpen: [Bool], _ before: [Int32]) -> [Claim] {
        var shares: [UInt64: Int] = [:]
        for (record, cluster) in cluster.enumerated() where isOpen[Int(cluster)] && before[record] >= 0 {
            shares[UInt64(cluster) << 32 | UInt64(before[record]), default: 0] += 1
        }
        let claims = shares.map { pair, records in
            Claim(
                person: Int32(truncatingIfNeeded: pair), cluster: Int32(truncatingIfNeeded: pair >> 32),
                records: records)
        }
        return claims.sorted {
            ($1.records, $0.person, $0.cluster) < ($0.records, $1.person, $1.cluster)
        }
    }

    /// Identifiers that nobody has, had, or is just given, for the clusters that have none; in their order.
    private func fresh(for given: [Int32], _ makeup: [Makeup]) -> [Fresh] {
        var used: Set<PersonIdentifier> = []
        var fresh: [Fresh] = []
        for (cluster, person) in given.enumerated() where person < 0 {
            let founder = records[Int(makeup[cluster].founder)]
            var attempt = 0
            while true {
                let identifier = newIdentifier(founder, attempt)
                let place = previous.identifiers.insertionIndex(of: identifier)
                let isKnown = place < previous.identifiers.count && previous.identifiers[place] == identifier
                if !isKnown, !previous.retired.contains(identifier), used.insert(identifier).inserted {
                    fresh.append(Fresh(identifier: identifier, cluster: Int32(cluster), place: place))
                    break
                }
                attempt += 1
            }
        }
        return fresh.sorted { $0.identifier < $1.identifier }
    }

    private func outcome(
        _ given: [Int32], _ heir: [Int32], _ fresh: [Fresh], _ claims: [Claim], _ isOpen: [Bool]
    ) -> Outcome {
        let unnamed = PersonIdentifier("")
        var identifiers = given.map { $0 < 0 ? unnamed : previous.identifiers[Int($0)] }
        for new in fresh { identifiers[Int(new.cluster)] = new.identifier }
        let order = order(heir, fresh)
        var rank = [Int32](repeating: 0, count: clusters)
        for (place, cluster) in order.enumerated() { rank[Int(cluster)] = Int32(place) }
        let gone = heir.indices.filter { heir[$0] < 0 }.map { previous.identifiers[$0] }
        return Outcome(
            identifiers: identifiers, order: order,
            changes: changes(identifiers, heir, fresh, claims, isOpen),
            history: PersonHistory(
                records: records, people: cluster.map { rank[Int($0)] },
                identifiers: order.map { identifiers[Int($0)] }, retired: previous.retired.union(gone)))
    }

    /// The clusters in order of their identifiers: earlier ones are in order already, and new ones know their place.
    private func order(_ heir: [Int32], _ fresh: [Fresh]) -> [Int32] {
        var order: [Int32] = []
        order.reserveCapacity(clusters)
        var next = 0
        for person in 0...heir.count {
            while next < fresh.count, fresh[next].place == person {
                order.append(fresh[next].cluster)
                next += 1
            }
            if person < heir.count, heir[person] >= 0 { order.append(heir[person]) }
        }
        return order
    }

    /// What became of the identifiers, but for those of clusters that are as they were.
    private func changes(
        _ identifiers: [PersonIdentifier], _ heir: [Int32], _ fresh: [Fresh], _ claims: [Claim],
        _ isOpen: [Bool]
    ) -> [IdentifierChange] {
        var went: [Int32: Set<PersonIdentifier>] = [:]
        for claim in claims { went[claim.person, default: []].insert(identifiers[Int(claim.cluster)]) }
        var changes = fresh.map { IdentifierChange(identifier: $0.identifier, kind: .new) }
        for person in heir.indices where heir[person] < 0 || isOpen[Int(heir[person])] {
            let identifier = previous.identifiers[person]
            if let kind = Self.change(of: identifier, went: went[Int32(person)] ?? []) {
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
