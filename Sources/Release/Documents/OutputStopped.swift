import Definitions

/// An output that doesn't go out at all, and why: the run report lists it.
public struct OutputStopped: Error, Hashable, Sendable, CustomStringConvertible {
    /// The output, in words.
    public let output: String
    /// Why it is stopped, in a sentence.
    public let reason: String

    /// A stopped output.
    public init(output: String, reason: String) {
        self.output = output
        self.reason = reason
    }

    /// The output and the reason.
    public var description: String { "\(output): \(reason)" }

    /// Stops an output that depends on an agreement which is not in force; see
    /// ``ReleaseGate/closure(of:role:identifying:)``.
    static func check(
        _ output: String, _ purpose: String, _ role: String, _ gate: ReleaseGate,
        identifying identity: [FieldReference]? = nil
    ) throws(OutputStopped) {
        if let reason = gate.closure(of: purpose, role: role, identifying: identity) {
            throw OutputStopped(output: output, reason: reason)
        }
    }
}
