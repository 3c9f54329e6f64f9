import Testing

@testable import Rendering

@Suite struct `A waterfall chart` {
    private let chart = WaterfallChart(
        id: "why", title: "One & other", description: "How the sum came about", valueName: "Bits",
        steps: [
            .init("start", -10, text: "-10"), .init("name: <exact>", 14, text: "+14"),
            .init("sex", -1, text: "-1"),
        ], total: .init("in all", 3, text: "+3"))

    @Test func `begins each bar where the one before ended`() {
        let bars = Self.bars(of: chart.markup().html())
        #expect(bars.count == 4)
        // From -10 to 4: the first bar ends where the second begins, and the third begins where the second ends.
        #expect(bars[0].left == bars[1].left)
        #expect(abs(bars[1].left + bars[1].width - (bars[2].left + bars[2].width)) < 0.15)
        #expect(abs(bars[0].left + bars[0].width - bars[3].left) < 0.15)
        #expect(bars.allSatisfy { $0.left >= 0 && $0.left + $0.width <= 85 })
    }

    @Test func `has a table of its figures in a page`() {
        #expect(chart.table.rows.count == 4)
        #expect(chart.markup().html().contains("name: &lt;exact&gt;"))
    }

    @Test func `stands on its own as a file of XML`() {
        let svg = chart.svg()
        #expect(svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="))
        #expect(svg.contains("<title>One &amp; other</title>"))
        for tag in ["svg", "rect", "text", "g", "line", "title", "desc"] {
            #expect(svg.split(separator: "<\(tag)").count - 1 >= 1)
            let opened = Self.count("<\(tag) ", svg) + Self.count("<\(tag)>", svg)
            #expect(opened == Self.count("</\(tag)>", svg), "\(tag)")
        }
    }

    @Test func `without steps shows its sum`() {
        let empty = WaterfallChart(
            id: "none", title: "None", description: "Nothing", valueName: "Bits", steps: [],
            total: .init("in all", 0, text: "0"))
        #expect(Self.bars(of: empty.markup().html()).count == 1)
    }

    private static func count(_ part: String, _ text: String) -> Int {
        var count = 0
        var rest = text[...]
        while let place = rest.firstRange(of: part) {
            count += 1
            rest = rest[place.upperBound...]
        }
        return count
    }

    /// Left edge and width of each bar, in per cent.
    private static func bars(of html: String) -> [(left: Double, width: Double)] {
        let pattern = #/<rect x="([0-9.]+)%" y="\d+" width="([0-9.]+)%"/#
        return html.matches(of: pattern).compactMap { match in
            guard let left = Double(match.output.1), let width = Double(match.output.2) else { return nil }
            return (left, width)
        }
    }
}
