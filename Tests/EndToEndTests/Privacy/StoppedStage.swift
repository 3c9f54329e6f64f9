import Foundation

/// A run that a stage stopped while it had people's values in its hands.
struct StoppedStage {
    /// The stage, and what was done to stop it.
    let stage: String
    let site: ScratchSite
    /// What the run said and how it ended.
    let result: ScratchSite.Result

    /// Where each stage is stopped: a store refuses what it would keep, or holds what it can't read.
    private static let obstacles = [
        ("ingestion", "vault", stop("record_version")), ("ingestion", "vault", stop("rejected_row")),
        ("standardisation", "vault", "UPDATE record_version SET cells = '[\"=' || 'CANARY' || '\"]'"),
        ("linkage", "vault", stop("person_record")), ("alerts", "analysis", stop("alert")),
        ("alerts", "analysis", "UPDATE alert SET content = 'CANARY'"),
    ]

    /// A store that takes no further row of a table.
    private static func stop(_ table: String) -> String {
        "CREATE TRIGGER stop BEFORE INSERT ON \(table) BEGIN SELECT RAISE(ABORT, 'stop'); END"
    }

    /// The first night once more, on copies of a site that has run it, stopped in one stage after the other.
    static func all(on site: ScratchSite, _ canaries: [Canary]) throws -> [StoppedStage] {
        try obstacles.map { stage, store, obstacle in
            let copy = try ScratchSite(copying: site)
            let tables = store == "vault" ? copy.vault : copy.analysis
            try tables.tamper(obstacle.replacing("CANARY", with: canaries[0].surname))
            // What is kept before a stage is read by the next night, what it keeps by the same.
            let reads = obstacle.hasPrefix("UPDATE")
            if reads { try copy.sendNothing(on: ScratchSite.second) }
            return StoppedStage(
                stage: stage, site: copy,
                result: try copy.run(asOf: reads ? ScratchSite.second : ScratchSite.first))
        }
    }

    /// Where no name may be, whatever stopped the run.
    func impersonalPlaces() throws -> [(name: String, bytes: Data)] {
        [
            ("standard output, stopped in \(stage)", Data(result.output.utf8)),
            ("standard error, stopped in \(stage)", Data(result.errors.utf8)),
            ("ledger.sqlite, stopped in \(stage)", try site.ledger.contents()),
        ]
    }
}

extension ScratchSite {
    /// Lets a night begin without a single extract.
    fileprivate func sendNothing(on night: String) throws {
        try requireNoExtract()
        try? FileManager.default.removeItem(at: extracts(of: night))
        try FileManager.default.createDirectory(at: extracts(of: night), withIntermediateDirectories: true)
    }
}
