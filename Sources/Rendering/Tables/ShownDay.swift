/// A day as people read it, and as spreadsheets count it.
struct ShownDay: Hashable, Sendable {
    private let year: Int
    private let month: Int
    private let day: Int

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// A day written `YYYY-MM-DD`; `nil` for what isn't so written or isn't in the calendar.
    init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            iso.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day in words: `1 March 2026`.
    var long: String { "\(day) \(Self.months[month - 1]) \(year)" }

    /// Days since 1 January 1970.
    var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The number by which spreadsheets count days; `nil` before 1 March 1900, where they disagree.
    var spreadsheetNumber: Int? {
        let number = daysSince1970 + 25_569
        return number >= 61 ? number : nil
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}
