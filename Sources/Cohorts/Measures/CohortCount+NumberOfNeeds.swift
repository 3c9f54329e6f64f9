internal import Definitions
internal import Vocabulary

extension CohortCount {
    /// How many have no need, one, two and so on, among those of whom every need is known.
    mutating func numberTables(
        _ measure: CohortMeasure, _ needs: [CompiledNeed], _ bands: [NeedBand]
    ) -> [ConfidentialTable] {
        let numbers = numbersOfNeeds(needs)
        let incomplete = wholeKnown(needs).incomplete
        book.show(incomplete)
        let cells = bands.map { band in
            book.enter(
                path(of: band, measure, needs),
                numbers.count { $0.map(band.numbers.contains) ?? false }, weight: 2,
                isDisclosiveWhenZero: band.numbers.contains(0))
        }
        book.relate(size, is: cells + [incomplete])
        for (band, cell) in zip(bands, cells) {
            let others = members.count - numbers.count { $0.map(band.numbers.contains) ?? false }
            let rest = book.enter(
                "\(measure.id)/not \(band.label)", others, .guarded, isDisclosiveWhenZero: true)
            book.relate(size, is: [cell, rest])
        }
        let known = CellSum([size], less: [incomplete])
        var rows = zip(bands, cells).map { band, cell in
            ConfidentialRow(band.label, [.count(cell), .share(of: CellSum(cell), in: known)])
        }
        rows.append(ConfidentialRow("Not all needs known", [.count(incomplete), .notApplicable]))
        let distribution = ConfidentialTable(
            name: measure.id, title: measure.title, caption: measure.question, notes: measure.notes,
            rowHeading: "Number of needs",
            columns: [TableColumn("People", .persons), TableColumn("Of those with all needs known", .share)],
            rows: rows, chart: .columns(column: 0))
        return [distribution] + medianTable(measure, bands, cells)
    }

    /// The path of a band's count: those who have all needs are counted among needs that go together too.
    private func path(of band: NeedBand, _ measure: CohortMeasure, _ needs: [CompiledNeed]) -> String {
        let isAll = needs.count > 1 && band.numbers == needs.count...needs.count
        return isAll ? NeedPairs.path(ofAll: needs, among: needs) : "\(measure.id)/\(band.label)"
    }

    /// The median, where every band is one number.
    private func medianTable(
        _ measure: CohortMeasure, _ bands: [NeedBand], _ cells: [CellName]
    ) -> [ConfidentialTable] {
        guard bands.allSatisfy({ $0.numbers.count == 1 }) else { return [] }
        let steps = zip(bands, cells).map { MedianStep($0.numbers.lowerBound, $1) }
        return [
            ConfidentialTable(
                name: measure.id + "_median", title: measure.title + ": the middle",
                caption: "How many needs does the person in the middle have?", rowHeading: "Figure",
                columns: [TableColumn("Needs", .median)],
                rows: [ConfidentialRow("Median number of needs", [.median(steps)])])
        ]
    }

    /// The number of needs of each member; `nil` where one of them isn't known.
    private mutating func numbersOfNeeds(_ needs: [CompiledNeed]) -> [Int?] {
        var numbers = [Int?](repeating: 0, count: members.count)
        for need in needs {
            for (index, truth) in truths(need.standard).enumerated() {
                switch truth {
                case .yes: numbers[index] = numbers[index].map { $0 + 1 }
                case .no: break
                case .unknown: numbers[index] = nil
                }
            }
        }
        return numbers
    }

    /// The counts of those of whom every one of some needs is known, and of the others.
    mutating func wholeKnown(_ needs: [CompiledNeed]) -> (complete: CellName, incomplete: CellName) {
        let path = "known/" + needs.map(\.declaration.id).joined(separator: "+")
        let numbers = numbersOfNeeds(needs)
        let known = numbers.count { $0 != nil }
        let complete = book.enter(path, known, .structural, weight: 30)
        let incomplete = book.enter(path + "/not", members.count - known, .guarded, weight: 3)
        book.relate(size, is: [complete, incomplete])
        return (complete, incomplete)
    }
}
