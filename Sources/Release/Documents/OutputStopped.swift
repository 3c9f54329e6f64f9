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

    /// Stops an output whose purpose and role no agreement in force has.
    static func check(
        _ output: String, _ purpose: String, _ role: String, _ gate: ReleaseGate
    ) throws(OutputStopped) {
        if let reason = gate.closure(of: purpose, role: role) {
            throw OutputStopped(output: output, reason: reason)
        }
    }
}
