/// How pages look: calm, dark on white, system fonts; legible from 390 px to a desk's screen and on A4.
///
/// All text and its ground differ by at least 4.5 to 1 (WCAG 2.2, AA), and what has the keyboard's focus is seen.
enum Stylesheet {
    /// The whole stylesheet of a page.
    ///
    /// - Parameters:
    ///   - marking: what stands at the head of each printed page.
    ///   - isLandscape: whether printed pages lie on their side.
    /// - Returns: rules of CSS.
    static func text(marking: String?, isLandscape: Bool) -> String {
        [base, text, components, tables, charts, paper, pages(marking: marking, isLandscape: isLandscape)]
            .joined()
    }

    /// The frame of a printed page: size, margins, marking, page numbers.
    private static func pages(marking: String?, isLandscape: Bool) -> String {
        let head = marking.map { "@top-center { content: \(quoted($0)); font: bold 9pt sans-serif; } " } ?? ""
        return """
            @page { size: A4\(isLandscape ? " landscape" : ""); margin: 17mm 14mm 16mm; \(head)\
            @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; } }

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
