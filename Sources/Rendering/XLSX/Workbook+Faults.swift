extension Workbook {
    /// What keeps the workbook from being written, by place.
    var faults: [WorkbookError] {
        var faults: [WorkbookError] = []
        if sheets.isEmpty { faults.append(.noSheets) }
        if ShownDay(iso: asAt) == nil { faults.append(.unreadableDay) }
        if [title, subject, author, marking ?? ""].contains(where: { $0.utf16.count > 200 }) {
            faults.append(.propertyTooLong)
        }
        var names: Set<String> = []
        for (index, sheet) in sheets.enumerated() {
            if !sheet.hasUsableName || !names.insert(sheet.name.lowercased()).inserted {
                faults.append(.unusableSheetName(sheet: index))
            }
            faults += sheet.faults(index)
        }
        return faults
    }
}

extension Sheet {
    fileprivate var hasUsableName: Bool {
        (1...31).contains(name.utf16.count) && !name.hasPrefix("'") && !name.hasSuffix("'")
            && !name.contains { "[]:*?/\\".contains($0) || $0.isNewline }
    }

    fileprivate func faults(_ index: Int) -> [WorkbookError] {
        guard table.rows.count <= 1_000_000, (1...16_000).contains(table.columns.count) else {
            return [.tooLarge(sheet: index)]
        }
        return textFaults(index)
            + choices.filter { !isUsable($0) }.map { .unusableChoice(sheet: index, column: $0.column) }
    }

    private func textFaults(_ index: Int) -> [WorkbookError] {
        var faults: [WorkbookError] = []
        for row in table.rows.indices {
            for (column, cell) in table.cells(of: row).enumerated() {
                guard case .text(let text) = cell, text.utf16.count > 32_767 else { continue }
                faults.append(.textTooLong(sheet: index, row: row, column: column))
            }
        }
        return faults
    }

    private func isUsable(_ choice: Choice) -> Bool {
        table.columns.indices.contains(choice.column) && Choice.areUsable(choice.options)
            && (choice.prompt?.utf16.count ?? 0) <= 255
    }
}
