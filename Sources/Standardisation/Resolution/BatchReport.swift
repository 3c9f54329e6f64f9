import PersonalData
import Vocabulary

/// Gathers what is worth reporting about a batch, row by row in the batch's order.
struct BatchReport {
    private let plans: [SourcePlan]
    private(set) var findings: [RowFinding] = []
    private(set) var tallies: [SourceTally]
    private var unmapped: [UnmappedText: (rows: Int, first: Provenance)] = [:]

    /// A code as the agency wrote it, which may be anything and so does not leave this type.
    private struct UnmappedText: Hashable {
        let plan: Int
        let field: Int
        let text: String
    }

    init(plans: [SourcePlan]) {
        self.plans = plans
        tallies = plans.map { plan in
            SourceTally(source: plan.source, fields: plan.fields.map { FieldTally(field: $0.name) })
        }
    }

    /// Counts a finished record.
    mutating func count(
        _ draft: Draft, plan: Int, values: [FieldValue], isJoined: Bool, isAttached: Bool
    ) {
        tallies[plan].records += 1
        if !isJoined { tallies[plan].withoutJoin += 1 }
        if !isAttached { tallies[plan].withoutPerson += 1 }
        for (field, value) in values.enumerated() {
            if case .missing(let reason) = value {
                tallies[plan].fields[field].missing.add(reason)
            } else {
                tallies[plan].fields[field].present += 1
            }
        }
        for (field, remark) in draft.remarks { note(remark, field: field, plan: plan, of: draft) }
    }

    private mutating func note(_ remark: Reading.Remark, field: Int, plan: Int, of draft: Draft) {
        let place = draft.provenance
        switch remark {
        case .placeholder: tallies[plan].fields[field].placeholders += 1
        case .unmapped(let text):
            unmapped[UnmappedText(plan: plan, field: field, text: text), default: (0, place)].rows += 1
        case .finding(let code, let message):
            findings.append(
                RowFinding(
                    code: code, file: place.file, line: place.line, byteOffset: draft.byteOffset,
                    column: plans[plan].fields[field].column?.header, message: message))
        }
    }

    /// The unmapped codes, by source, column and appearance; texts of one form are one entry.
    var unmappedCodes: [UnmappedCode] {
        var entries: [Appearance: (texts: Int, rows: Int, first: Provenance)] = [:]
        for (code, found) in unmapped {
            let column = plans[code.plan].fields[code.field].column
            let key = Appearance(
                plan: code.plan, field: code.field,
                shown: .init(code.text, word: column?.word(alike: code.text)))
            let known = entries[key] ?? (0, 0, found.first)
            entries[key] = (
                known.texts + 1, known.rows + found.rows, Self.earlier(known.first, found.first)
            )
        }
        return entries.sorted { $0.key < $1.key }.map { key, found in
            let field = plans[key.plan].fields[key.field]
            return UnmappedCode(
                source: plans[key.plan].source, column: field.column?.header ?? field.name.name,
                field: field.name, crosswalk: field.column?.crosswalk?.title, appearance: key.shown,
                texts: found.texts, rows: found.rows, first: found.first)
        }
    }

    private struct Appearance: Hashable, Comparable {
        let plan: Int
        let field: Int
        let shown: UnmappedCode.Appearance

        static func < (left: Appearance, right: Appearance) -> Bool {
            (left.plan, left.field, left.shown) < (right.plan, right.field, right.shown)
        }
    }

    private static func earlier(_ left: Provenance, _ right: Provenance) -> Provenance {
        (left.receivedOn, left.file, left.line) <= (right.receivedOn, right.file, right.line) ? left : right
    }
}
