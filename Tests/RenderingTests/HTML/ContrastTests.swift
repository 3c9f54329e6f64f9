import Rendering
import Testing

/// WCAG 2.2, success criterion 1.4.3: text and its ground differ by at least 4.5 to 1.
@Suite struct `The stylesheet` {
    private let html: String

    init() throws {
        html = String(
            decoding: try Page(title: "T", marking: nil, asAt: SampleReport.day, body: []).html(),
            as: UTF8.self)
    }

    @Test(arguments: ["neutral", "good", "notice", "warning", "serious"])
    func `has badges whose words can be read`(tone: String) throws {
        let rule = try #require(self.rule(".badge.\(tone)"))
        let ground = try #require(colour("background", in: rule))
        let ink = try #require(colour(" color", in: rule))
        #expect(Self.contrast(ink, ground) >= 4.5)
    }

    @Test(arguments: ["--ink", "--quiet", "--link"], ["#ffffff", "#f3f2f1"])
    func `has text that can be read on its grounds`(name: String, ground: String) throws {
        let root = try #require(self.rule(":root"))
        let ink = try #require(colour(name, in: root))
        let paper = try #require(Self.luminance(ground))
        #expect(Self.contrast(ink, paper) >= 4.5)
    }

    @Test(arguments: [
        ("shade-3", "#0b0c0c"), ("shade-4", "#ffffff"), ("shade-5", "#ffffff"), ("shade-1", "#0b0c0c"),
    ])
    func `has shades whose numbers can be read`(shade: String, ink: String) throws {
        let rule = try #require(self.rule(".\(shade)"))
        let ground = try #require(colour("fill", in: rule))
        let words = try #require(Self.luminance(ink))
        #expect(Self.contrast(words, ground) >= 4.5)
    }

    private func rule(_ selector: String) -> Substring? {
        html.range(of: selector + " {").map { html[$0.upperBound...].prefix { $0 != "}" } }
    }

    private func colour(_ property: String, in rule: Substring) -> Double? {
        rule.range(of: property + ": ").flatMap {
            Self.luminance(String(rule[$0.upperBound...].prefix { $0 != ";" && $0 != " " }))
        }
    }

    private static func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    /// Relative luminance of a colour written `#rgb` or `#rrggbb`, by WCAG's formula with its gamma taken as 2.2.
    private static func luminance(_ text: String) -> Double? {
        let digits = text.dropFirst().map { String($0) }
        let pairs =
            digits.count == 3
            ? digits.map { $0 + $0 }
            : stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] + digits[$0 + 1] }
        let parts = pairs.compactMap { Int($0, radix: 16) }.map { power(Double($0) / 255) }
        guard text.hasPrefix("#"), parts.count == 3 else { return nil }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// A share to the power of 2.2, as the square times the fifth root, by Newton's method.
    private static func power(_ share: Double) -> Double {
        guard share > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<60 {
            root -= (root * root * root * root * root - share) / (5 * root * root * root * root)
        }
        return share * share * root
    }
}
