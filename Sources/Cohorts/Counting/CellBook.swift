internal import Definitions

/// The counts and relations of one cohort, as measures enter them.
///
/// A count that two measures enter is one count; it keeps the more public of its roles.
struct CellBook {
    let cohort: String
    private(set) var cells: [ConfidentialCell] = []
    private(set) var relations: [CellRelation] = []
    private var places: [CellName: Int] = [:]
    private var known: Set<CellRelation> = []

    init(cohort: String) { self.cohort = cohort }

    func name(_ path: String) -> CellName { CellName("\(cohort)/\(path)") }

    @discardableResult
    mutating func enter(
        _ path: String, _ persons: Int, _ role: ConfidentialCell.Role = .shown, weight: Int = 1,
        isDisclosiveWhenZero: Bool = false, isHeadline: Bool = false
    ) -> CellName {
        let name = name(path)
        guard let place = places[name] else {
            places[name] = cells.count
            cells.append(
                ConfidentialCell(
                    name: name, count: ConfidentialCount(persons), role: role,
                    isDisclosiveWhenZero: isDisclosiveWhenZero, weight: weight, isHeadline: isHeadline))
            return name
        }
        let before = cells[place]
        cells[place] = ConfidentialCell(
            name: name, count: before.count, role: Self.morePublic(before.role, role),
            isDisclosiveWhenZero: before.isDisclosiveWhenZero || isDisclosiveWhenZero,
            weight: max(before.weight, weight), isHeadline: before.isHeadline || isHeadline)
        return name
    }

    /// Lets a count that has been entered stand in a table.
    mutating func show(_ name: CellName) { raise(name, to: .shown) }

    /// Watches a count that has been entered, unless it stands in a table.
    mutating func watch(_ name: CellName, isDisclosiveWhenZero: Bool = false) {
        raise(name, to: .guarded, isDisclosiveWhenZero: isDisclosiveWhenZero)
    }

    private mutating func raise(
        _ name: CellName, to role: ConfidentialCell.Role, isDisclosiveWhenZero: Bool = false
    ) {
        guard let place = places[name] else { return }
        let cell = cells[place]
        cells[place] = ConfidentialCell(
            name: name, count: cell.count, role: Self.morePublic(cell.role, role),
            isDisclosiveWhenZero: cell.isDisclosiveWhenZero || isDisclosiveWhenZero, weight: cell.weight,
            isHeadline: cell.isHeadline)
    }

    mutating func relate(_ whole: CellName, is parts: [CellName]) {
        let relation = CellRelation(whole, is: parts)
        if known.insert(relation).inserted { relations.append(relation) }
    }

    private static func morePublic(
        _ left: ConfidentialCell.Role, _ right: ConfidentialCell.Role
    ) -> ConfidentialCell.Role {
        let order: [ConfidentialCell.Role] = [.shown, .guarded, .structural]
        return order.first { $0 == left || $0 == right } ?? left
    }
}
