import CLibXLSXWriter
import Glibc

/// A workbook while libxlsxwriter writes it; all of `Rendering` that is unsafe is in this file.
///
/// libxlsxwriter's own choices would make each file different: the time of creation is therefore set, and text
/// never goes through calls that look for formulas.
@safe struct WorkbookFile: ~Copyable {
    private typealias Format = UnsafeMutablePointer<lxw_format>
    private typealias Worksheet = UnsafeMutablePointer<lxw_worksheet>

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: Format] = unsafe [:]

    /// Writes a workbook without faults.
    static func write(_ contents: Workbook, to path: String) throws(WorkbookError) {
        try makePrivateFile(path)
        guard var file = WorkbookFile(path: path) else {
            throw WorkbookError.notWritten(path: path, reason: "not enough memory")
        }
        var outcome = file.setProperties(of: contents)
        for sheet in contents.sheets where outcome == LXW_NO_ERROR {
            outcome = file.add(sheet, marking: contents.marking)
        }
        let closing = file.close()
        if outcome == LXW_NO_ERROR { outcome = closing }
        guard outcome == LXW_NO_ERROR else {
            unsafe unlink(path)
            throw WorkbookError.notWritten(path: path, reason: unsafe String(cString: lxw_strerror(outcome)))
        }
    }

    private init?(path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
        let made = unsafe folder.withCString { folder in
            var options = unsafe lxw_workbook_options(
                constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder),
                use_zip64: 0)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let made = unsafe made else { return nil }
        unsafe workbook = made
    }

    /// Writes everything and frees the workbook.
    private consuming func close() -> lxw_error {
        unsafe workbook_close(workbook)
    }

    /// An empty file that only its owner can read.
    private static func makePrivateFile(_ path: String) throws(WorkbookError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0, fchmod(descriptor, 0o600) == 0, Glibc.close(descriptor) == 0 else {
            throw WorkbookError.notWritten(path: path, reason: unsafe String(cString: strerror(errno)))
        }
    }

    private mutating func setProperties(of contents: Workbook) -> lxw_error {
        let seconds = (ShownDay(iso: contents.asAt)?.daysSince1970 ?? 0) * 86_400
        return unsafe contents.title.withCString { title in
            unsafe contents.subject.withCString { subject in
                unsafe contents.author.withCString { author in
                    var properties = unsafe lxw_doc_properties()
                    unsafe properties.title = UnsafeMutablePointer(mutating: title)
                    unsafe properties.subject = UnsafeMutablePointer(mutating: subject)
                    unsafe properties.author = UnsafeMutablePointer(mutating: author)
                    // A zero would be read as "now".
                    unsafe properties.created = max(seconds, 1)
                    return unsafe workbook_set_properties(workbook, &properties)
                }
            }
        }
    }

    private mutating func add(_ sheet: Sheet, marking: String?) -> lxw_error {
        guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
            return LXW_ERROR_MEMORY_MALLOC_FAILED
        }
        let plan = SheetPlan(sheet)
        unsafe setUpPaper(of: worksheet, sheet, plan, marking: marking)
        for (column, width) in plan.widths.enumerated() {
            let column = lxw_col_t(column)
            unsafe worksheet_set_column(worksheet, column, column, Double(width), nil)
        }
        unsafe worksheet_set_row(worksheet, 0, SheetPlan.titleHeight, nil)
        unsafe write(.text(sheet.table.title), row: 0, column: 0, style: .title, to: worksheet)
        for line in plan.linesAbove { unsafe write(line, plan, to: worksheet) }
        unsafe worksheet_set_row(worksheet, lxw_row_t(plan.headerRow), plan.headerHeight, nil)
        for (column, heading) in sheet.table.columns.enumerated() {
            unsafe write(
                .text(heading.name), row: plan.headerRow, column: column, style: .header(heading.alignment),
                to: worksheet)
        }
        var outcome = LXW_NO_ERROR
        for row in sheet.table.rows.indices {
            let place = lxw_row_t(plan.headerRow + 1 + row)
            unsafe worksheet_set_row(worksheet, place, plan.heights[row], nil)
            for (column, cell) in sheet.table.cells(of: row).enumerated() {
                let style = CellStyle(cell, in: sheet.table.columns[column])
                let written = unsafe write(
                    cell, row: plan.headerRow + 1 + row, column: column, style: style, to: worksheet)
                if written != LXW_NO_ERROR { outcome = written }
            }
        }
        for line in plan.linesBelow { unsafe write(line, plan, to: worksheet) }
        for choice in sheet.choices where !sheet.table.rows.isEmpty {
            let added = unsafe add(choice, plan, to: worksheet)
            if added != LXW_NO_ERROR { outcome = added }
        }
        return outcome
    }

    /// A4, as wide as one page, names of columns on each page and always in sight, marking and page numbers.
    private func setUpPaper(of worksheet: Worksheet, _ sheet: Sheet, _ plan: SheetPlan, marking: String?) {
        let header = lxw_row_t(plan.headerRow)
        let lastRow = lxw_row_t(plan.lastRow)
        let lastColumn = lxw_col_t(plan.lastColumn)
        unsafe worksheet_set_paper(worksheet, 9)
        if sheet.orientation == .landscape { unsafe worksheet_set_landscape(worksheet) }
        unsafe worksheet_fit_to_pages(worksheet, 1, 0)
        unsafe worksheet_set_margins(worksheet, 0.4, 0.4, 0.7, 0.6)
        unsafe worksheet_repeat_rows(worksheet, header, header)
        unsafe worksheet_freeze_panes(worksheet, header + 1, 0)
        if !sheet.table.rows.isEmpty {
            unsafe worksheet_autofilter(worksheet, header, 0, lastRow, lastColumn)
        }
        if let marking {
            let parts = marking.split(separator: "&", omittingEmptySubsequences: false)
            unsafe worksheet_set_header(worksheet, "&C&B" + parts.joined(separator: "&&"))
        }
        unsafe worksheet_set_footer(worksheet, "&L&A&RPage &P of &N")
    }

    /// A line over the whole width.
    private mutating func write(_ line: SheetPlan.Line, _ plan: SheetPlan, to worksheet: Worksheet) {
        let row = lxw_row_t(line.row)
        unsafe worksheet_set_row(worksheet, row, line.height, nil)
        if plan.lastColumnOfLines > 0 {
            unsafe worksheet_merge_range(
                worksheet, row, 0, row, lxw_col_t(plan.lastColumnOfLines), nil, format(.line))
        }
        unsafe write(.text(line.text), row: line.row, column: 0, style: .line, to: worksheet)
    }

    @discardableResult
    private mutating func write(
        _ cell: Cell, row: Int, column: Int, style: CellStyle, to worksheet: Worksheet
    ) -> lxw_error {
        let (row, column, format) = unsafe (lxw_row_t(row), lxw_col_t(column), format(style))
        if let number = cell.spreadsheetNumber {
            return unsafe worksheet_write_number(worksheet, row, column, number, format)
        }
        let text = cell.plain
        return text.isEmpty
            ? unsafe worksheet_write_blank(worksheet, row, column, format)
            : unsafe worksheet_write_string(worksheet, row, column, text, format)
    }

    /// A list to choose from on all cells of a column.
    private func add(_ choice: Choice, _ plan: SheetPlan, to worksheet: Worksheet) -> lxw_error {
        let options = unsafe choice.options.map { unsafe strdup($0) }
        let prompt = unsafe choice.prompt.flatMap { unsafe strdup($0) }
        defer {
            unsafe options.forEach { unsafe free($0) }
            unsafe free(prompt)
        }
        var list = unsafe options + [nil]
        return unsafe list.withUnsafeMutableBufferPointer { list in
            var validation = unsafe lxw_data_validation()
            unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            unsafe validation.value_list = list.baseAddress
            unsafe validation.input_message = prompt
            return unsafe worksheet_data_validation_range(
                worksheet, lxw_row_t(plan.headerRow + 1), lxw_col_t(choice.column), lxw_row_t(plan.lastRow),
                lxw_col_t(choice.column), &validation)
        }
    }

    /// The file's format of a style, made when first asked for.
    private mutating func format(_ style: CellStyle) -> Format? {
        if let made = unsafe formats[style] { return unsafe made }
        guard let format = unsafe workbook_add_format(workbook) else { return nil }
        unsafe format_set_font_name(format, "Arial")
        unsafe format_set_font_size(format, style == .title ? 14 : 10)
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        unsafe format_set_align(format, alignment(style.alignment))
        if let numberFormat = style.numberFormat { unsafe format_set_num_format(format, numberFormat) }
        unsafe decorate(format, style)
        unsafe formats[style] = format
        return unsafe format
    }

    private func decorate(_ format: Format, _ style: CellStyle) {
        if style.isOfTable {
            unsafe format_set_bottom(format, UInt8(LXW_BORDER_HAIR.rawValue))
            unsafe format_set_bottom_color(format, 0xB1B4B6)
        }
        switch style {
        case .title:
            unsafe format_set_bold(format)
        case .line, .text:
            unsafe format_set_text_wrap(format)
        case .header:
            unsafe format_set_bold(format)
            unsafe format_set_text_wrap(format)
            unsafe format_set_bg_color(format, 0xE8EEF4)
            unsafe format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
        case .marker:
            unsafe format_set_font_color(format, 0x505A5F)
        case .number, .percent, .day:
            break
        }
    }

    private func alignment(_ alignment: Column.Alignment) -> UInt8 {
        switch alignment {
        case .leading: UInt8(LXW_ALIGN_LEFT.rawValue)
        case .centre: UInt8(LXW_ALIGN_CENTER.rawValue)
        case .trailing: UInt8(LXW_ALIGN_RIGHT.rawValue)
        }
    }
}

extension Cell {
    /// The value as a spreadsheet counts with it; `nil` for what it holds as text.
    fileprivate var spreadsheetNumber: Double? {
        switch self {
        case .integer(let number): Double(exactly: number)
        case .decimal(let number, _): number.isFinite ? number : nil
        case .percent(let number, _): number.isFinite ? number / 100 : nil
        case .day(let iso): ShownDay(iso: iso)?.spreadsheetNumber.map(Double.init)
        case .text, .marker, .blank: nil
        }
    }
}
