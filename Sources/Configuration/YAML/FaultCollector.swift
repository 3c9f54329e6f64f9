internal import Definitions
internal import Vocabulary

/// The faults found so far in one load of the configuration.
///
/// Decoders record a fault and go on, so that one run of the command reports them all. A class, because every
/// reader of the load adds to the same list.
final class FaultCollector {
    private(set) var faults: [Fault] = []
    private var expressions: [ExpressionText] = []
    private var values: [NamedExpression] = []

    /// Records what is wrong at a place, and what would be right: one sentence without a full stop.
    func record(_ location: SourceLocation, _ message: String) {
        let fault = Fault(at: location, message)
        if !faults.contains(fault) { faults.append(fault) }
    }

    /// Remembers an expression that was read, whatever becomes of the definition that it stands in.
    func note(_ expression: ExpressionText) { expressions.append(expression) }

    /// Remembers expressions that a definition gives names of its own.
    func note(_ named: [NamedExpression]) { values += named }

    /// The named expressions of files that have a fault, which others of those files may use.
    var valuesOfFaultyFiles: [NamedExpression] {
        let faulty = Set(faults.map(\.location.file))
        return values.filter { faulty.contains($0.expression.location.file) }
    }

    /// The expressions of files that have a fault, in the order in which they were read: the definitions that they
    /// stand in may have been left out for it.
    var expressionsOfFaultyFiles: [ExpressionText] {
        let faulty = Set(faults.map(\.location.file))
        return expressions.filter { faulty.contains($0.location.file) }
    }

    /// Throws everything recorded, in order of place, if anything is.
    func throwIfAny() throws(Faults) {
        guard faults.isEmpty else { throw Faults(faults) }
    }
}
