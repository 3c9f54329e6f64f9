internal import Glibc

/// Standard error: where progress, findings and failures go, so that results can be piped on.
enum StandardError {
    /// Whether somebody looks at it on a terminal.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes text as it is.
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe Glibc.write(STDERR_FILENO, all.baseAddress?.advanced(by: written), all.count - written)
            }
            // Nobody can be told that nobody can be told.
            guard count > 0 else { return }
            written += count
        }
    }
}
