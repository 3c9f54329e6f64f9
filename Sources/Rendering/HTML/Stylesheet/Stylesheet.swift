/// How pages look: calm, dark on white, system fonts; legible from 390 px to a desk's screen and on A4.
///
/// All text and its ground differ by at least 4.5 to 1 (WCAG 2.2, AA), and what has the keyboard's focus is seen.
enum Stylesheet {
    /// The whole stylesheet of a page.
    ///
    /// - Parameters:
    ///   - marking: what stands at the head of each printed page.
    ///   - foot: what stands at its foot beside the page's number, such as the page's title and day.
    /// - Returns: rules of CSS.
    static func text(marking: String?, foot: String) -> String {
        [
            base, text, components, tables, charts, paper, paperBreaks, paperTables,
            pages(marking: marking, foot: foot),
        ].joined()
    }

    /// The frame of a printed page: size, margins, marking, what it is part of, its number.
    ///
    /// The first page has the marking in its own head.
    private static func pages(marking: String?, foot: String) -> String {
        let head = marking.map { "@top-center { content: \(quoted($0)); font: bold 8pt sans-serif; } " } ?? ""
        return """
            @page { size: A4; margin: 13mm 12mm 13mm; \(head)\
            @bottom-left { content: \(quoted(foot)); font: 7.5pt sans-serif; color: #505a5f; } \
            @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7.5pt sans-serif; \
            color: #505a5f; } }
            @page :first { margin-top: 8mm; @top-center { content: none; } }

            """
    }

    /// Text as a string of the stylesheet's language, each character but letters and blanks by its number.
    static func quoted(_ text: String) -> String {
        let characters = text.unicodeScalars.map { scalar in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar == " ")
            return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }
        return "\"" + characters.joined() + "\""
    }
}
