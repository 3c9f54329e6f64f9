/// A day and a time of day in local UK time, to the second.
public struct Moment: Hashable, Comparable, Sendable, Codable {
    /// The day.
    public let day: CalendarDay
    /// Seconds since midnight, 0 to 86,399.
    public let second: Int32

    /// A moment by its day and its seconds since midnight; `nil` outside 0 to 86,399.
    public init?(day: CalendarDay, second: Int) {
        guard (0..<86_400).contains(second) else { return nil }
        self.day = day
        self.second = Int32(second)
    }

    /// The start of a day.
    public init(startOf day: CalendarDay) {
        self.day = day
        second = 0
    }

    /// Earlier moments come first.
    public static func < (left: Moment, right: Moment) -> Bool {
        (left.day, left.second) < (right.day, right.second)
    }
}

extension Moment: CustomStringConvertible {
    /// The moment as `YYYY-MM-DDTHH:MM:SS`.
    public var description: String {
        let parts = [second / 3600, second / 60 % 60, second % 60].map { part in
            part < 10 ? "0\(part)" : "\(part)"
        }
        return "\(day)T\(parts.joined(separator: ":"))"
    }
}
