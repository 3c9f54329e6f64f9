extension ComparisonProgram {
    /// Whether some date of one side and some date of the other stand as a test asks.
    func dates(_ test: Test, _ left: Int32, _ right: Int32) -> Bool {
        for one in 0..<table.cells.count(left) {
            let leftValue = table.cells.member(left, one)
            for other in 0..<table.cells.count(right) {
                let rightValue = table.cells.member(right, other)
                if date(test, leftValue, rightValue) { return true }
            }
        }
        return false
    }

    private func date(_ test: Test, _ left: Int32, _ right: Int32) -> Bool {
        let one = table.dates[Int(left)]
        let other = table.dates[Int(right)]
        guard one >= 0, other >= 0 else { return false }
        let years = abs(PackedDate.year(one) - PackedDate.year(other))
        switch test.operation {
        case .dayMonthSwapped:
            return years == 0 && PackedDate.day(one) != 0 && PackedDate.day(one) == PackedDate.month(other)
                && PackedDate.month(one) == PackedDate.day(other)
        case .digits:
            guard PackedDate.day(one) != 0, PackedDate.day(other) != 0 else { return false }
            return Float(PackedDate.digitsApart(one, other)) <= test.threshold
        case .yearOnly: return years == 0 && (lacksDay(one) || lacksDay(other))
        default: return Float(years) <= test.threshold
        }
    }

    /// No month and day are known, or 1 January stands in for them.
    private func lacksDay(_ date: Int32) -> Bool {
        PackedDate.day(date) == 0 || (date & 0xffff == 0x0101)
    }
}
