import Vocabulary

@testable import Linkage

/// Continuity as its rule says it, without a thought for time: every record of every cluster claims.
struct PlainContinuity {
    /// Tonight's clusters: records in order of their keys; clusters in order of their first record.
    let clusters: [[RecordKey]]
    /// The night before.
    let previous: PersonHistory
    /// The identifier that a founding record gives at the first attempt (0), and at further ones.
    let newIdentifier: (RecordKey, Int) -> PersonIdentifier

    typealias Outcome = IdentifierContinuity.Outcome

    /// An identifier's records in a cluster.
    private struct Claim {
        let identifier: PersonIdentifier
        let cluster: Int
        let records: Int
    }

    /// Identifiers for all clusters.
    func outcome() -> Outcome {
        let claims = claims()
        var given = [PersonIdentifier?](repeating: nil, count: clusters.count)
        var taken: Set<PersonIdentifier> = []
        for claim in claims where given[claim.cluster] == nil && !taken.contains(claim.identifier) {
            given[claim.cluster] = claim.identifier
            taken.insert(claim.identifier)
        }
        var used = previous.retired.union(previous.assignment.values)
        var identifiers: [PersonIdentifier] = []
        for (cluster, records) in clusters.enumerated() {
            let identifier = given[cluster] ?? fresh(records[0], &used)
            identifiers.append(identifier)
        }
        return outcome(identifiers, claims)
    }

    /// All claims, the strongest first.
    private func claims() -> [Claim] {
        guard !previous.assignment.isEmpty else { return [] }
        var claims: [Claim] = []
        for (cluster, records) in clusters.enumerated() {
            var counts: [PersonIdentifier: Int] = [:]
            for record in records {
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

    private func fresh(_ founder: RecordKey, _ used: inout Set<PersonIdentifier>) -> PersonIdentifier {
        var attempt = 0
        var identifier = newIdentifier(founder, attempt)
        while used.contains(identifier) {
            attempt += 1
            identifier = newIdentifier(founder, attempt)
        }
        used.insert(identifier)
        return identifier
    }

    private func outcome(_ identifiers: [PersonIdentifier], _ claims: [Claim]) -> Outcome {
        var went: [PersonIdentifier: Set<PersonIdentifier>] = [:]
        for claim in claims { went[claim.identifier, default: []].insert(identifiers[claim.cluster]) }
        var assignment: [RecordKey: PersonIdentifier] = [:]
        assignment.reserveCapacity(previous.assignment.count)
        for (cluster, records) in clusters.enumerated() {
            for record in records { assignment[record] = identifiers[cluster] }
        }
        let before = Set(previous.assignment.values)
        let now = Set(identifiers)
        var changes = now.subtracting(before).map { identifier in
            IdentifierChange(identifier: identifier, kind: .new)
        }
        for identifier in before {
            if let kind = Self.change(of: identifier, went: went[identifier] ?? []) {
                changes.append(IdentifierChange(identifier: identifier, kind: kind))
            }
        }
        changes.sort { $0.identifier < $1.identifier }
        let retired = previous.retired.union(before).subtracting(now)
        return Outcome(
            order: identifiers.indices.sorted { identifiers[$0] < identifiers[$1] }.map(Int32.init),
            changes: changes,
            history: PersonHistory(assignment: assignment, retired: retired))
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
