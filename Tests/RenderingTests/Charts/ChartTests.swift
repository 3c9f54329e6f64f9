import Rendering
import Testing

@Suite struct `A chart` {
    static let all: [Markup] = [
        SampleReport.bars.markup(), SampleReport.grouped.markup(), SampleReport.columns.markup(),
        SampleReport.matrix.markup(),
    ]

    @Test func `is as it was looked at and found good`() throws {
        try Snapshot.expect(Array(Markup.group(Self.all).html().utf8), in: "charts.html")
    }

    @Test(arguments: all.indices)
    func `has a title, words for those who don't see it, and a table of its figures`(index: Int) {
        let html = Self.all[index].html()
        #expect(html.contains("role=\"img\" aria-labelledby=\""))
        #expect(html.matches(of: "<title>").count == 1)
        #expect(html.matches(of: "<desc>").count == 1)
        #expect(html.matches(of: "<table").count == 1)
        #expect(WellFormed.fault(in: html) == nil)
    }

    @Test(arguments: all.indices)
    func `keeps everything within its frame`(index: Int) {
        let html = Self.all[index].html()
        for attribute in ["x", "width"] {
            for place in html.matches(of: " \(attribute)=\"") {
                let value = html[place.upperBound...].prefix { $0 != "\"" }
                guard value.hasSuffix("%") else { continue }
                let percent = Double(value.dropLast()) ?? -1
                #expect((0...100).contains(percent), "\(attribute)=\(value)")
            }
        }
    }

    @Test func `shows what is kept back hatched, its size saying nothing`() {
        let bars = [
            LabelledValue("a", .suppressed(marker: "[c]")), LabelledValue("b", .suppressed(marker: "[c]")),
        ]
        let chart = BarChart(
            id: "c", title: "T", description: "D", categoryName: "L", valueName: "V",
            bars: bars + [LabelledValue("d", .value(9, label: "9"))])
        let html = chart.markup().html()
        #expect(
            html.matches(of: "width=\"40\" height=\"22\" class=\"hatched\" fill=\"url(#c-hatch)\"").count == 2
        )
        #expect(html.matches(of: ">[c]<").count == 4)
    }

    @Test func `of nothing but noughts, or of nothing, is still drawn`() {
        for bars in [
            [], [LabelledValue("a", .value(0, label: "0"))], [LabelledValue("b", .value(.nan, label: "[x]"))],
        ] {
            let html = BarChart(
                id: "c", title: "T", description: "D", categoryName: "L", valueName: "V", bars: bars
            ).markup().html()
            #expect(WellFormed.fault(in: html) == nil)
            #expect(!html.lowercased().contains("\"nan"))
        }
    }

    @Test func `of columns lies down where labels don't fit a phone`() {
        let chart = ColumnChart(
            id: "c", title: "T", description: "D", categoryName: "Month", valueName: "People",
            columns: (1...12).map {
                LabelledValue("Month \($0) of the year", .value(Double($0), label: "\($0)"))
            })
        #expect(!chart.markup().html().contains("class=\"middle\""))
        #expect(SampleReport.columns.markup().html().contains("class=\"middle\""))
    }

    @Test func `breaks long labels so that no line is wider than a phone`() {
        let word = String(repeating: "Wort", count: 40)
        let chart = BarChart(
            id: "c", title: "T", description: "D", categoryName: "L", valueName: "V",
            bars: [LabelledValue("one two " + word, .value(1, label: "1"))])
        let html = chart.markup().html()
        let drawing = html[..<(html.range(of: "</svg>")?.lowerBound ?? html.endIndex)]
        for place in drawing.matches(of: "<text ") {
            let text = drawing[place.upperBound...].drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
            #expect(text.count <= 46)
        }
    }

    @Test func `letters columns whose names are long, with a key`() {
        let html = SampleReport.matrix.markup().html()
        #expect(html.contains("<strong>A</strong>Accommodation"))
        let short = MatrixChart(
            id: "m", title: "T", description: "D", rowName: "R", columns: ["x", "y"],
            rows: [LabelledValues("x", [.value(1, label: "1"), .suppressed(marker: "[c]")])])
        #expect(!short.markup().html().contains("class=\"legend\""))
    }
}
