/// The formats of cells, of which only the numbers' are wanted.
struct CellFormats: PartContents, Sendable {
    private var codes: [Int: String] = [:]
    private var identifiers: [Int] = []

    /// The number formats, by the index that cells have.
    var formats: [NumberFormat] {
        let own = codes.mapValues { NumberFormat(code: $0) }
        return identifiers.map { own[$0] ?? NumberFormat(builtIn: $0) }
    }

    mutating func begin(_ path: [String], _ attributes: [String: String]) throws(WorkbookFault) -> Bool {
        switch path {
        case ["styleSheet", "numFmts", "numFmt"]:
            guard let id = Int(attributes["numFmtId"] ?? ""), let code = attributes["formatCode"] else {
                throw WorkbookFault.damagedPart(.formats)
            }
            codes[id] = code
        case ["styleSheet", "cellXfs", "xf"]:
            guard let id = Int(attributes["numFmtId"] ?? "0") else {
                throw WorkbookFault.damagedPart(.formats)
            }
            identifiers.append(id)
        default: break
        }
        return false
    }

    mutating func end(_ path: [String], _ text: PartText?) throws(WorkbookFault) {}
}
