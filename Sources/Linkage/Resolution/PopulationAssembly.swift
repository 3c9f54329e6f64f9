import Definitions
import Vocabulary

/// Makes people of groups of records: identifiers, strengths, records without names, and what is contested.
struct PopulationAssembly {
    let table: LinkageTable
    let definition: LinkageDefinition
    let pairs: [ScoredPair]
    let judgements: Judgements
    let resolution: NightResolution

    /// The population, with what it leaves for the next night.
    func population(
        attributors: [AttributorRecord], previous: PersonHistory,
        newIdentifier: (RecordKey, Int) -> PersonIdentifier, night: LinkedNightly,
        decisions: [LinkageDecision]
    ) -> LinkedPopulation {
        var groups = resolution.groups
        let clusters = RecordClusters(&groups)
        let strengths = StrengthAssignment(pairs, &groups, judgements, definition.thresholds)
        var nameless = AttributorLinker.Outcome()
        if let attributor = definition.attributor {
            nameless = AttributorLinker(attributor, table, clusters: clusters).link(attributors)
        }
        let roll = PersonRoll(table.keys, clusters, strengths, attributors, nameless)
        let continuity = withoutActuallyEscaping(newIdentifier) { newIdentifier in
            IdentifierContinuity(
                records: roll.records, cluster: roll.person, clusters: roll.count, previous: previous,
                newIdentifier: newIdentifier
            ).outcome()
        }
        return LinkedPopulation(
            people: continuity.order.map {
                LinkedPerson(identifier: continuity.identifiers[Int($0)], records: roll.records(of: Int($0)))
            },
            links: RecordLinks(table.keys, pairs, strengths.links), contested: contested(&groups),
            identifierChanges: continuity.changes, attributors: report(nameless, continuity.history),
            census: night.comparison.census, training: night.training, expected: night.expected,
            unlinkable: night.comparison.isUnlinkable.count(where: \.self), history: continuity.history,
            state: state(clusters, night, decisions))
    }

    private func state(
        _ clusters: RecordClusters, _ night: LinkedNightly, _ decisions: [LinkageDecision]
    ) -> LinkageState {
        LinkageState(
            definition: definition, kept: night.kept, keys: table.keys, prints: night.comparison.prints,
            rules: night.comparison.rules, pairs: night.comparison.pairs, refused: resolution.refused,
            groups: clusters.cluster, isUnlinkable: night.comparison.isUnlinkable, decisions: Set(decisions))
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
            history.identifier(of: record).map {
                AttributorReport.Link(
                    record: record, identifier: $0, sectorsAgree: nameless.sectorsAgree[record])
            }
        }
        return report
    }
}
