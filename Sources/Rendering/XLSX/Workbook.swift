/// A spreadsheet file of one or more sheets.
///
/// The same workbook gives the same bytes, on any day and machine.
public struct Workbook: Hashable, Sendable {
    /// The document's title.
    public var title: String
    /// What it is about.
    public var subject: String
    /// Who issues it.
    public var author: String
    /// The protective marking, at the head of every printed page; `nil` for none.
    public var marking: String?
    /// The day it stands for, `YYYY-MM-DD`; it is the document's day of creation.
    public var asAt: String
    /// The sheets, in order; at least one.
    public var sheets: [Sheet]

    /// A workbook.
    public init(
        title: String, subject: String = "", author: String = "", marking: String? = nil, asAt: String,
        sheets: [Sheet]
    ) {
        self.title = title
        self.subject = subject
        self.author = author
        self.marking = marking
        self.asAt = asAt
        self.sheets = sheets
    }

    /// Writes the workbook to a file that only its owner can read, in place of one that is there.
    ///
    /// - Parameter path: the file; its folder must exist, and is used for temporary files too.
    /// - Throws: ``WorkbookError``; nothing is left at the path if the fault is in the workbook.
    public func write(to path: String) throws(WorkbookError) {
        for fault in faults { throw fault }
        try WorkbookFile.write(self, to: path)
    }
}
