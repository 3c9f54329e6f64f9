internal import Definitions

/// Counts of one thing among some people, of everybody and group by group, with all that everybody knows of them.
///
/// The counts of the people are shared with every other table about the same people.
struct RateTable {
    /// One of the people, and whether the thing holds of them.
    struct Member {
        let groups: [Int?]
        let holds: Bool
    }

    /// What is counted: the beginning of the counts' names, and the heading of their column.
    struct Subject {
        let path: String
        let heading: String
    }

    /// The name of the table in its set.
    let name: String
    /// Its title.
    let title: String
    /// The question it answers.
    let question: String
    /// What must be read with it.
    let notes: [String]
    /// The people.
    let whole: Subject
    /// Those of them of whom the thing holds.
    let part: Subject
    /// The heading of the share.
    let share: String
    /// The people, each once.
    let members: [Member]

    /// What stands for a group that no record tells.
    static let notStated = "not stated"

    /// The table, its counts entered into a set.
    func entered(into cells: inout MonitoringCells, by characteristics: [MonitoredCharacteristic])
        -> ConfidentialTable
    {
        let all = cells.pair(self, members, group: "everybody", weight: 8)
        var rows = [row("Everybody", all, beside: all)]
        for (place, characteristic) in characteristics.enumerated() {
            let byGroup = Dictionary(grouping: members) { $0.groups[place] ?? characteristic.groups.count }
            let groups = (characteristic.groups + [Self.notStated]).enumerated().map { number, label in
                (
                    label: "\(characteristic.title): \(label)",
                    pair: cells.pair(
                        self, byGroup[number] ?? [], group: "\(characteristic.name)/\(label)", weight: 2)
                )
            }
            cells.relate(all.whole, is: groups.map(\.pair.whole))
            cells.relate(all.part, is: groups.map(\.pair.part))
            cells.relate(all.rest, is: groups.map(\.pair.rest))
            rows += groups.map { row($0.label, $0.pair, beside: all) }
        }
        return ConfidentialTable(
            name: name, title: title, caption: question, notes: notes, rowHeading: "Group",
            columns: [
                TableColumn(whole.heading, .persons), TableColumn(part.heading, .persons),
                TableColumn(share, .share), TableColumn("Times everybody's", .lift),
            ], rows: rows)
    }

    private func row(
        _ label: String, _ pair: MonitoringCells.Pair, beside all: MonitoringCells.Pair
    ) -> ConfidentialRow {
        ConfidentialRow(
            label,
            [
                .count(pair.whole), .count(pair.part),
                .share(of: CellSum(pair.part), in: CellSum(pair.whole)),
                .lift(both: pair.part, first: pair.whole, second: all.part, all: all.whole),
            ])
    }
}
