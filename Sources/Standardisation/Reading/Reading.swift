import PersonalData
import Vocabulary

/// What became of one cell: its value, and what is worth reporting.
struct Reading {
    /// Something worth reporting about a cell.
    enum Remark {
        /// A value that stands for "not known".
        case placeholder
        /// A code that nobody mapped, as the agency wrote it.
        case unmapped(String)
        /// A value, or a part of it, that was left out, and why.
        case finding(RowFindingCode, String)
    }

    let value: FieldValue
    let remarks: [Remark]

    /// A value about which nothing is to be reported.
    init(_ value: FieldValue, remarks: [Remark] = []) {
        self.value = value
        self.remarks = remarks
    }

    /// A value that the agency uses for "not known".
    static let placeholder = Reading(.missing(.unknown), remarks: [.placeholder])

    /// A code that nobody mapped.
    static func unmapped(_ text: String) -> Reading {
        Reading(.missing(.unmapped), remarks: [.unmapped(text)])
    }

    /// A value that fails its own check.
    static func invalid(_ code: RowFindingCode, _ message: String) -> Reading {
        Reading(.missing(.invalid), remarks: [.finding(code, "\(message); left out")])
    }
}

extension Reading: Redacted {}
