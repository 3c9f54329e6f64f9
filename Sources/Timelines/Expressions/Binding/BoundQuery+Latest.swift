import Vocabulary

extension BoundQuery {
    /// Visits the latest rows that count or may count, the latest first.
    ///
    /// A row surely belongs to the latest ten if fewer than ten later ones count or may count; it may belong to them
    /// if fewer than ten later ones surely count. What an agency did not tell us may be later than all.
    func scanLatest(_ cursor: inout Cursor, _ visit: (inout Cursor, Int, Truth) -> Bool) {
        guard let limit else { return }
        let bounds = window.bounds(&cursor)
        let untold = untold(&cursor)
        let rows = table.rows(of: cursor.place)
        let undated = rows.filter { table.starts[$0] < MissingMark.firstDay }
        var certain = 0
        var possible = 0
        for row in undated + rows.dropLast(undated.count).reversed() where isUsable(row) {
            guard certain < limit else { return }
            let mark = cursor.mark
            var truth = truth(ofRow: row, bounds, &cursor)
            guard truth.value != .no else { continue }
            let isDated = table.starts[row] >= MissingMark.firstDay
            let isCertain = truth.value == .yes && isDated
            if !isCertain || untold.count > 0 || certain + possible >= limit {
                if truth.value == .yes { cursor.forgetEvidence(since: mark) }
                truth = Truth(.unknown, truth.causes.union(untold.causes).union(.missing))
            }
            if isCertain { certain += 1 } else { possible += 1 }
            if !visit(&cursor, row, truth) { return }
        }
    }

    /// The gaps, noted elsewhere.
    private func untold(_ cursor: inout Cursor) -> Gaps {
        let mark = cursor.mark
        let gaps = gaps(&cursor)
        cursor.forgetUnknowns(since: mark)
        return gaps
    }

    /// The share of the rows of which a condition holds, from 0 to 1.
    func share(_ cursor: inout Cursor, of condition: TruthCode) -> Quantity {
        let mark = cursor.mark
        var rows = (certain: 0, possible: 0)
        var holds = (certain: 0, possible: 0)
        var causes: Causes = []
        scan(&cursor) { cursor, _, truth in
            let answer = condition(&cursor)
            causes.formUnion(truth.causes.union(answer.causes))
            if truth.value == .yes { rows.certain += 1 } else { rows.possible += 1 }
            guard answer.value != .no else { return true }
            if truth.value == .yes, answer.value == .yes { holds.certain += 1 } else { holds.possible += 1 }
            return true
        }
        let gaps = gaps(&cursor)
        causes.formUnion(gaps.causes)
        guard gaps.count == 0, rows.possible == 0 else {
            // Where there may be no record at all there may be no share either.
            return rows.certain > 0 ? Quantity(low: 0, high: 1, causes) : .unknown(causes)
        }
        guard rows.certain > 0 else {
            cursor.note(.noRecord(recordType))
            return .unknown(causes.union(.none))
        }
        if holds.possible == 0 { cursor.forgetUnknowns(since: mark) }
        let all = Double(rows.certain)
        let low = Double(holds.certain) / all
        return Quantity(low: low, high: Double(holds.certain + holds.possible) / all, causes)
    }
}
