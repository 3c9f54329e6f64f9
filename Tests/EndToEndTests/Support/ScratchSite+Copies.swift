import Foundation

extension ScratchSite {
    /// A site of its own after both nights of the sample, on which a night can be run again with something changed.
    static func afterBothNights() throws -> ScratchSite {
        let site = try ScratchSite()
        try FileManager.default.copyItem(at: try SampleNights.site().out, to: site.out)
        return site
    }

    /// Lets every agency send on a night what it sent on another.
    func sendAgain(_ night: String, on later: String) throws {
        try? FileManager.default.removeItem(at: extracts(of: later))
        try FileManager.default.createDirectory(at: extracts(of: later), withIntermediateDirectories: true)
        for name in try names(in: extracts(of: night)) {
            try FileManager.default.copyItem(
                at: extracts(of: night).appending(path: name),
                to: extracts(of: later).appending(
                    path: name.replacing(night.replacing("-", with: ""), with: later.replacing("-", with: ""))
                ))
        }
    }

    /// Everything that nights build on: rows, people and rejects in the vault, receipts, and alerts.
    func memory() throws -> [String: [[String]]] {
        let tables = [
            "record_version": vault, "rejected_row": vault, "person_record": vault, "person_history": vault,
            "pseudonym": vault, "receipt": ledger, "alert": analysis,
        ]
        return try Dictionary(
            uniqueKeysWithValues: tables.map { name, store in
                (name, try store.rows("SELECT * FROM \(name)").sorted { $0.lexicographicallyPrecedes($1) })
            })
    }

    /// The keys of a source's rows that stood after a night.
    func standing(_ source: String, after night: String) throws -> [String] {
        try vault.values(
            """
            SELECT source_key FROM record_version
            WHERE source = ? AND seen_from <= ? AND (seen_until IS NULL OR seen_until > ?) ORDER BY source_key
            """, [source, night, night])
    }
}
