/// How a run ends, as its exit code says to whatever started it.
public enum ExitStatus: Int, Sendable, Hashable, CaseIterable {
    /// Done.
    case done = 0
    /// Failed for a reason that none of the others names.
    case failed = 1
    /// Done, but more rows of a source were set aside than its limit allows.
    case rowsSetAside = 2
    /// The configuration has faults; no data was read.
    case configuration = 3
    /// An input is missing or stale.
    case inputMissing = 4
    /// An agreement or disclosure control stopped an output.
    case disclosure = 5
    /// Something that must not change did: the audit chain, a stored file.
    case integrity = 6
    /// Another run holds the lock.
    case locked = 7
    /// Wrong usage of the command.
    case usage = 64

    /// What the code means, in a few words.
    public var meaning: String {
        switch self {
        case .done: "done"
        case .failed: "failed"
        case .rowsSetAside: "done, but rows were set aside above a source's limit"
        case .configuration: "the configuration has faults"
        case .inputMissing: "an input is missing or stale"
        case .disclosure: "an agreement or disclosure control stopped an output"
        case .integrity: "integrity is broken"
        case .locked: "another run holds the lock"
        case .usage: "wrong usage"
        }
    }
}

/// Why a run could not end well: its exit status, what happened, and what to do about it.
public struct RunFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The exit status.
    public let status: ExitStatus
    /// What happened and what to do, without a personal value.
    public let message: String

    /// A failure with its status.
    public init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
