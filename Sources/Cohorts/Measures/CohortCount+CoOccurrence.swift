internal import Definitions
internal import Vocabulary

extension CohortCount {
    /// How many have both of two needs, among those of whom every need is known, and how much oftener than by
    /// chance.
    mutating func pairTables(
        _ measure: CohortMeasure, _ needs: [CompiledNeed], _ triads: [[Int]]
    ) -> [ConfidentialTable] {
        var pairs = NeedPairs(
            needs: needs, paths: needs.map { path(of: $0) }, truths: needs.map { truths($0.standard) })
        let complete = wholeKnown(needs).complete
        book.show(complete)
        pairs.enter(into: &book, size: size, complete: complete)
        return [
            pairs.matrix(measure), pairs.list(measure, complete),
        ] + pairs.triadTable(measure, triads, &book, complete)
    }
}

/// The counts of needs that go together, among those of whom every need is known.
struct NeedPairs {
    let needs: [CompiledNeed]
    /// The path of each need's counts.
    private let paths: [String]
    /// The members of whom every need is known: for each need, whether they have it.
    private let answers: [[Bool]]
    private let yesOfAll: [Int]
    private var singles: [CellName] = []
    private var both: [[CellName]] = []

    init(needs: [CompiledNeed], paths: [String], truths: [[TruthValue]]) {
        self.needs = needs
        self.paths = paths
        let members = truths.first?.count ?? 0
        let known = (0..<members).filter { member in truths.allSatisfy { $0[member] != .unknown } }
        answers = truths.map { truth in known.map { truth[$0] == .yes } }
        yesOfAll = truths.map { truth in truth.count { $0 == .yes } }
    }

    /// The path of the counts of those of whom every one of some needs is known.
    static func path(among needs: [CompiledNeed]) -> String {
        "together/" + needs.map(\.declaration.id).joined(separator: "+")
    }

    /// The path of the count of those who have all of several needs.
    static func path(ofAll some: [CompiledNeed], among needs: [CompiledNeed]) -> String {
        path(among: needs) + "/" + some.map(\.declaration.id).joined(separator: " and ")
    }

    private func id(_ place: Int) -> String { needs[place].declaration.id }
    private func label(_ place: Int) -> String { needs[place].declaration.label }

    private func persons(_ condition: (Int) -> Bool) -> Int {
        (answers.first?.indices ?? 0..<0).count(where: condition)
    }

    /// Enters singles and pairs, with what ties them to each other and to the needs of the whole cohort.
    mutating func enter(into book: inout CellBook, size: CellName, complete: CellName) {
        let group = Self.path(among: needs)
        for place in needs.indices {
            let single = persons { answers[place][$0] }
            let cell = book.enter("\(group)/\(id(place))", single, weight: 5, isDisclosiveWhenZero: true)
            let without = book.enter(
                "\(group)/not \(id(place))", persons { !answers[place][$0] }, .guarded,
                isDisclosiveWhenZero: true)
            let elsewhere = book.enter("\(group)/\(id(place))/elsewhere", yesOfAll[place] - single, .guarded)
            let all = book.enter(
                "\(paths[place])/yes", yesOfAll[place], .structural, weight: 12, isDisclosiveWhenZero: true)
            book.relate(complete, is: [cell, without])
            book.relate(all, is: [cell, elsewhere])
            singles.append(cell)
        }
        both = needs.indices.map { _ in Array(repeating: complete, count: needs.count) }
        for first in needs.indices {
            for second in needs.indices where second > first {
                let cell = enterPair(first, second, group, &book, complete)
                both[first][second] = cell
                both[second][first] = cell
            }
        }
    }

