import Definitions

extension BoundQuery {
    /// The days on which something that counts may have happened or begun.
    struct AskedDays {
        let first: Double
        let last: Double
        /// Whether events are asked for, and of days past alone.
        let isOfPastEvents: Bool

        /// Whether an extract that was made on a day can't tell that there was nothing: the days since then are more
        /// than is tolerated, or all that are asked about.
        ///
        /// What it does tell of stays known. A state goes on until an extract says that it ended.
        func isUntold(by madeOn: Int32) -> Bool {
            let madeOn = Double(madeOn)
            return last > madeOn + Double(Supply.toleratedDays) || isOfPastEvents && first > madeOn
        }
    }

    /// The days asked about of the person, and the rows, at hand; nothing where the records have no date.
    func asked(_ cursor: inout Cursor) -> AskedDays? {
        let isOfEvents: Bool
        switch table.definition.timing {
        case .undated: return nil
        case .event: isOfEvents = true
        case .state: isOfEvents = false
        }
        let mark = cursor.mark
        let (first, last) = window.bounds(&cursor).ends
        cursor.forget(since: mark)
        return AskedDays(
            first: first, last: min(last, Double(lastDay)),
            isOfPastEvents: isOfEvents && last <= Double(lastDay))
    }
}

extension BoundWindow.Bounds {
    /// The first and the last day that may be among them.
    var ends: (first: Double, last: Double) {
        switch self {
        case .all: (-.infinity, .infinity)
        case .days(let first, let last): (Double(first), Double(last))
        case .ranges(let first, let last): (first.low, last.high)
        }
    }
}
