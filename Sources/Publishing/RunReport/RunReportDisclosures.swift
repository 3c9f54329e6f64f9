import Release
import Rendering

/// The part of the run report that says what went to whom, by which line, and what was kept back.
struct RunReportDisclosures {
    let lines: [DisclosureLine]

    var section: Markup {
        .section(
            "What went to whom", id: "disclosures",
            [
                table("Given", lines.filter(\.isDisclosure)),
                table("Kept back", lines.filter { !$0.isDisclosure }),
            ])
    }

    private func table(_ title: String, _ lines: [DisclosureLine]) -> Markup {
        guard !lines.isEmpty else { return .paragraph(.text("\(title): none.")) }
        // What is kept back mostly has no agreement: a column without anything in it only takes room.
        let hasAgreement = lines.contains { !$0.agreement.isEmpty }
        return .table(
            title: title,
            columns: [Column("Role")] + (hasAgreement ? [Column("Agreement")] : [])
                + [Column("Line or reason"), Column("Fields"), Column("Values", kind: .number)],
            rows: lines.map { line in
                [.text(line.recipient)] + (hasAgreement ? [.text(line.agreement)] : [])
                    + [
                        .text(line.justification), .text(Self.words(line.fields)),
                        .text(Cell.integer(line.count).shown),
                    ]
            })
    }

    /// The fields, those of a record type together: `probation:supervised_person (birth_date, surname)`.
    static func words(_ fields: [String]) -> String {
        var types: [(name: String, fields: [String])] = []
        for field in fields {
            let dot = field.lastIndex(of: ".")
            let name = dot.map { String(field[..<$0]) } ?? field
            let own = dot.map { [String(field[field.index(after: $0)...])] } ?? []
            if let place = types.firstIndex(where: { $0.name == name }) {
                types[place].fields += own
            } else {
                types.append((name, own))
            }
        }
        return types.map { $0.fields.isEmpty ? $0.name : "\($0.name) (\($0.fields.joined(separator: ", ")))" }
            .joined(separator: "; ")
    }
}
