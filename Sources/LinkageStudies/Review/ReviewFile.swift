internal import Definitions
internal import Delimited
internal import Linkage
internal import Vocabulary

/// The file that people fill in: the groups of the review and their examples, with an empty column for verdicts.
///
/// Filled in, `review.csv` is a file of decisions: a verdict on a row that names no pair covers all pairs of that pattern.
struct ReviewFile {
    /// The header of the column that holds a pattern.
    static let pattern = "pattern"
    /// The headers.
    static let headers =
        ["group", pattern, "pairs", "outcome"] + PairsFile.headers.prefix(5) + ["verdict", "who", "why"]

    let linked: LinkedStudy
    let sample: ReviewSample

    /// Writes the file.
    ///
    /// - Throws: ``StudyFailure`` where it can't be written.
    func write(to path: String) throws(StudyFailure) {
        let text = PatternText(linked.study.linkage.comparisons)
        var rows = RowWriter()
        rows.append(Self.headers)
        for (number, group) in sample.groups.enumerated() {
            let head = ["\(number + 1)", text.text(group.levels), "\(group.pairs.count)", group.outcome]
            rows.append(head + [String](repeating: "", count: 8))
            for place in group.examples {
                let pair = linked.partition.pair(place)
                let names = [pair.left, pair.right].flatMap { record in
                    [linked.table.keys[record].agency.name, linked.table.keys[record].sourceKey]
                }
                rows.append(
                    [head[0], "", "1", group.outcome] + names
                        + [Figures.fixed(pair.weight.bits, places: 4), "", "", ""])
            }
        }
        try StudyOutput.write(rows.bytes, to: path)
    }
}
