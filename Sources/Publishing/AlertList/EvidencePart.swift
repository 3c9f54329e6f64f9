import Release
import Rendering

/// The records that decided an alert, as a table: like records folded, the latest first.
struct EvidencePart {
    let alert: AlertEntry

    /// How many rows stand open to the eye.
    private static let rowsAtOnce = 6

    private var groups: [EvidenceGroup] { EvidenceGroup.groups(of: alert.evidence) }

    var markup: Markup {
        let withheld = alert.evidence.count { $0.isWithheld }
        let note = "\(withheld) more \(withheld == 1 ? "record" : "records"): \(NotShared.marker)"
        let groups = groups
        guard !groups.isEmpty else {
            return withheld > 0 ? .paragraph(.text("Evidence: \(note).")) : .nothing
        }
        let more = groups.dropFirst(Self.rowsAtOnce)
        let notes = withheld > 0 ? [note] : []
        return [
            table("Evidence", groups.prefix(Self.rowsAtOnce), notes: notes),
            more.isEmpty
                ? .nothing
                : .details(
                    "\(more.count) more \(more.count == 1 ? "kind" : "kinds") of record",
                    [table("More evidence", more, notes: [])]),
        ]
    }

    /// What all records of the table are is said once; where they differ, each says it below its words.
    private func table(_ title: String, _ rows: ArraySlice<EvidenceGroup>, notes: [String]) -> Markup {
        let standings = Set(rows.map(\.standing))
        let shared = standings.count == 1 ? standings.first : nil
        return .table(
            title: title, id: "\(title)-\(alert.reference)", caption: shared.map(Self.sentence),
            notes: notes, columns: ["Record", "Agency", "When", "Where it stands"].map { Column($0) },
            rows: rows.map { row in
                let own = shared == nil ? [.element(.lineBreak, []), row.standingMarkup] : [Markup]()
                return [.group([row.what] + own), row.agency, row.days, row.sources]
            }, layout: .cards)
    }

    /// What all records of a table are, as a sentence.
    private static func sentence(_ standing: String) -> String {
        standing.prefix(1).uppercased() + standing.dropFirst() + "."
    }
}
