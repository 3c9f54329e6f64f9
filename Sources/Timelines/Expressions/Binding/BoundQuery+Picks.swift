import Vocabulary

extension BoundQuery {
    /// Visits the rows that may be the one that is picked: the latest or first that counts, or the one so many after it.
    ///
    /// A row may be the second if at most one before it surely counts, and at least one before it may; it surely is if
    /// it counts and so much is known of those before it. A row without a day may stand anywhere.
    ///
    /// - Returns: Why there may be others, or none; nothing where the row is surely among those visited.
    func candidates(
        _ cursor: inout Cursor, _ pick: Pick, _ visit: (inout Cursor) -> Void
    ) -> Causes {
        let rows = table.rows(of: cursor.place)
        let bounds = window.bounds(&cursor)
        var dated = rows
        while let last = dated.last, table.starts[last] < MissingMark.firstDay { dated.removeLast() }
        let undated = dated.upperBound..<rows.upperBound
        var before = (certain: 0, possible: anywhere(undated, bounds, &cursor))
        var causes: Causes = []
        func consider(_ row: Int, isDated: Bool) {
            guard isUsable(row) else { return }
            let mark = cursor.mark
            let truth = truth(ofRow: row, bounds, &cursor)
            guard truth.value != .no else { return }
            let isCertain = truth.value == .yes && isDated
            if !isCertain { cursor.forgetEvidence(since: mark) }
            causes.formUnion(truth.causes)
            let others = before.certain + before.possible - (isDated ? 0 : 1)
            if others >= pick.ordinal - 1 { visit(&cursor) }
            guard isDated else { return }
            if isCertain { before.certain += 1 } else { before.possible += 1 }
        }
        switch pick.direction {
        case .latest:
            for row in dated.reversed() where before.certain < pick.ordinal { consider(row, isDated: true) }
        case .first: for row in dated where before.certain < pick.ordinal { consider(row, isDated: true) }
        }
        let found = before.certain >= pick.ordinal
        for row in undated { consider(row, isDated: false) }
        let gaps = gaps(&cursor)
        if gaps.count > 0 { return gaps.causes }
        guard !found else { return [] }
        cursor.note(.noRecord(recordType))
        return causes.union(.none)
    }

    /// How many rows without a day may count.
    private func anywhere(
        _ undated: Range<Int>, _ bounds: BoundWindow.Bounds, _ cursor: inout Cursor
    ) -> Int {
        let mark = cursor.mark
        var number = 0
        for row in undated where isUsable(row) {
            if truth(ofRow: row, bounds, &cursor).value != .no { number += 1 }
        }
        cursor.forget(since: mark)
        return number
    }
}
