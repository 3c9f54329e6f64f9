/// What a night knows: whatever happened on the days before it.
struct Knowledge {
    /// The night, from 0.
    let night: Int

    /// The day, counted from the first night, if the night knows of it.
    func of(_ day: Int?) -> Int? {
        guard let day, day < night else { return nil }
        return day
    }

    /// Whether the night knows of a day.
    func has(_ day: Int?) -> Bool { of(day) != nil }
}

extension PersonRows {
    /// Adds a row as each night knows it: once, and anew from every night that learns of one of the days on which
    /// something happens that the row tells of.
    mutating func add(
        _ extract: Extract, _ nights: Nights = Nights(), learning days: [Int?], of person: Persona,
        _ cells: (Knowledge) -> [String]
    ) {
        guard nights.since < person.world.nights else { return }
        let end = min(nights.until, person.world.nights)
        var starts = [nights.since]
        if days.contains(where: { $0 ?? -1 >= 0 }) {
            let news = days.compactMap { $0 }.filter { $0 >= 0 }.map(person.world.night(knowing:))
            starts += Set(news.filter { nights.since < $0 && $0 < end }).sorted()
        }
        for (place, start) in starts.enumerated() {
            let until = place + 1 < starts.count ? starts[place + 1] : nights.until
            add(extract, Nights(since: start, until: until), cells(Knowledge(night: start)))
        }
    }
}
