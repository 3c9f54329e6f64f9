import Workbooks

/// A workbook put together from markup, to be read.
struct SampleWorkbook {
    /// The parts by their names in the archive, in order.
    var parts: [(name: String, markup: String)]

    /// A workbook of one sheet, `List`.
    ///
    /// - Parameters:
    ///   - rows: what stands in its `sheetData`.
    ///   - after: what stands behind that.
    ///   - texts: the shared texts, each as the markup within its `si`.
    ///   - formats: the cells' number formats, as codes or as built-in numbers.
    ///   - properties: the attributes of `workbookPr`.
    init(
        rows: String, after: String = "", texts: [String] = [], formats: [String] = ["0"],
        properties: String = ""
    ) {
        let spreadsheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let identifiers = formats.enumerated().map { Int($0.element) ?? 200 + $0.offset }
        let codes = zip(identifiers, formats).filter { $0.0 >= 200 && Int($0.1) == nil }.map { id, code in
            "<numFmt numFmtId=\"\(id)\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/>"
        }
        let relationships = [
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "/xl/styles.xml"),
            ("rId3", "sharedStrings", "sharedStrings.xml"),
        ].map { "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
        let root = "<Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        parts = [
            ("[Content_Types].xml", "<Types/>"),
            ("_rels/.rels", "<Relationships xmlns=\"\(package)\">\(root)</Relationships>"),
            (
                "xl/workbook.xml",
                """
                <workbook \(spreadsheet) xmlns:r="\(office)"><workbookPr \(properties)/><sheets>\
                <sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(package)\">\(relationships)</Relationships>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet \(spreadsheet)><sheetData>\(rows)</sheetData>\(after)</worksheet>"
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet \(spreadsheet)><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/>\
                </cellStyleXfs><cellXfs>\(identifiers.map { "<xf numFmtId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>
                """
            ),
            (
                "xl/sharedStrings.xml",
                "<sst \(spreadsheet)>\(texts.map { "<si>\($0)</si>" }.joined())</sst>"
            ),
        ]
    }

    /// The markup of a part.
    subscript(name: String) -> String {
        get { parts.first { $0.name == name }?.markup ?? "" }
        set {
            if let index = parts.firstIndex(where: { $0.name == name }) {
                parts[index].markup = newValue
            } else {
                parts.append((name, newValue))
            }
        }
    }

    /// The sheet's markup.
    var sheet: String {
        get { self["xl/worksheets/sheet1.xml"] }
        set { self["xl/worksheets/sheet1.xml"] = newValue }
    }

    /// The parts as files to be archived.
    var files: [ZipWriter.File] { parts.map { ZipWriter.File($0.name, Array($0.markup.utf8)) } }

    /// The file's bytes.
    var bytes: [UInt8] { ZipWriter.archive(files) }

    /// What its sheet holds.
    func contents(_ limits: WorkbookLimits = .standard) throws -> SheetContents {
        try Workbook(bytes: bytes, limits: limits).sheet(named: "List")
    }

    /// Why it can't be read; `nil` where it can.
    func fault(_ limits: WorkbookLimits = .standard) -> WorkbookFault? {
        Self.fault(of: bytes, limits)
    }

    /// Why a file can't be read; `nil` where every sheet of it can.
    static func fault(of bytes: [UInt8], _ limits: WorkbookLimits = .standard) -> WorkbookFault? {
        do throws(WorkbookFault) {
            let workbook = try Workbook(bytes: bytes, limits: limits)
            for name in workbook.sheetNames { _ = try workbook.sheet(named: name) }
            return nil
        } catch {
            return error
        }
    }
}

extension SheetContents {
    /// What the cell in a place holds; blank for a place that isn't one.
    subscript(place: String) -> SheetValue { CellReference(place).map { self[$0] } ?? .blank }

    /// Its cells' places, in order.
    var places: [String] { rows.flatMap { $0.cells.map { "\($0.reference)" } } }
}
