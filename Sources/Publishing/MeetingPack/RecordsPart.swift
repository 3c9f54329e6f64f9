import Release
import Rendering

/// A table of what agencies recorded of a person, like records folded.
struct RecordsPart {
    let title: String
    let caption: String
    let id: String
    let records: [RecordEntry]

    var markup: Markup {
        let groups = RecordGroup.groups(of: records)
        guard !groups.isEmpty else {
            return .subsection(title, [.paragraph("Nothing that may be shared is recorded.")])
        }
        // Where all are facts, or all assessments, a column that says so only takes room.
        let hasBasis = Set(groups.map(\.basis)).count > 1
        let names = ["Record", "Agency", "Since or on", "What it says"] + (hasBasis ? ["Basis"] : [])
        return .subsection(
            title,
            [
                .table(
                    title: caption, id: id, columns: names.map { Column($0) },
                    rows: groups.map { group in
                        [group.label.markup, group.agency.markup, days(of: group), says(group)]
                            + (hasBasis ? [group.basis.markup] : [])
                    }, layout: .cards)
            ])
    }

    private func days(of group: RecordGroup) -> Markup {
        let days = group.dates.map(\.dayMarkup)
        return .group(days.enumerated().flatMap { $0 == 0 ? [$1] : [", ", $1] })
    }

    private func says(_ group: RecordGroup) -> Markup {
        let own = group.own
        guard own.count > 1 else { return .text((own + group.shared).joined(separator: "; ")) }
        let shared = group.shared.joined(separator: "; ")
        return [
            .text(own.joined(separator: " · ")),
            shared.isEmpty ? .nothing : [.element(.lineBreak, []), .element(.small, [.text(shared)])],
        ]
    }
}
