import Definitions

/// Year, month and day as eight decimal digits of four bits each, so that dates are compared digit by digit without
/// their text; month and day are 0 where only the year is known.
enum PackedDate {
    /// The year.
    @inline(__always)
    static func year(_ date: Int32) -> Int32 {
        let high = date >> 24
        let low = date >> 16 & 0xff
        return ((high >> 4) * 10 + (high & 15)) * 100 + (low >> 4) * 10 + (low & 15)
    }

    /// The two digits of the month, or 0.
    @inline(__always)
    static func month(_ date: Int32) -> Int32 { date >> 8 & 0xff }

    /// The two digits of the day, or 0.
    @inline(__always)
    static func day(_ date: Int32) -> Int32 { date & 0xff }

    /// How many digits differ, two swapped neighbours counting as one.
    static func digitsApart(_ left: Int32, _ right: Int32) -> Int {
        var difference = UInt32(bitPattern: left ^ right)
        var apart = 0
        while difference != 0 {
            apart += 1
            let place = difference.trailingZeroBitCount & ~3
            let one = left >> Int32(place)
            let other = right >> Int32(place)
            let isSwapped = one & 15 == other >> 4 & 15 && one >> 4 & 15 == other & 15
            difference &= ~((isSwapped && place < 28 ? 0xff : 0xf) << UInt32(place))
        }
        return apart
    }

    /// The packed date of every string that a date column holds, by the string's number; -1 for other strings.
    static func all(in table: LinkageTable, poolCount: Int) -> [Int32] {
        let columns = table.columns.indices.filter { table.columns[$0].kind == .dateOfBirth }
        guard !columns.isEmpty else { return [] }
        var dates = [Int32](repeating: -1, count: poolCount)
        for row in 0..<table.count {
            for column in columns {
                let raw = table.values.raw(row, column)
                for index in 0..<table.values.count(raw) {
                    let value = Int(table.values.member(raw, index))
                    if dates[value] < 0 { dates[value] = parsed(table.pool.text(Int32(value))) ?? -1 }
                }
            }
        }
        return dates
    }

    /// A date written `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, of a year before 8000.
    static func parsed(_ text: [UInt8]) -> Int32? {
        guard text.count >= 4, let year = digits(text[0..<4]), year < 0x8000 else { return nil }
        guard text.count == 10, let month = digits(text[5..<7]), let day = digits(text[8..<10]) else {
            return year << 16
        }
        return year << 16 | month << 8 | day
    }

    private static func digits(_ text: ArraySlice<UInt8>) -> Int32? {
        var value: Int32 = 0
        for digit in text {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            value = value << 4 | Int32(digit - UInt8(ascii: "0"))
        }
        return value
    }
}
