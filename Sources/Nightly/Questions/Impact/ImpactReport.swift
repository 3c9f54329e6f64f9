internal import Alerts
internal import Definitions
internal import Delimited
internal import Vocabulary

/// The impact of rules on past nights, for a terminal and for programs: in counts alone.
struct ImpactReport {
    /// What some alerts have in common, in words, and their counts.
    private struct Line {
        let names: [String]
        let count: ImpactCount
    }

    /// The nights, in words: `2026-03-01 to 2026-03-30 (30 nights)`.
    let nightsInWords: String
    /// What differs besides the rules, and what could not be put together exactly, a sentence each.
    let notes: [String]

    private let nights: [RuleImpact.Night]
    private let rules: [String: RuleDeclaration]
    private let counts: [(group: RuleImpact.Group, count: ImpactCount)]

    /// The report of what was counted.
    ///
    /// - Parameters:
    ///   - impact: The counts.
    ///   - rules: The rules as they are now.
    ///   - doubts: What else may have changed.
    init(_ impact: RuleImpact, rules: [RuleDeclaration], doubts: ImpactDoubts) {
        nights = impact.nights
        counts = impact.counts
        let byName = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.rules = byName
        let days = impact.nights.map(\.night)
        nightsInWords =
            (days.first.map { "\($0) to \(days.last ?? $0)" } ?? "none") + " (\(days.count.counted("night")))"
        let changed = Set(counts.filter { $0.group.isLive && !$0.count.isUnchanged }.map(\.group.rule))
        let versions = impact.keptVersions
        notes = doubts.sentences(
            of: changed.sorted().compactMap { rule -> (rule: String, version: Int)? in
                guard let declaration = byName[rule], declaration.state == .live,
                    versions[rule] == declaration.version
                else { return nil }
                return (rule, declaration.version)
            })
    }

    /// How many alerts were compared.
    var alerts: Int { counts.reduce(0) { $0 + $1.count.kept + $1.count.replayed } }

    // MARK: Counts

    private func sums(
        _ isLive: Bool? = nil, by names: (RuleImpact.Group) -> [String]
    ) -> [Line] {
        var sums: [[String]: ImpactCount] = [:]
        for (group, count) in counts where isLive.map({ $0 == group.isLive }) ?? true {
            sums[names(group), default: ImpactCount()] = (sums[names(group)] ?? ImpactCount()) + count
        }
        return sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { Line(names: $0.key, count: $0.value) }
    }

    private var totals: [Line] {
        let live = sums(true) { _ in ["live rules"] }
        return (live.isEmpty ? [Line(names: ["live rules"], count: ImpactCount())] : live)
            + sums(false) { _ in ["rules not live"] }
    }

    private var byRule: [Line] { sums { [$0.rule] + described($0) } }

    /// The rule's state and version.
    private func described(_ group: RuleImpact.Group) -> [String] {
        guard let rule = rules[group.rule] else { return ["gone", ""] }
        let wasLive = group.isLive && (rule.state == .draft || rule.state == .shadow)
        return [wasLive ? "was live" : rule.state.rawValue, "\(rule.version)"]
    }

    // MARK: Lines

    /// The figures, a line each.
    var lines: [String] {
        var lines = ["What the rules as they are now would have made of the nights \(nightsInWords)"]
        lines += section("All nights; each alert once", ["rules"], totals)
        lines += section("By rule", ["rule", "state", "version"], byRule)
        lines += section("By manager, live rules", ["manager"], sums(true) { [$0.manager] })
        lines += section(
            "By manager, rules not live: nobody was or is shown these", ["manager"],
            sums(false) { [$0.manager] })
        lines += nightLines
        lines.append(
            "Gained: would have been on a list and was on none; lost: the reverse. Other nights: on a list both ways, but "
                + "not on the same nights. A draft or shadow rule begins with all that it finds on the first night."
        )
        return lines + noteLines
    }

    private func section(_ title: String, _ names: [String], _ rows: [Line]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let heading = names + ["kept", "replayed", "gained", "lost", "other nights", "other severity"]
        let cells = rows.map { $0.names + Self.numbers($0.count).map(\.grouped) }
        return ["\(title):"]
            + AlignedText.lines(
                [heading] + cells, indent: 2, right: Set(names.count..<names.count + 6))
    }

    private var nightLines: [String] {
        let heading = ["night", "kept", "replayed", "gained", "lost", "other severity", "rules not live"]
        let rows = nights.map { night in
            let count = night.count
            let numbers = [
                count.kept, count.replayed, count.gained, count.lost, count.otherSeverity, night.notLive,
            ]
            return ["\(night.night)"] + numbers.map(\.grouped)
        }
        return ["Alerts on the lists of each night:"]
            + AlignedText.lines([heading] + rows, indent: 2, right: Set(1...6))
    }

    private var noteLines: [String] {
        guard !notes.isEmpty else {
            return ["Every night was put together again as it was, and nothing but rules has changed since."]
        }
        return ["Not the rules alone:"] + notes.map { "  \($0)" }
    }

    private static func numbers(_ count: ImpactCount) -> [Int] {
        [count.kept, count.replayed, count.gained, count.lost, count.otherNights, count.otherSeverity]
    }

    // MARK: CSV

    /// The figures for programs: `of` says what a line counts, and the columns that don't tell it apart are blank.
    var csv: [UInt8] {
        var writer = RowWriter(formulas: .guardsFormulas)
        writer.append([
            "of", "night", "rule", "state", "version", "manager", "kept", "replayed", "gained", "lost",
            "other_nights", "other_severity",
        ])
        func append(_ names: [String], _ count: ImpactCount) {
            writer.append(names + Self.numbers(count).map { "\($0)" })
        }
        for line in totals { append(line.names + ["", "", "", "", ""], line.count) }
        for line in byRule { append(["rule", ""] + line.names + [""], line.count) }
        for line in sums(true, by: { [$0.manager] }) {
            append(["manager", "", "", "", ""] + line.names, line.count)
        }
        for (group, count) in counts {
            append(["rule and manager", "", group.rule] + described(group) + [group.manager], count)
        }
        for night in nights { append(["night", "\(night.night)", "", "", "", ""], night.count) }
        return writer.bytes
    }
}
