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
        let clusters = resolution.clusters
        let strengths = StrengthAssignment(pairs, clusters, judgements, definition.thresholds)
        var nameless = AttributorLinker.Outcome()
        if let attributor = definition.attributor {
            nameless = AttributorLinker(attributor, table, clusters: clusters).link(attributors)
        }
        let roll = PersonRoll(table.keys, clusters, strengths, attributors, nameless)
        let continuity = withoutActuallyEscaping(newIdentifier) { newIdentifier in
            IdentifierContinuity(
                records: roll.keys, people: roll.people, previous: previous, newIdentifier: newIdentifier
            ).outcome()
        }
        return LinkedPopulation(
            people: LinkedPeople(roll, continuity.history.identifiers, order: continuity.order),
            links: RecordLinks(table.keys, pairs, strengths.links), contested: contested(strengths.apart),
            identifierChanges: continuity.changes, attributors: report(nameless, continuity.history),
            census: night.comparison.census, training: night.training, expected: night.expected,
            unlinkable: night.comparison.isUnlinkable.count(where: \.self), history: continuity.history,
            state: state(night, decisions))
    }

    private func state(_ night: LinkedNightly, _ decisions: [LinkageDecision]) -> LinkageState {
        LinkageState(
            definition: definition, kept: night.kept, keys: table.keys, prints: night.comparison.prints,
            rules: night.comparison.rules, pairs: night.comparison.pairs, refused: resolution.refused,
            groups: resolution.clusters.cluster, isUnlinkable: night.comparison.isUnlinkable,
            decisions: Set(decisions))
    }

    private func contested(_ apart: [Int32]) -> [ContestedLink] {
        apart.map { number in
            let pair = pairs[Int(number)]
            return ContestedLink(
                left: table.keys[Int(pair.left)], right: table.keys[Int(pair.right)],
                weight: MatchWeight(bits: pair.bits),
                reason: resolution.refused[number] ?? reason(below: pair))
        }
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
