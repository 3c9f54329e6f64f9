internal import Glibc

/// The few calls of the system that Foundation lacks; the module's only unsafe code.
enum SystemCalls {
    /// What the system says of the last call that failed.
    static var lastMessage: String {
        let number = errno
        guard let text = unsafe strerror(number) else { return "system error \(number)" }
        return unsafe String(cString: text)
    }

    /// Opens a file for reading and writing, made with mode 0600 where there is none; negative on failure.
    static func openPrivate(_ path: String, truncating: Bool) -> Int32 {
        unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC | (truncating ? O_TRUNC : 0), 0o600)
    }

    /// Writes all the bytes and waits until they are on the disk.
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe write(descriptor, all.baseAddress?.advanced(by: written), all.count - written)
            }
            guard count > 0 else { return false }
            written += count
        }
        return fsync(descriptor) == 0
    }

    /// Renames in one step, replacing what stands there.
    static func renameReplacing(_ from: String, to: String) -> Bool {
        unsafe rename(from, to) == 0
    }

    /// Waits until the names in a folder are on the disk.
    static func syncFolder(_ path: String) -> Bool {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    /// Who may do what with a file or folder: the nine lowest bits and the three above them; `nil` where there is none.
    static func mode(of path: String) -> UInt32? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return status.st_mode & 0o7777
    }

    /// Says who may do what with a file or folder.
    static func changeMode(of path: String, to mode: UInt32) -> Bool {
        unsafe chmod(path, mode) == 0
    }
}
