@_spi(DisclosureControl) internal import Definitions

/// Every count of a release and what everybody knows of them: the equations an attacker can solve.
///
/// Cells are known by their place. It holds true counts, so it never leaves the module.
struct CellSystem: Sendable {
    struct Cell: Sendable {
        let name: CellName
        let count: ConfidentialCount
        let role: ConfidentialCell.Role
        let isDisclosiveWhenZero: Bool
        let weight: Int
        let isHeadline: Bool
        let profile: DisclosureProfile
    }

    /// A whole and its parts, by place.
    struct Relation: Sendable {
        let whole: Int
        let parts: [Int]
    }

    private(set) var cells: [Cell] = []
    private(set) var relations: [Relation] = []
    /// The relations in which a cell stands, by place.
    private(set) var memberships: [[Int]] = []
    /// Relations that name a cell that isn't there, or whose numbers don't add up: a programming error, which
    /// fails the audit.
    private(set) var brokenRelations: [CellName] = []
    private(set) var places: [CellName: Int] = [:]

    mutating func add(_ cell: ConfidentialCell, under profile: DisclosureProfile) {
        guard places[cell.name] == nil else { return }
        places[cell.name] = cells.count
        cells.append(
            Cell(
                name: cell.name, count: cell.count, role: cell.role,
                isDisclosiveWhenZero: cell.isDisclosiveWhenZero, weight: cell.weight,
                isHeadline: cell.isHeadline, profile: profile))
        memberships.append([])
    }

    mutating func add(_ relation: CellRelation) {
        let parts = relation.parts.compactMap { places[$0] }
        guard let whole = places[relation.whole], parts.count == relation.parts.count,
            parts.reduce(0, { $0 + cells[$1].count.persons }) == cells[whole].count.persons
        else {
            brokenRelations.append(relation.whole)
            return
        }
        append(Relation(whole: whole, parts: parts))
    }

    /// The part of the system that holds a group and its headlines, and each of its cells' place in the whole.
    func part(_ group: Group) -> (system: CellSystem, places: [Int]) {
        let own = group.relations.map { relations[$0] }
        let kept = Set(group.cells + own.flatMap { $0.parts + [$0.whole] }).sorted()
        let local = Dictionary(kept.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var part = CellSystem()
        part.cells = kept.map { cells[$0] }
        part.memberships = kept.map { _ in [] }
        part.places = Dictionary(
            kept.enumerated().map { (cells[$1].name, $0) }, uniquingKeysWith: { first, _ in first })
        for relation in own {
            guard let whole = local[relation.whole] else { continue }
            part.append(Relation(whole: whole, parts: relation.parts.compactMap { local[$0] }))
        }
        return (part, kept)
    }

    private mutating func append(_ relation: Relation) {
        for place in Set(relation.parts + [relation.whole]).sorted() {
            memberships[place].append(relations.count)
        }
        relations.append(relation)
    }

    func truth(_ place: Int) -> Int { cells[place].count.persons }

    /// Whether a count is too small to be shown, or to follow from others.
    func isSmall(_ place: Int) -> Bool {
        truth(place) > 0 && truth(place) < cells[place].profile.threshold
    }

    /// Whether a count is nought, and nought isn't to be shown of it.
    func isHiddenNought(_ place: Int) -> Bool {
        guard truth(place) == 0 else { return false }
        return switch cells[place].profile.zeros {
        case .shown: false
        case .unlessDisclosive: cells[place].isDisclosiveWhenZero
        case .hidden: true
        }
    }

    /// What everybody can tell of a count from the number that is shown for it.
    func interval(shownAs number: Int, _ place: Int) -> Interval {
        guard number > 0 else { return Interval(low: 0, high: 0) }
        let profile = cells[place].profile
        let counts = profile.rounding.counts(shownAs: number)
        return Interval(low: max(counts.lowerBound, profile.threshold), high: counts.upperBound)
    }
}
