import Foundation
import Testing

/// An extract that came, and of which nothing could be used.
@Suite struct `An extract without a usable row` {
    /// The first line with its line end.
    private static func firstLine(_ bytes: Data) -> Int {
        (bytes.firstIndex(of: 10) ?? bytes.startIndex) + 1
    }

    @Test func `is told as not received, never as people who were not found`() throws {
        let site = try ScratchSite()
        try site.editBytes("police_nominal") { $0.removeSubrange(0..<Self.firstLine($0)) }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 4, "\(result.errors)")
        #expect(result.errors.contains("police_nominal was received, and no row of it could be used"))
        #expect(!result.errors.contains("police_nominal was never received"))
        let lists = try RecipientOutput.all(of: site).filter { Outputs.areOfPeople($0.name) }
        #expect(!lists.isEmpty)
        for list in lists {
            #expect(!list.text.contains("Not found in the records of Police"), "\(list.name)")
        }
        #expect(lists.contains { $0.text.contains("Not received") && $0.text.contains("police_nominal") })
    }
}
