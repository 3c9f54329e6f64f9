/// A file within a workbook's archive, by its name there and what it is.
struct PackagePart: Hashable, Sendable {
    /// Its name in the archive.
    let name: String
    /// What it is, for messages.
    let kind: WorkbookPart
}

/// A workbook's archive and where its parts are in it (Open Packaging Conventions, ECMA-376 part 2).
struct WorkbookPackage: Sendable {
    private let archive: Archive
    private let limits: WorkbookLimits
    private let locations: Relationships
    /// The part that lists the sheets.
    let main: PackagePart

    /// A package whose main part is known.
    init(_ archive: Archive, limits: WorkbookLimits) throws(WorkbookFault) {
        let contents = PackagePart(name: "_rels/.rels", kind: .contents)
        guard archive.holds(contents.name) || archive.holds("[Content_Types].xml") else {
            throw WorkbookFault.notAWorkbook(archive.holds("mimetype") ? .openDocument : .other)
        }
        let roots = try Self.read(contents, of: archive, into: Relationships(folder: ""), limits)
        guard let target = roots.first(ofType: "officeDocument") else {
            throw WorkbookFault.partMissing(.sheetList)
        }
        guard !target.hasSuffix(".bin") else { throw WorkbookFault.notAWorkbook(.binarySpreadsheet) }
        main = PackagePart(name: target, kind: .sheetList)
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
        let name = "\(folder)_rels/\(target.dropFirst(folder.count)).rels"
        // A document of another program may have no such part: its main part is read first, and tells.
        if !archive.holds(name) { try Self.requireWorkbook(main, of: archive, limits) }
        let part = PackagePart(name: name, kind: .locations)
        locations = try Self.read(part, of: archive, into: Relationships(folder: folder), limits)
        self.archive = archive
        self.limits = limits
    }

    /// Where a sheet of cells is; `nil` for a sheet of another kind, such as a chart's.
    ///
    /// A place that nothing is at, where the list of places has none.
    func location(ofSheet sheet: SheetListing.Sheet) -> String? {
        guard let found = locations[sheet.relationship] else { return "" }
        return found.type == "worksheet" ? found.target : nil
    }

    /// The texts that cells share; none where the workbook has no such part.
    func readTexts() throws(WorkbookFault) -> [String] {
        guard let name = locations.first(ofType: "sharedStrings") else { return [] }
        return try read(PackagePart(name: name, kind: .texts), into: SharedTexts(limits: limits)).texts
    }

    /// The number formats by the index that cells have; the general one alone where there is no such part.
    func readFormats() throws(WorkbookFault) -> [NumberFormat] {
        guard let name = locations.first(ofType: "styles") else { return [.number] }
        return try read(PackagePart(name: name, kind: .formats), into: CellFormats()).formats
    }

    /// Reads a part's markup.
    func read<Contents: PartContents>(
        _ part: PackagePart, into contents: Contents
    ) throws(WorkbookFault) -> Contents {
        try Self.read(part, of: archive, into: contents, limits)
    }

    private static func requireWorkbook(
        _ main: PackagePart, of archive: Archive, _ limits: WorkbookLimits
    ) throws(WorkbookFault) {
        guard try read(main, of: archive, into: SheetListing(), limits).isWorkbook else {
            throw WorkbookFault.notAWorkbook(.other)
        }
    }

    private static func read<Contents: PartContents>(
        _ part: PackagePart, of archive: Archive, into contents: Contents, _ limits: WorkbookLimits
    ) throws(WorkbookFault) -> Contents {
        try PartParser.read(archive.contents(of: part), of: part.kind, into: contents, limits: limits)
    }
}
