import Vocabulary

/// An XLSX workbook that somebody filled in, to be read.
///
/// Only what cells hold is read: no macros, links to other files, comments, pictures or charts. Any bytes give a workbook
/// or a ``WorkbookFault``; what would unpack to more than the limits is refused before it is unpacked.
public struct Workbook: Sendable {
    private let package: WorkbookPackage
    private let sheets: [SheetListing.Sheet]
    private let vocabulary: CellVocabulary
    private let limits: WorkbookLimits

    /// A workbook from a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - limits: how large it may be.
    /// - Throws: ``WorkbookFault`` where it isn't a workbook, or its list of sheets, texts or formats can't be read.
    public init(bytes: [UInt8], limits: WorkbookLimits = .standard) throws(WorkbookFault) {
        let package = try WorkbookPackage(Archive(bytes, limits: limits), limits: limits)
        let listing = try package.read(package.main, into: SheetListing())
        guard listing.isWorkbook else { throw WorkbookFault.notAWorkbook(.other) }
        // Of two sheets of one name, nobody could say which is meant.
        guard Set(listing.sheets.map(\.name)).count == listing.sheets.count else {
            throw WorkbookFault.damagedPart(.sheetList)
        }
        sheets = listing.sheets.filter { package.location(ofSheet: $0) != nil }
        vocabulary = CellVocabulary(
            texts: try package.readTexts(), formats: try package.readFormats(), days: listing.days)
        self.package = package
        self.limits = limits
    }

    /// The names of the sheets of cells, in the order of their tabs, hidden ones included.
    public var sheetNames: [String] { sheets.map(\.name) }

    /// What a sheet holds.
    ///
    /// - Parameter name: the name on its tab, letter for letter.
    /// - Returns: its filled rows.
    /// - Throws: ``WorkbookFault`` where there is no such sheet, or it can't be read.
    public func sheet(named name: String) throws(WorkbookFault) -> SheetContents {
        guard let sheet = sheets.first(where: { $0.name == name }),
            let location = package.location(ofSheet: sheet)
        else {
            throw WorkbookFault.sheetNotFound(name, sheets: sheetNames, nearest: nearest(to: name))
        }
        let part = PackagePart(name: location, kind: .sheet(name))
        let reading = SheetReading(sheet: name, vocabulary: vocabulary, limits: limits)
        return try package.read(part, into: reading).contents()
    }

    /// The sheet that was probably meant by a name that none has.
    private func nearest(to name: String) -> String? {
        sheetNames.first { $0.trimmingBlanks.lowercased() == name.lowercased() }
            ?? NearMiss.suggestion(for: name, among: sheetNames.filter { $0.utf8.count <= 255 })
    }
}

extension Workbook: CustomStringConvertible, CustomReflectable {
    /// How many sheets it has; nothing of what they hold.
    public var description: String { "Workbook(\(sheets.count) sheets)" }

    /// A mirror without children, so that `dump` shows no text either.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
