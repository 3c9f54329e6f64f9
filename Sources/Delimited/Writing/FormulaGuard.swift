/// Keeping spreadsheets from running text as a formula.
///
/// A spreadsheet that opens a CSV file takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for
/// a formula. Such text gets an apostrophe before it (OWASP, "CSV Injection").
public enum FormulaGuard: Sendable {
    /// Text as a spreadsheet may safely open it.
    public static func guarded(_ text: String) -> String {
        isFormula(text) ? "'" + text : text
    }

    /// Whether a spreadsheet would take the text for a formula.
    public static func isFormula(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            true
        default: false
        }
    }
}
