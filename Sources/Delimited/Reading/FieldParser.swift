import CLibCSV

/// libcsv's parser with the lifetime of a Swift value; all of `Delimited` that is unsafe is in this file.
///
/// libcsv's own habits are turned off: blanks around an unquoted field are part of it, and an empty line is a
/// row without fields. It knows no places in the file, so ``RowReader`` feeds it one physical line at a time.
///
/// The C struct holds a buffer that only this value frees, and no pointer to itself; it may be moved.
@safe struct FieldParser: ~Copyable {
    private var parser: csv_parser
    private let strictOptions: UInt8

    /// A parser at the beginning of a row.
    init(_ dialect: Dialect) {
        let strict = dialect.strictQuotes ? CSV_STRICT : 0
        strictOptions = UInt8(CSV_REPALL_NL | CSV_STRICT_FINI | strict)
        unsafe parser = csv_parser()
        unsafe csv_init(&parser, strictOptions)
        unsafe csv_set_delim(&parser, dialect.delimiter)
        unsafe csv_set_quote(&parser, dialect.quote)
        unsafe csv_set_space_func(&parser) { _ in 0 }
    }

    deinit {
        var parser = unsafe self.parser
        unsafe csv_free(&parser)
    }

    /// Reads bytes into a row, up to the first quote where none belongs.
    ///
    /// - Returns: how many bytes were read; fewer than given if the next one is such a quote's place.
    mutating func read(_ bytes: Span<UInt8>, into fields: inout RowFields) -> Int {
        unsafe csv_set_opts(&parser, strictOptions)
        return feed(bytes, into: &fields)
    }

    /// Reads bytes into a row, wherever quotes stand.
    mutating func readLeniently(_ bytes: Span<UInt8>, into fields: inout RowFields) {
        unsafe csv_set_opts(&parser, UInt8(CSV_REPALL_NL))
        _ = feed(bytes, into: &fields)
    }

    /// Ends the row where the file ends, and makes ready for another.
    ///
    /// - Returns: whether the last field's closing quote was there, if it needed one.
    mutating func finish(into fields: inout RowFields) -> Bool {
        unsafe csv_set_opts(&parser, UInt8(CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI))
        if end(into: &fields) { return true }
        unsafe csv_set_opts(&parser, UInt8(CSV_REPALL_NL))
        _ = end(into: &fields)
        return false
    }

    private mutating func feed(_ bytes: Span<UInt8>, into fields: inout RowFields) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe withUnsafeMutablePointer(to: &fields) { row in
                unsafe csv_parse(
                    &parser, buffer.baseAddress, buffer.count, takeField, takeRowEnd, row)
            }
        }
    }

    private mutating func end(into fields: inout RowFields) -> Bool {
        unsafe withUnsafeMutablePointer(to: &fields) { row in
            unsafe csv_fini(&parser, takeField, takeRowEnd, row) == 0
        }
    }
}

/// libcsv's call at the end of a field.
private func takeField(_ bytes: UnsafeMutableRawPointer?, _ count: Int, _ row: UnsafeMutableRawPointer?) {
    guard let fields = unsafe row?.assumingMemoryBound(to: RowFields.self) else { return }
    unsafe fields.pointee.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    unsafe fields.pointee.ends.append(fields.pointee.bytes.count)
}

/// libcsv's call at the end of a row.
private func takeRowEnd(_ terminator: Int32, _ row: UnsafeMutableRawPointer?) {
    guard let fields = unsafe row?.assumingMemoryBound(to: RowFields.self) else { return }
    unsafe fields.pointee.isComplete = true
}
