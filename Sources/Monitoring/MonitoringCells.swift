internal import Definitions

/// The counts of monitoring and what everybody knows of them; a count that several tables have is one count.
struct MonitoringCells {
    /// People, those of them of whom something holds, and the others.
    struct Pair {
        let whole: CellName
        let part: CellName
        let rest: CellName
    }

    private let set: String
    private(set) var cells: [ConfidentialCell] = []
    private(set) var relations: [CellRelation] = []
    private var known: Set<CellName> = []
    private var stated: Set<CellRelation> = []

    /// No counts yet, of a set with a name.
    init(set: String) { self.set = set }

    /// Enters a count; one that is there already stays as it is.
    @discardableResult
    mutating func enter(
        _ path: String, _ persons: Int, _ role: ConfidentialCell.Role = .shown, weight: Int = 1,
        isDisclosiveWhenZero: Bool = false, isHeadline: Bool = false
    ) -> CellName {
        let name = CellName("\(set)/\(path)")
        guard known.insert(name).inserted else { return name }
        cells.append(
            ConfidentialCell(
                name: name, count: ConfidentialCount(persons), role: role,
                isDisclosiveWhenZero: isDisclosiveWhenZero, weight: weight, isHeadline: isHeadline))
        return name
    }

    /// States that one count is the sum of others.
    mutating func relate(_ whole: CellName, is parts: [CellName]) {
        let relation = CellRelation(whole, is: parts)
        if stated.insert(relation).inserted { relations.append(relation) }
    }

    /// The counts of a table for one group: that something holds of all of a group, or of none, is told of nobody.
    mutating func pair(
        _ table: RateTable, _ members: [RateTable.Member], group: String, weight: Int
    ) -> Pair {
        let holding = members.count(where: \.holds)
        let pair = Pair(
            whole: enter("\(table.whole.path)/\(group)", members.count, weight: 2 * weight),
            part: enter(
                "\(table.part.path)/\(group)", holding, weight: weight, isDisclosiveWhenZero: !members.isEmpty
            ),
            rest: enter(
                "\(table.part.path)/not/\(group)", members.count - holding, .guarded,
                isDisclosiveWhenZero: !members.isEmpty))
        relate(pair.whole, is: [pair.part, pair.rest])
        return pair
    }
}
