import Vocabulary

/// Gives tonight's clusters identifiers so that people keep theirs.
///
/// An identifier goes to the cluster that has most of its records; a cluster keeps the identifier that brings most
/// of its records. Ties go to the smaller identifier, then to the cluster with the smaller founding record. Clusters
/// left over get a new one, derived from their founding (smallest) record's key, that nobody has or had.
struct IdentifierContinuity {
    /// Tonight's clusters: records in order of their keys; clusters in order of their first record.
    let clusters: [[RecordKey]]
    /// The night before.
    let previous: PersonHistory
    /// The identifier that a founding record gives at the first attempt (0), and at further ones.
    let newIdentifier: (RecordKey, Int) -> PersonIdentifier

    /// What continuity gives.
    struct Outcome {
        /// The identifier of each cluster.
        var identifiers: [PersonIdentifier]
        /// What became of identifiers, in their order.
        var changes: [IdentifierChange]
        /// The history for the next night.
        var history: PersonHistory
    }

    /// An identifier's records in a cluster.
    private struct Claim {
        let identifier: PersonIdentifier
        let cluster: Int
        let records: Int
    }

    /// Identifiers for all clusters.
    ///
    /// Most clusters have all records of one identifier and no others: they keep it, and nobody else can claim it. The
    /// work is in the rest.
    func outcome() -> Outcome {
        var records: [PersonIdentifier: Int] = [:]
        records.reserveCapacity(clusters.count)
        for identifier in previous.assignment.values { records[identifier, default: 0] += 1 }
        var given = clusters.map { unchanged($0, records) }
        let open = given.indices.filter { given[$0] == nil }
        let kept = Set(given.compactMap(\.self))
        let claims = claims(of: open)
        var taken: Set<PersonIdentifier> = []
        for claim in claims where given[claim.cluster] == nil && !taken.contains(claim.identifier) {
            given[claim.cluster] = claim.identifier
            taken.insert(claim.identifier)
        }
        var fresh: Set<PersonIdentifier> = []
        let identifiers = given.enumerated().map { cluster, identifier in
            identifier ?? self.fresh(clusters[cluster][0], records, &fresh)
        }
        return outcome(
            identifiers, claims, open: open, before: Set(records.keys.filter { !kept.contains($0) }))
    }

    /// The identifier of a cluster that has all of its records and no others.
    private func unchanged(
        _ cluster: [RecordKey], _ records: [PersonIdentifier: Int]
    ) -> PersonIdentifier? {
        guard let identifier = previous.assignment[cluster[0]], records[identifier] == cluster.count,
            cluster.dropFirst().allSatisfy({ previous.assignment[$0] == identifier })
        else { return nil }
        return identifier
    }

    /// All claims to some clusters, the strongest first.
    private func claims(of open: [Int]) -> [Claim] {
        var claims: [Claim] = []
        for cluster in open {
            var counts: [PersonIdentifier: Int] = [:]
            for record in clusters[cluster] {
                if let identifier = previous.assignment[record] { counts[identifier, default: 0] += 1 }
            }
            for (identifier, count) in counts {
                claims.append(Claim(identifier: identifier, cluster: cluster, records: count))
            }
        }
        return claims.sorted {
            if $0.records != $1.records { return $0.records > $1.records }
            return $0.identifier != $1.identifier ? $0.identifier < $1.identifier : $0.cluster < $1.cluster
        }
    }

    /// An identifier that nobody has, had, or was just given.
    private func fresh(
        _ founder: RecordKey, _ known: [PersonIdentifier: Int], _ fresh: inout Set<PersonIdentifier>
    ) -> PersonIdentifier {
        var attempt = 0
        var identifier = newIdentifier(founder, attempt)
        while known[identifier] != nil || previous.retired.contains(identifier)
            || fresh.contains(identifier)
        {
            attempt += 1
            identifier = newIdentifier(founder, attempt)
        }
        fresh.insert(identifier)
        return identifier
    }

    /// What became of the identifiers in `before` and of those of the open clusters.
    private func outcome(
        _ identifiers: [PersonIdentifier], _ claims: [Claim], open: [Int], before: Set<PersonIdentifier>
    ) -> Outcome {
        var went: [PersonIdentifier: Set<PersonIdentifier>] = [:]
        for claim in claims { went[claim.identifier, default: []].insert(identifiers[claim.cluster]) }
        let now = Set(open.map { identifiers[$0] })
        var changes = now.subtracting(before).map { identifier in
            IdentifierChange(identifier: identifier, kind: .new)
        }
        for identifier in before {
            if let kind = Self.change(of: identifier, went: went[identifier] ?? []) {
                changes.append(IdentifierChange(identifier: identifier, kind: kind))
            }
        }
        changes.sort { $0.identifier < $1.identifier }
        return Outcome(
            identifiers: identifiers, changes: changes,
            history: PersonHistory(
                assignment: assignment(identifiers, open: open, before: before),
                retired: previous.retired.union(before.subtracting(now))))
    }

    /// The identifier of each record, of which only those of the open clusters have changed.
    private func assignment(
        _ identifiers: [PersonIdentifier], open: [Int], before: Set<PersonIdentifier>
    ) -> [RecordKey: PersonIdentifier] {
        var assignment = previous.assignment
        if !before.isEmpty {
            for (record, identifier) in previous.assignment where before.contains(identifier) {
                assignment[record] = nil
            }
        }
        for cluster in open {
            for record in clusters[cluster] { assignment[record] = identifiers[cluster] }
        }
        return assignment
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
