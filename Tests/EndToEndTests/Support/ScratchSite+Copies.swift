import Foundation

extension ScratchSite {
    /// A site of its own after both nights of the sample, on which a night can be run again with something changed.
    static func afterBothNights() throws -> ScratchSite {
        let site = try ScratchSite()
        try FileManager.default.copyItem(at: try SampleNights.site().out, to: site.out)
        return site
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
