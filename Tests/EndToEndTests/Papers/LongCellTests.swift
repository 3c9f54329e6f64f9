import Foundation
import TestSupport
import Testing

/// Cells that are longer than a spreadsheet's cell or a file's name can be.
@Suite struct `A very long cell` {
    @Test func `of an officer's code or an action stops no night, and the officer has a list`() throws {
        let site = try ScratchSite()
        let code = "OFFICER" + String(repeating: "9", count: 293)
        var busiest = ""
        try site.editExtract("probation_allocation") { extract in
            let counts = Dictionary(grouping: try extract.cells(of: "officer_code")) { $0 }
            busiest =
                counts.filter { $0.key != "UNALLOCATED" }.max { $0.value.count < $1.value.count }?.key ?? ""
            try extract.change("officer_code") { cell, _ in cell == busiest ? code : cell }
        }
        let text = String(repeating: "Ring again. ", count: 3000)
        try site.editExtract("meeting_action") { extract in
            try extract.change("intended_outcome") { cell, row in row.isMultiple(of: 9) ? text : cell }
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect([0, 2].contains(result.status), "\(result.errors)")
        let files = try site.files(in: site.latest)
        let lists = files.keys.filter { $0.hasPrefix("offender-managers/OFFICER999") }
        #expect(lists.count == 3, "\(lists)")
        #expect(lists.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 100 } })
        let pack = try ZipArchive(Array(try #require(files["meeting-pack.xlsx"]))).text
        #expect(pack.contains("Ring again. ") && pack.contains("shortened: see the page"))
        let page = String(decoding: try #require(files["meeting-pack.html"]), as: UTF8.self)
        #expect(page.contains(text.trimmingCharacters(in: .whitespaces)))
    }
}
