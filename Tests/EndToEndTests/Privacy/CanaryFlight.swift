import Foundation

/// Canaries' way through runs that end well, or through runs that don't.
struct CanaryFlight {
    let site: ScratchSite
    let canaries: [Canary]
    let needles: Needles
    /// What the runs said and how they ended, in order.
    let results: [ScratchSite.Result]
    private let questions: [ScratchSite.Result]
    /// Runs that a stage stopped with values in its hands, each on a copy of the site.
    let stopped: [StoppedStage]

    init(damaged: Bool) throws {
        let canary = try CanarySite()
        site = canary.site
        canaries = canary.canaries
        needles = Needles(canaries.flatMap(\.traces))
        results = damaged ? try Self.failingRuns(canary) : try Self.goodRuns(canary)
        let site = canary.site
        stopped = damaged ? try StoppedStage.all(on: site, canary.canaries) : []
        questions = try Self.questions(canary).map { try site.tributary($0) }
    }

    /// What an analyst might ask, some of it by words that nobody's pseudonym, alert or record has.
    private static func questions(_ canary: CanarySite) -> [[String]] {
        let nightly = canary.site.nightly
        let (one, other) = (canary.canaries[0], canary.canaries[1])
        let because = [nightly, "--because", "asked in a test"]
        return [
            ["status", nightly], ["runs", "list", nightly], ["runs", "show", "1", nightly],
            ["runs", "diff", "1", "2", nightly], ["audit", "list", nightly], ["audit", "verify", nightly],
            ["check", nightly], ["explain", "alert", "A02-\(one.surname)"] + because,
            ["explain", "rule", "A02", "--person", one.surname] + because,
            ["explain", "rule", one.surname, "--person", one.crn] + because,
            ["explain", "link", "police:nominal:\(one.surname)", "police:nominal:\(other.surname)"] + because,
            ["explain", "link", one.nominal, other.nominal] + because,
        ]
    }

    private static func goodRuns(_ canary: CanarySite) throws -> [ScratchSite.Result] {
        let site = canary.site
        return [
            try site.run(asOf: ScratchSite.first),
            try site.run(asOf: ScratchSite.second, more: ["--log-format", "json"]),
        ]
    }

    private static func failingRuns(_ canary: CanarySite) throws -> [ScratchSite.Result] {
        let site = canary.site
        try Damage(canary).inflict()
        var results = [
            try site.run(asOf: ScratchSite.first, more: ["--dry-run"]),
            try site.run(asOf: ScratchSite.first),
        ]
        // A rule that names what no dictionary has.
        let rule = "Pipelines/alerts/A02-missed-and-missed.yml"
        let sound = try String(contentsOf: site.root.appending(path: rule), encoding: .utf8)
        try site.edit(rule) {
            $0.replacing("active(supervision)", with: "active(supervision where surname is 3)")
        }
        results.append(try site.run(asOf: ScratchSite.second, more: ["--log-format", "json"]))
        try site.edit(rule) { _ in sound }
        try FileManager.default.removeItem(at: site.extractFile("probation_person", of: ScratchSite.second))
        results.append(try site.run(asOf: ScratchSite.second, more: ["--log-format", "json"]))
        return results
    }

    /// Where no name may be: what was said, the ledger, the analysis database, outputs without people.
    func impersonalPlaces() throws -> [(name: String, bytes: Data)] {
        let said = (results + questions).enumerated().flatMap { index, result in
            [
                ("standard output of command \(index)", Data(result.output.utf8)),
                ("standard error of command \(index)", Data(result.errors.utf8)),
            ]
        }
        let stores = [
            ("ledger.sqlite", try site.ledger.contents()), ("analysis.sqlite", try site.analysis.contents()),
        ]
        return said + stores + (try stopped.flatMap { try $0.impersonalPlaces() })
            + (try outputs { !Outputs.areOfPeople($0) })
    }

    /// Where names belong: the vault, and outputs for those who work with the people.
    func personalPlaces() throws -> [(name: String, bytes: Data)] {
        [("vault.sqlite", try site.vault.contents())] + (try outputs(where: Outputs.areOfPeople))
    }

    private func outputs(where isMeant: (String) -> Bool) throws -> [(name: String, bytes: Data)] {
        try site.files(in: site.out).filter { !$0.key.hasPrefix("state/") && isMeant($0.key) }
            .sorted { $0.key < $1.key }.map { ($0.key, try $0.value.readable($0.key)) }
    }
}
