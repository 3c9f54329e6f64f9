internal import Configuration
internal import Definitions
internal import Linkage
internal import Release
internal import Vocabulary

/// What is to be said of a night's linkage: how many, how firmly, and how much must be expected to be missed.
struct LinkageFigures: Sendable {
    let configuration: PipelineConfiguration
    let linked: LinkedNight

    /// The share of each agency's person records that are linked to another agency's.
    var quality: LinkQuality {
        LinkQuality(
            shares: agencies.map { agency, records in
                let linked = records.filter(\.isShared).count
                return LinkQuality.LinkedShare(
                    agency: configuration.dictionary.label(of: agency),
                    percent: records.isEmpty ? 0 : 100 * Double(linked) / Double(records.count))
            }, missedLinkFloor: configuration.linkage.attributor.map { 100 * $0.expectedMissed })
    }

    /// The figures for the run report and the review.
    var summary: LinkageSummary {
        let population = linked.population
        let report = population.attributors
        return LinkageSummary(
            figures: [
                .init("person records", linked.table.count + report.records),
                .init("people", population.people.count), .init("links", population.links.count),
                .init("pairs for review", population.contested.count),
                .init("records too thin to link", population.unlinkable),
                .init("attributors linked", report.links.count),
                .init("attributors that several share", report.duplicateKey),
                .init("attributors that fit nobody", report.noCandidate),
                .init("attributors that fit several people", report.severalPeople),
            ],
            agencies: agencies.map { agency, records in
                LinkageSummary.AgencyLine(
                    agency: configuration.dictionary.label(of: agency), records: records.count,
                    byIdentifier: records.count { $0.isShared && $0.record.strength == .identifier },
                    byDetails: records.count { $0.isShared && $0.record.strength == .details },
                    weakly: records.count { $0.isShared && $0.record.strength == .weak })
            }, notes: notes)
    }

    /// What became of identifiers tonight, in counts.
    var changes: [String] {
        var counts = (new: 0, merged: 0, split: 0, ended: 0)
        for change in linked.population.identifierChanges {
            switch change.kind {
            case .new: counts.new += 1
            case .merged: counts.merged += 1
            case .split: counts.split += 1
            case .withdrawn: counts.ended += 1
            }
        }
        return [
            "\(counts.new) people are new", "\(counts.merged) were merged into others",
            "\(counts.split) were split", "\(counts.ended) have no record any more",
        ]
    }

    private struct Standing {
        let record: LinkedRecord
        /// Whether another agency has a record of the person.
        let isShared: Bool
    }

    private var agencies: [(Agency, [Standing])] {
        var standings: [Agency: [Standing]] = [:]
        for person in linked.population.people {
            let known = Set(person.records.map(\.key.agency))
            for record in person.records {
                standings[record.key.agency, default: []].append(
                    Standing(record: record, isShared: known.count > 1))
            }
        }
        return standings.sorted { $0.key < $1.key }
    }

    private var notes: [String] {
        let report = linked.population.attributors
        var notes = [origin] + (linked.population.training?.warnings ?? [])
        if report.records > 0 {
            notes.append(
                "records known by initials, birth date and sex alone: about \(rounded(report.expectedChanceLinks)) chance "
                    + "links are expected, and at least \(rounded(100 * report.expectedMissedShare)) % of true links missed"
            )
        }
        for rule in linked.population.census.rules where !rule.oversized.isEmpty {
            notes.append(
                "the blocking rule '\(rule.name)' had \(rule.oversized.count) oversized blocks, which were split"
            )
        }
        return notes
    }

    /// Where the model comes from, and what moved most where it was trained anew.
    private var origin: String {
        switch linked.origin {
        case .kept(let night): return "the model is that of \(night)"
        case .trained(since: nil): return "the model was trained tonight"
        case .trained(let since?):
            let moved = since.drift.levels.filter { abs($0.shift) >= 1 }
            let most = moved.prefix(3).map { "\($0.comparison) \($0.level) by \(signed($0.shift))" }
            return
                "the model was trained anew; since \(since.night) \(moved.count) levels moved by a bit or more"
                + (most.isEmpty ? "" : ": \(most.joined(separator: ", "))")
        }
    }

    private func signed(_ bits: Double) -> String {
        (bits < 0 ? "-" : "+") + rounded(abs(bits))
    }

    private func rounded(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}

extension DataDictionary {
    /// What outputs call an agency.
    func label(of agency: Agency) -> String { self.agency(agency)?.label ?? agency.name }
}
