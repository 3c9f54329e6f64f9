import Definitions
import PersonalData
import Vocabulary

/// Puts drafts together: each row finds its person and what it takes from other rows.
struct Resolution {
    private let plans: [SourcePlan]
    private let drafts: [(plan: Int, draft: Draft)]
    /// For each plan that others quote, the place of the draft with a source key; the last one given counts.
    private let places: [[String: Int]]

    init(plans: [SourcePlan], portions: [Portion]) {
        self.plans = plans
        drafts = portions.count == 1 ? portions[0].drafts : portions.flatMap(\.drafts)
        places = Self.places(of: drafts, plans: plans)
    }

    /// The finished records and their report.
    var batch: StandardisedBatch {
        var report = BatchReport(plans: plans)
        var records: [StandardisedRecord] = []
        records.reserveCapacity(drafts.count)
        for (plan, draft) in drafts {
            let joined = values(of: draft, plan: plan)
            let person = person(of: draft.person)
            report.count(
                draft, plan: plan, values: joined.values, isJoined: joined.isComplete,
                isAttached: person != nil || draft.person == .nobody)
            records.append(
                StandardisedRecord(
                    key: draft.key, person: person, provenance: draft.provenance, values: joined.values))
        }
        return StandardisedBatch(
            records: records, findings: report.findings, tallies: report.tallies,
            unmapped: report.unmappedCodes)
    }

    /// The person of a link; a chain of links ends, for the sources have no circle.
    private func person(of link: PersonLink) -> RecordKey? {
        switch link {
        case .record(let key): key
        case .nobody, .unknown: nil
        case .through(let plan, let sourceKey):
            places[plan][sourceKey].flatMap { person(of: drafts[$0].draft.person) }
        }
    }

    /// A draft's values, with those that it takes from other records.
    ///
    /// A value of its own comes before a joined one. Where the other record is not there, the value is blank.
    private func values(of draft: Draft, plan: Int) -> (values: [FieldValue], isComplete: Bool) {
        guard !plans[plan].joins.isEmpty else { return (draft.values, true) }
        var values = draft.values
        var isComplete = true
        for (join, cell) in zip(plans[plan].joins, draft.joinCells) {
            let other = other(of: cell, plan: join.plan)
            isComplete = isComplete && other != nil
            for (from, into) in join.fields where values[into].isMissing {
                let type = plans[plan].fields[into].type
                values[into] = other?[from].converted(to: type) ?? .missing(gap(of: cell))
            }
        }
        return (values, isComplete)
    }

    private func other(of cell: Cell, plan: Int) -> [FieldValue]? {
        guard case .text(let key) = cell, let place = places[plan][key] else { return nil }
        return values(of: drafts[place].draft, plan: plan).values
    }

    private func gap(of cell: Cell) -> MissingReason {
        if case .missing(let reason) = cell { reason } else { .blank }
    }

    private static func places(
        of drafts: [(plan: Int, draft: Draft)], plans: [SourcePlan]
    ) -> [[String: Int]] {
        var isQuoted = [Bool](repeating: false, count: plans.count)
        for plan in plans {
            for join in plan.joins { isQuoted[join.plan] = true }
            if case .through(_, let other) = plan.person { isQuoted[other] = true }
        }
        var places = [[String: Int]](repeating: [:], count: plans.count)
        for (place, entry) in drafts.enumerated() where isQuoted[entry.plan] {
            places[entry.plan][entry.draft.key.sourceKey] = place
        }
        return places
    }
}

extension FieldValue {
    /// The value as a field of another type holds it: a moment's day, a day's first moment.
    func converted(to type: FieldType) -> FieldValue {
        switch (self, type) {
        case (.moment(let moment), .day): .day(moment.day)
        case (.day(let day), .moment): .moment(Moment(startOf: day))
        default: self
        }
    }
}
