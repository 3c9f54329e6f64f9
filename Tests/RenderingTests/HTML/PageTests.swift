import Rendering
import Testing

@Suite struct `A page` {
    private let html: String

    init() throws { html = String(decoding: try SampleReport.page.html(), as: UTF8.self) }

    @Test func `is as it was looked at and found good`() throws {
        try Snapshot.expect(Array(html.utf8), in: "page.html")
    }

    @Test func `is the same each time`() throws {
        #expect(try SampleReport.page.html() == Array(html.utf8))
    }

    @Test func `is well-formed`() {
        #expect(WellFormed.fault(in: html) == nil)
    }

    @Test func `needs no network, no script and no other file`() {
        for forbidden in [
            "http:", "https:", "<script", "<link", "<img", "<iframe", "@import", "url(http", " src=",
        ] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
        #expect(html.contains("default-src 'none'"))
    }

    @Test func `says its language, title, day and marking`() {
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
        #expect(html.contains("<title>Cohort report: all people managed together</title>"))
        #expect(html.contains("As at 1 March 2026"))
        #expect(html.matches(of: "<p class=\"marking\">OFFICIAL-SENSITIVE</p>").count == 2)
        #expect(html.contains("content: \"OFFICIAL\\2d SENSITIVE\""))
    }

    @Test func `names each element once, and every link leads somewhere`() {
        let names = values(of: "id")
        #expect(Set(names).count == names.count)
        for link in values(of: "href") where link.hasPrefix("#") {
            #expect(names.contains(String(link.dropFirst())), "\(link)")
        }
        for reference in values(of: "aria-labelledby").flatMap({ $0.split(separator: " ") }) {
            #expect(names.contains(String(reference)), "\(reference)")
        }
    }

    @Test func `lists its sections where asked to`() {
        for section in ["In short", "Needs", "Tables", "Cases"] {
            #expect(html.contains("\">\(section)</a>"))
        }
    }

    @Test(arguments: ["\"; } body { display: none", "</style><script>x</script>", "É\n\\"])
    func `keeps a strange marking or title from becoming style or markup`(strange: String) throws {
        let page = Page(title: strange, marking: strange, asAt: SampleReport.day, body: [])
        let html = String(decoding: try page.html(), as: UTF8.self)
        #expect(!html.contains("<script"))
        let end = try #require(html.range(of: "</style>"))
        let start = try #require(html.range(of: "<style>"))
        #expect(!html[start.upperBound..<end.lowerBound].contains("} body { display"))
        #expect(html.matches(of: "</style>").count == 1)
    }

    @Test func `says on each printed page what it is part of`() throws {
        let page = Page(title: "Alerts", marking: nil, asAt: SampleReport.day, body: [])
        let html = String(decoding: try page.html(), as: UTF8.self)
        #expect(html.contains("@bottom-left { content: \"Alerts\\2c  as at \\31  March"))
    }

    private func values(of attribute: String) -> [String] {
        html.matches(of: " \(attribute)=\"").map { String(html[$0.upperBound...].prefix { $0 != "\"" }) }
    }
}
