import Vocabulary

extension Binder {
    /// How many agencies have a record that any of several queries finds; one that may have untold ones counts as may.
    func agencies(_ queries: [BoundQuery]) -> QuantityCode {
        { cursor in
            let mark = cursor.mark
            var certain: Set<UInt16> = []
            var possible: Set<UInt16> = []
            var unnamed = false
            var causes: Causes = []
            for query in queries {
                query.scan(&cursor) { _, row, truth in
                    let agency = query.table.agencies[row]
                    if truth.value == .yes { certain.insert(agency) } else { possible.insert(agency) }
                    causes.formUnion(truth.causes)
                    return true
                }
                query.visitGaps(&cursor) { supplier, cause in
                    if let supplier { possible.insert(supplier.number) } else { unnamed = true }
                    causes.formUnion(cause)
                }
            }
            let most = unnamed ? Double.infinity : Double(certain.union(possible).count)
            let low = Double(certain.count)
            if low == most { cursor.forgetUnknowns(since: mark) }
            return Quantity(low: low, high: most, low == most ? [] : causes)
        }
    }
}
