internal import Definitions
internal import Linkage
internal import Rendering
internal import Vocabulary

/// `linkage-review.html`: groups of alike pairs, examples of each side by side with every difference marked, and how
/// their weight came about.
struct ReviewPage {
    let linked: LinkedStudy
    let sample: ReviewSample
    let explainer: PartitionExplainer

    /// The page, with personal values as the study's files hold them.
    ///
    /// - Throws: ``StudyFailure`` where it can't be made.
    func html() throws(StudyFailure) -> [UInt8] {
        do {
            return try Page(
                title: "Linkage review", marking: nil, asAt: "Pairs of records to decide on",
                subtitle: "Which of these pairs are one person?", listsContents: true,
                body: [overview] + sample.groups.enumerated().map { section($0.offset + 1, $0.element) }
                    + [reading]
            ).html()
        } catch { throw StudyFailure(.input, "the review can't be written: \(error)") }
    }

    private var text: PatternText { PatternText(linked.study.linkage.comparisons) }

    private var overview: Markup {
        guard !sample.groups.isEmpty else {
            return .callout("Nothing to look at", tone: .good, ["No pair lies near the threshold."])
        }
        let rows = sample.groups.enumerated().map { number, group -> [Markup] in
            [
                .link("Group \(number + 1)", to: .anchor("group-\(number + 1)")),
                .text(text.text(group.levels)), .text(group.outcome),
                .text(Figures.grouped(group.pairs.count)),
                .text(Figures.fixed(group.doubt, places: 1)),
            ]
        }
        return .section(
            "Groups, the most doubtful first", id: "groups",
            [
                .table(
                    title: "\(sample.groups.count) of \(sample.total) groups", id: "groups-table",
                    columns: [
                        Column("Group"), Column("What agrees"), Column("Outcome"),
                        Column("Pairs", kind: .number),
                        Column("Errors expected", kind: .number),
                    ], rows: rows, layout: .cards)
            ])
    }

    private func section(_ number: Int, _ group: ReviewGroup) -> Markup {
        let examples = group.examples.enumerated().map { place, pair in
            example(number, place + 1, linked.partition.pair(pair))
        }
        return .section(
            "Group \(number): \(Figures.grouped(group.pairs.count)) pairs, \(group.outcome)",
            id: "group-\(number)",
            [.paragraph(.text("What agrees: \(text.text(group.levels))."))] + examples)
    }

    private func example(_ group: Int, _ place: Int, _ pair: LinkagePartition.Pair) -> Markup {
        let explanation = explainer.explanation(of: pair.left, and: pair.right)
        let steps = WaterfallSteps(explanation).steps
        let chart = WaterfallChart(
            id: "weight-\(group)-\(place)", title: "How the weight came about",
            description: explanation.sentence, valueName: "Bits",
            steps: steps.map { .init($0.label, $0.bits, text: Figures.bits($0.bits)) },
            total: .init("in all", explanation.sum.bits, text: Figures.bits(explanation.sum.bits)))
        return .card(
            .text("\(name(pair.left)) and \(name(pair.right)), \(Figures.bits(pair.weight.bits)) bits"),
            id: "pair-\(group)-\(place)",
            [sideBySide(pair, group, place), .details("How the weight came about", [chart.markup()])])
    }

    private func sideBySide(_ pair: LinkagePartition.Pair, _ group: Int, _ place: Int) -> Markup {
        let rows = linked.study.linkage.columns.map { column -> [Markup] in
            let left = linked.table.values(of: pair.left, column: column.name)
            let right = linked.table.values(of: pair.right, column: column.name)
            let differs = !left.isEmpty && !right.isEmpty && left != right
            return [
                .text(column.name), cell(left, isMarked: differs), cell(right, isMarked: differs),
                differs ? .badge("differs", .notice) : left.isEmpty || right.isEmpty ? "not known" : "agrees",
            ]
        }
        return .table(
            title: "The two records", id: "records-\(group)-\(place)",
            columns: [Column("Column"), Column(name(pair.left)), Column(name(pair.right)), Column("")],
            rows: rows, layout: .cards)
    }

    private func cell(_ values: [String], isMarked: Bool) -> Markup {
        let shown = values.isEmpty ? "–" : values.joined(separator: ", ")
        return isMarked ? .strong(shown) : .text(shown)
    }

    private func name(_ record: Int) -> String {
        "\(linked.table.keys[record].agency.name):\(linked.table.keys[record].sourceKey)"
    }

    private var reading: Markup {
        .section(
            "How to decide", id: "how",
            [
                .list(
                    [
                        "This page holds what the files say of people: keep it where they may lie.",
                        "In review.csv write same or different into the column verdict: on a row that names two records for "
                            + "that pair, on a row without for all pairs of the group's pattern.",
                        "Name the file as decisions in the study and link again: decisions always win, those on a pair over those on a "
                            + "pattern. With link evaluate --decisions they also tell how good the links are.",
                    ]
                    .map { Markup.text($0) })
            ])
    }
}