    private func enterPair(
        _ first: Int, _ second: Int, _ group: String, _ book: inout CellBook, _ complete: CellName
    ) -> CellName {
        let (left, right) = (answers[first], answers[second])
        let path = Self.path(ofAll: [needs[first], needs[second]], among: needs)
        let pair = book.enter(path, persons { left[$0] && right[$0] }, weight: 2, isDisclosiveWhenZero: true)
        let onlyFirst = book.enter(
            "\(path)/first alone", persons { left[$0] && !right[$0] }, .guarded, isDisclosiveWhenZero: true)
        let onlySecond = book.enter(
            "\(path)/second alone", persons { !left[$0] && right[$0] }, .guarded, isDisclosiveWhenZero: true)
        let neither = book.enter("\(path)/neither", persons { !left[$0] && !right[$0] }, .guarded)
        book.relate(singles[first], is: [pair, onlyFirst])
        book.relate(singles[second], is: [pair, onlySecond])
        book.relate(complete, is: [pair, onlyFirst, onlySecond, neither])
        return pair
    }
}

extension NeedPairs {
    /// Needs by needs; the diagonal holds each need by itself.
    func matrix(_ measure: CohortMeasure) -> ConfidentialTable {
        ConfidentialTable(
            name: measure.id, title: measure.title, caption: measure.question, notes: measure.notes,
            rowHeading: "Need", columns: needs.indices.map { TableColumn(label($0), .persons) },
            rows: needs.indices.map { row in
                ConfidentialRow(
                    label(row),
                    needs.indices.map { column in
                        .count(row == column ? singles[row] : both[row][column])
                    })
            }, chart: .matrix)
    }

    /// A row a pair: how many, what share, and how much oftener than by chance.
    func list(_ measure: CohortMeasure, _ complete: CellName) -> ConfidentialTable {
        let rows = needs.indices.flatMap { first in
            needs.indices.filter { $0 > first }.map { second in
                let pair = both[first][second]
                return ConfidentialRow(
                    "\(label(first)) + \(label(second))",
                    [
                        .count(pair), .share(of: CellSum(pair), in: CellSum(complete)),
                        .lift(both: pair, first: singles[first], second: singles[second], all: complete),
                    ])
            }
        }
        return ConfidentialTable(
            name: measure.id + "_pairs", title: measure.title + ": pair by pair",
            caption: "Which needs go together oftener than by chance?",
            notes: ["A lift of 1 is what chance would give; 2 is twice as often."], rowHeading: "Pair",
            columns: [
                TableColumn("People with both", .persons),
                TableColumn("Of those with all needs known", .share), TableColumn("Lift", .lift),
            ], rows: rows)
    }

    /// A row a triad; empty without triads.
    func triadTable(
        _ measure: CohortMeasure, _ triads: [[Int]], _ book: inout CellBook, _ complete: CellName
    ) -> [ConfidentialTable] {
        guard !triads.isEmpty else { return [] }
        let rows = triads.map { triad in
            let cell = enterTriad(triad, &book)
            return ConfidentialRow(
                triad.map(label).joined(separator: " + "),
                [.count(cell), .share(of: CellSum(cell), in: CellSum(complete))])
        }
        return [
            ConfidentialTable(
                name: measure.id + "_triads", title: measure.title + ": three together",
                caption: "How many have all three?", rowHeading: "Needs",
                columns: [
                    TableColumn("People with all three", .persons),
                    TableColumn("Of those with all needs known", .share),
                ], rows: rows)
        ]
    }

    private func enterTriad(_ triad: [Int], _ book: inout CellBook) -> CellName {
        let path = Self.path(ofAll: triad.map { needs[$0] }, among: needs)
        let all = persons { member in triad.allSatisfy { answers[$0][member] } }
        let cell = book.enter(path, all, weight: 3, isDisclosiveWhenZero: true)
        for missing in triad {
            let pair = triad.filter { $0 != missing }
            let two = persons { member in pair.allSatisfy { answers[$0][member] } }
            let rest = book.enter(
                "\(path)/without \(id(missing))", two - all, .guarded, isDisclosiveWhenZero: true)
            book.relate(both[pair[0]][pair[1]], is: [cell, rest])
        }
        return cell
    }
}
