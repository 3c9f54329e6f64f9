import Definitions
import Vocabulary

/// Makes people of groups of records: identifiers, strengths, records without names, and what is contested.
struct PopulationAssembly {
    let table: LinkageTable
    let definition: LinkageDefinition
    let pairs: [ScoredPair]
    let judgements: Judgements
    let resolution: NightResolution
    let code: PatternCode

    /// The population, with what it leaves for the next night.
    func population(
        attributors: [AttributorRecord], previous: PersonHistory,
        newIdentifier: (RecordKey, Int) -> PersonIdentifier, night: LinkedNightly,
        decisions: [LinkageDecision]
    ) -> LinkedPopulation {
        var groups = resolution.groups
        let clusters = Self.clusters(&groups)
        let strengths = StrengthAssignment(pairs, &groups, judgements, definition.thresholds)
        var nameless = AttributorLinker.Outcome()
        if let attributor = definition.attributor {
            nameless = AttributorLinker(attributor, table, clusters: clusters).link(attributors)
        }
        let members = members(clusters, strengths, attributors, nameless)
        let continuity = withoutActuallyEscaping(newIdentifier) { newIdentifier in
            IdentifierContinuity(
                clusters: members.map { $0.map(\.key) }, previous: previous, newIdentifier: newIdentifier
            ).outcome()
        }
        let people = zip(continuity.identifiers, members).map { LinkedPerson(identifier: $0, records: $1) }
        return LinkedPopulation(
            people: people.sorted { $0.identifier < $1.identifier }, links: links(strengths),
            contested: contested(&groups), identifierChanges: continuity.changes,
            attributors: report(nameless, continuity.history), census: night.comparison.census,
            training: night.training, expected: night.expected,
            unlinkable: night.comparison.isUnlinkable.count(where: \.self), history: continuity.history,
            state: state(clusters, night, decisions))
    }

    private func state(
        _ clusters: [[Int]], _ night: LinkedNightly, _ decisions: [LinkageDecision]
    ) -> LinkageState {
        var number = [Int32](repeating: 0, count: table.count)
        for (cluster, records) in clusters.enumerated() {
            for record in records { number[record] = Int32(cluster) }
        }
        return LinkageState(
            definition: definition, kept: night.kept, keys: table.keys, prints: night.comparison.prints,
            rules: night.comparison.rules, pairs: night.comparison.pairs, refused: resolution.refused,
            groups: number, isUnlinkable: night.comparison.isUnlinkable, decisions: Set(decisions))
    }

    /// The groups as lists of records, in order of their first records.
    static func clusters(_ groups: inout Groups) -> [[Int]] {
        var place = [Int32](repeating: -1, count: groups.count)
        var clusters: [[Int]] = []
        for record in 0..<groups.count {
            let root = groups.root(record)
            if place[root] < 0 {
                place[root] = Int32(clusters.count)
                clusters.append([])
            }
            clusters[Int(place[root])].append(record)
        }
        return clusters
    }

    /// The records of each person, records without names included, in order of their keys; people in order of
    /// their first.
    private func members(
        _ clusters: [[Int]], _ strengths: StrengthAssignment, _ attributors: [AttributorRecord],
        _ nameless: AttributorLinker.Outcome
    ) -> [[LinkedRecord]] {
        var members = clusters.map { records(of: $0, strengths) }
        for record in attributors {
            if let cluster = nameless.cluster[record.key] {
                let part = (members[cluster].map(\.part).max() ?? 0) + 1
                members[cluster].append(LinkedRecord(key: record.key, strength: .weak, part: part))
            } else {
                members.append([LinkedRecord(key: record.key, strength: .none, part: 0)])
            }
        }
        guard !attributors.isEmpty else { return members }
        for cluster in Set(nameless.cluster.values) { members[cluster].sort { $0.key < $1.key } }
        return members.sorted { $0[0].key < $1[0].key }
    }

    /// Firm parts are numbered from the largest; ties go to the earlier record.
    private func records(of cluster: [Int], _ strengths: StrengthAssignment) -> [LinkedRecord] {
        var sizes: [(root: Int32, size: Int)] = []
        for record in cluster {
            if let place = sizes.firstIndex(where: { $0.root == strengths.part[record] }) {
                sizes[place].size += 1
            } else {
                sizes.append((strengths.part[record], 1))
            }
        }
        let ordered = sizes.enumerated().sorted {
            $0.element.size != $1.element.size ? $0.element.size > $1.element.size : $0.offset < $1.offset
        }.map(\.element.root)
        return cluster.map { record in
            LinkedRecord(
                key: table.keys[record], strength: strengths.strength[record],
                part: ordered.firstIndex(of: strengths.part[record]) ?? 0)
        }
    }

    private func links(_ strengths: StrengthAssignment) -> [RecordLink] {
        strengths.links.map { number, strength in
            let pair = pairs[number]
            return RecordLink(
                left: table.keys[Int(pair.left)], right: table.keys[Int(pair.right)],
                weight: MatchWeight(bits: pair.bits), strength: strength, levels: code.levels(pair.pattern))
        }
    }

    private func contested(_ groups: inout Groups) -> [ContestedLink] {
        var contested: [ContestedLink] = []
        for (number, pair) in pairs.enumerated() {
            if groups.root(Int(pair.left)) == groups.root(Int(pair.right)) { continue }
            let reason = resolution.refused[Int32(number)] ?? reason(below: pair)
            contested.append(
                ContestedLink(
                    left: table.keys[Int(pair.left)], right: table.keys[Int(pair.right)],
                    weight: MatchWeight(bits: pair.bits), reason: reason))
        }
        return contested
    }

    private func reason(below pair: ScoredPair) -> ContestedLink.Reason {
        if judgements.keepApart(Int(pair.left), Int(pair.right)) { return .decidedDifferent }
        return pair.constraint < 0
            ? .belowThreshold : .keptApart(definition.constraints[Int(pair.constraint)].name)
    }

    private func report(_ nameless: AttributorLinker.Outcome, _ history: PersonHistory) -> AttributorReport {
        var report = nameless.report
        report.links = nameless.cluster.keys.sorted().compactMap { record in
            history.assignment[record].map {
                AttributorReport.Link(
                    record: record, identifier: $0, sectorsAgree: nameless.sectorsAgree[record])
            }
        }
        return report
    }
}
