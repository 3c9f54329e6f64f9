internal import Delimited

/// `link-rates.csv`: how many records of each source and group were linked.
struct LinkRatesFile {
    /// The headers of the columns.
    static let headers = [
        "source", "by", "group", "records", "linked", "rate", "low", "high", "ratio", "note",
    ]

    let rates: LinkRates

    /// Writes the file.
    ///
    /// - Throws: ``StudyFailure`` where it can't be written.
    func write(to path: String) throws(StudyFailure) {
        var rows = RowWriter()
        rows.append(Self.headers)
        for group in rates.groups {
            let bounds = group.bounds
            let figures = [group.rate, bounds.low, bounds.high, group.ratio]
            rows.append(
                [group.source, group.grouping, group.value, "\(group.records)", "\(group.linked)"]
                    + figures.map { Figures.fixed($0, places: 4) } + [group.note])
        }
        try StudyFileWriter(path).write(rows.bytes)
    }

    /// What an analyst should ask about, a line each.
    var warnings: [String] {
        rates.groups.filter(\.isLow).map { group in
            "\(group.source): records with \(group.grouping) '\(group.value)' are linked "
                + "\(Figures.fixed(group.ratio, places: 2)) times as often as all of the source; see link-rates.csv"
        }
    }
}
