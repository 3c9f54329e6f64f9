internal import Glibc

/// An exclusive lock on a state folder: two runs at once would tread on each other's nights.
///
/// The kernel lets go of it when the process ends, however it ends.
struct RunLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock, or fails at once if somebody holds it.
    ///
    /// - Parameter path: The lock's file, made with mode 0600.
    /// - Throws: ``RunFailure`` of kind `locked`, or of kind `failed` where the file can't be made.
    init(path: String) throws(RunFailure) {
        descriptor = SystemCalls.openPrivate(path, truncating: false)
        guard descriptor >= 0 else {
            throw RunFailure(.failed, "the lock \(path) can't be made: \(SystemCalls.lastMessage)")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw RunFailure(.locked, "another run holds \(path); wait for it to end")
        }
    }

    deinit {
        close(descriptor)
    }
}
