import Foundation

/// Both nights of the sample, run once for all tests that only look.
enum SampleNights {
    private static let ran = Swift.Result { () throws -> (ScratchSite, [ScratchSite.Result]) in
        let site = try ScratchSite()
        return (site, [try site.run(asOf: ScratchSite.first), try site.run(asOf: ScratchSite.second)])
    }

    /// The site after both nights; nobody may change anything in it.
    static func site() throws -> ScratchSite {
        let (site, results) = try ran.get()
        for result in results where result.status != 0 {
            throw Failure(status: result.status, errors: result.errors)
        }
        return site
    }

    /// How the two runs went.
    static func results() throws -> [ScratchSite.Result] { try ran.get().1 }

    /// A night of the sample that didn't end well.
    struct Failure: Error {
        let status: Int32
        let errors: String
    }
}
