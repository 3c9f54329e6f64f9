extension CalendarDay {
    /// The day as people read it: `1 March 2026`.
    public var inWords: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(day) \(months[month - 1]) \(year)"
    }
}

extension Moment {
    /// The moment as people read it: `1 March 2026 at 09:05`.
    public var inWords: String {
        "\(day.inWords) at \(description.split(separator: "T").last.map { $0.prefix(5) } ?? "")"
    }
}
