import CLibZip

/// An archive while libzip reads it from memory; all of `Workbooks` that is unsafe is in this file.
///
/// It lives within ``reading(_:_:)`` alone, while the bytes stay where they are.
@safe struct ZipFile: ~Copyable {
    private let archive: OpaquePointer

    /// Opens an archive, has it read, and closes it.
    ///
    /// - Throws: ``WorkbookFault/damagedFile`` where it can't be opened, or what the reading throws.
    static func reading<Result>(
        _ bytes: [UInt8], _ body: (borrowing ZipFile) throws(WorkbookFault) -> Result
    ) throws(WorkbookFault) -> Result {
        try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) in
            guard let file = unsafe ZipFile(buffer) else { throw WorkbookFault.damagedFile }
            return try body(file)
        }
    }

    private init?(_ buffer: UnsafeBufferPointer<UInt8>) {
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        let source = unsafe zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error)
        guard let source = unsafe source else { return nil }
        guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
            unsafe zip_source_free(source)
            return nil
        }
        unsafe archive = opened
    }

    deinit { unsafe zip_discard(archive) }

    /// The files of the archive's directory.
    borrowing func entries(_ limits: WorkbookLimits) throws(WorkbookFault) -> [Archive.Entry] {
        let count = unsafe Int(zip_get_num_entries(archive, 0))
        try limits.require(count, of: .entries)
        var entries: [Archive.Entry] = []
        for index in 0..<max(count, 0) {
            guard let entry = entry(index) else { throw WorkbookFault.damagedFile }
            entries.append(entry)
        }
        return entries
    }

    private borrowing func entry(_ index: Int) -> Archive.Entry? {
        var stat = unsafe zip_stat_t()
        let wanted = UInt64(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
        guard unsafe zip_stat_index(archive, UInt64(index), 0, &stat) == 0,
            unsafe stat.valid & wanted == wanted, let name = unsafe stat.name
        else { return nil }
        return unsafe Archive.Entry(
            name: String(cString: name), index: index, size: Int(clamping: stat.size),
            isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE),
            isPackedAsUsual: [UInt16(ZIP_CM_STORE), UInt16(ZIP_CM_DEFLATE)].contains(stat.comp_method))
    }

    /// What a file of the archive holds; `nil` where it is damaged, or longer or shorter than declared.
    ///
    /// Never more is unpacked than a piece beyond the declared size.
    borrowing func contents(of entry: Archive.Entry) -> [UInt8]? {
        guard let file = unsafe zip_fopen_index(archive, UInt64(entry.index), 0) else { return nil }
        defer { unsafe zip_fclose(file) }
        var contents: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while contents.count <= entry.size {
            // At the end, this is where a wrong checksum is told.
            let count = unsafe zip_fread(file, &piece, UInt64(piece.count))
            guard count >= 0 else { return nil }
            guard count > 0 else { break }
            contents += piece.prefix(Int(count))
        }
        return contents.count == entry.size ? contents : nil
    }
}
