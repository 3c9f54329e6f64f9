@_spi(DisclosureControl) public import Definitions

/// The stage that makes tables of true counts into tables that may leave the team.
///
/// It is pure: the same tables and profiles always give the same result (D17).
public struct DisclosureCheck: Sendable {
    private let profiles: [DisclosureProfile]

    /// A check by some profiles; a cohort whose profile is not among them is withheld.
    public init(_ profiles: [DisclosureProfile]) { self.profiles = profiles }

    /// The tables, protected; and what was done to them.
    public func protect(_ tables: ConfidentialTables) -> ProtectedTables {
        let withheld = CohortWithholding(tables, profiles: profiles).withheld
        let kept = tables.sets.filter { set in !withheld.contains { $0.cohort == set.cohort } }
        let system = system(of: kept, in: tables)
        let plan = SuppressionPlan(system)
        var counts: [Int: ReleasableCount] = [:]
        for place in system.cells.indices where system.cells[place].role == .shown {
            let cell = system.cells[place]
            counts[place] = ReleasableCount(
                cell.count, hidden: plan.state.suppression(place), profile: cell.profile)
        }
        let sets = kept.compactMap { set in
            profile(of: set).map { TableProtection(set, $0, system, counts).protectedSet }
        }
        return ProtectedTables(
            sets: sets, withheld: withheld, decisions: decisions(plan, counts),
            audit: DisclosureAudit(system, counts: counts))
    }

    private func profile(of set: ConfidentialTableSet) -> DisclosureProfile? {
        profiles.first { $0.name == set.profile }
    }

    private func system(of sets: [ConfidentialTableSet], in tables: ConfidentialTables) -> CellSystem {
        var system = CellSystem()
        var strictest: DisclosureProfile?
        for set in sets {
            guard let profile = profile(of: set) else { continue }
            // By name, so that the pattern does not depend on the order of rows.
            for cell in set.cells.sorted(by: { $0.name < $1.name }) { system.add(cell, under: profile) }
            if profile.threshold > strictest?.threshold ?? 0 { strictest = profile }
        }
        for set in sets { for relation in set.relations.sorted() { system.add(relation) } }
        guard let strictest else { return system }
        let across = tables.relations.filter { relation in
            let named = [relation.whole] + relation.parts
            let isDifference = { (name: CellName) in tables.differences.contains { $0.name == name } }
            return named.allSatisfy { system.places[$0] != nil || isDifference($0) }
        }
        let needed = Set(across.flatMap(\.parts))
        for cell in tables.differences where needed.contains(cell.name) { system.add(cell, under: strictest) }
        for relation in across.sorted() { system.add(relation) }
        return system
    }

    private func decisions(_ plan: SuppressionPlan, _ counts: [Int: ReleasableCount]) -> [CellDecision] {
        plan.state.system.cells.indices.compactMap { place in
            let name = plan.state.system.cells[place].name
            switch counts[place] {
            case nil: return nil
            case .suppressed(let kind):
                let effect: CellDecision.Effect = kind == .primary ? .primary : .secondary
                return CellDecision(cell: name, rule: plan.state.hidden[place] ?? .secondary, effect: effect)
            case .about(let rounded) where rounded.value == 0:
                return CellDecision(cell: name, rule: .nought, effect: .nought)
            default: return CellDecision(cell: name, rule: .rounding, effect: .rounded)
            }
        }
    }
}
