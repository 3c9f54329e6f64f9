internal import Configuration
internal import Definitions
internal import Delimited
internal import Ingestion
internal import PersonalData
internal import Store
internal import Vocabulary

/// The rows that a night set aside, as the files that they are put into.
struct RejectPack {
    /// The name of the file that says why.
    static let reasonsFile = "reasons.csv"

    /// The rows of one extract.
    struct File {
        let name: String
        let bytes: [UInt8]
        let rows: Int
        let original: String
        let source: SourceName
        /// The fields of the dictionary that can be seen in it.
        let fields: [String]

        /// What the audit log is told before anybody sees it.
        func consultation(_ consultation: Consultation, at stamp: String) -> AuditRecord {
            consultation.record(
                of: "rows set aside of \(original)", fields: fields, sources: [source.name], count: rows,
                at: stamp)
        }
    }

    let night: CalendarDay
    private(set) var files: [File] = []
    /// What could not be put out and what to do about it, a sentence each.
    private(set) var leftOut: [String] = []

    private var reasonRows = RowWriter(formulas: .guardsFormulas)

    /// The file that says of each row where it stood, where it stands now, and what is wrong with it.
    var reasons: [UInt8] { reasonRows.bytes }

    /// Reads the rows from the vault.
    init(of selection: RejectSelection, in site: NightSite) throws {
        let books = NightBooks(site: site)
        let (vault, ledger) = (try books.vault(), try books.ledger())
        let sources = site.configuration.sources
        try selection.check(against: sources, try vault.rejectTallies().map(\.source))
        night = try selection.night(among: ledger)
        let rows = Dictionary(
            grouping: try vault.rejectedRows(on: night).filter(selection.holds), by: \.provenance.file)
        let forms = try vault.rejectedFiles(on: night)
        var names = try ledger.receipts(upTo: .latest).map(\.file)
        reasonRows.append(["file", "line", "byte", "new_file", "new_line", "column", "reason", "message"])
        for (file, rows) in rows.sorted(by: { $0.key < $1.key }) {
            guard let form = forms.first(where: { $0.file == file }),
                let mendable = MendableFile(rows, of: form)
            else {
                leaveOut(rows, of: file)
                continue
            }
            let name = Self.name(mending: file, among: names)
            names.append(name)
            take(mendable, rows, named: name, definition: sources.first { $0.name == form.source })
        }
    }

    /// Rows whose file's header could not be read, or was not kept by an earlier version.
    private mutating func leaveOut(_ rows: [RejectedRow], of file: String) {
        leftOut.append(
            "\(rows.count.counted("row")) of \(file) can't be put out by themselves, for want of a header that could "
                + "be read: mend the file or its source's columns, and run the night again with --replay")
    }

    private mutating func take(
        _ mendable: MendableFile, _ rows: [RejectedRow], named name: String, definition: SourceDefinition?
    ) {
        let original = rows[0].provenance
        for (row, line) in zip(rows, mendable.lines) {
            for finding in row.findings {
                reasonRows.append([
                    finding.file, "\(finding.line)", "\(finding.byteOffset)", line == nil ? "" : name,
                    line.map(String.init) ?? "", finding.column ?? "", finding.code.rawValue,
                    finding.sentence,
                ])
            }
        }
        let written = mendable.lines.count { $0 != nil }
        if written < rows.count {
            leftOut.append(
                "\((rows.count - written).counted("row")) of \(original.file) had nothing in them that could be kept"
            )
        }
        guard written > 0 else { return }
        files.append(
            File(
                name: name, bytes: mendable.bytes, rows: written, original: original.file,
                source: original.source, fields: definition?.fields(in: mendable.columns) ?? []))
    }

    /// The first name for mended rows of a file that nothing bears yet.
    private static func name(mending file: String, among names: [String]) -> String {
        var mending = 1
        while names.contains(BatchName.file(mending: file, number: mending)) { mending += 1 }
        return BatchName.file(mending: file, number: mending)
    }
}

extension SourceDefinition {
    /// The fields that some columns become, as the audit log names them.
    fileprivate func fields(in headers: [String]) -> [String] {
        columns.compactMap { column in
            guard let field = column.field,
                headers.contains(column.name) || column.formerly.contains(where: headers.contains)
            else { return nil }
            return FieldReference(agency: agency, recordType: recordType, field: field).description
        }
    }
}
