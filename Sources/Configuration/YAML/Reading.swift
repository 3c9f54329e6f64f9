internal import Vocabulary

/// How a value of one kind is read from a YAML node.
///
/// Readings are combined: `.list(of: .text)`, `.integer(1...31)`, `.mapping { reader in … }`. What can't be read
/// is recorded as a fault with its place and gives `nil`.
struct Reading<Value> {
    /// Reads a node, or records why it can't.
    let read: (YAMLNode, FaultCollector) -> Value?

    /// A reading by its function.
    init(_ read: @escaping (YAMLNode, FaultCollector) -> Value?) { self.read = read }

    /// The value made into another.
    func map<Other>(_ transform: @escaping (Value) -> Other) -> Reading<Other> {
        Reading<Other> { node, faults in read(node, faults).map(transform) }
    }

    /// The value made into another, or refused with a message: what is wrong and what would be right.
    func refined<Other>(
        orFault message: @escaping (Value) -> String, _ transform: @escaping (Value) -> Other?
    ) -> Reading<Other> {
        Reading<Other> { node, faults in
            guard let value = read(node, faults) else { return nil }
            guard let other = transform(value) else {
                faults.record(node.location, message(value))
                return nil
            }
            return other
        }
    }

    /// The value with its place.
    var located: Reading<Located<Value>> {
        Reading<Located<Value>> { node, faults in
            read(node, faults).map { Located($0, at: node.location) }
        }
    }
}

/// A value with the place it was read from.
struct Located<Value> {
    let value: Value
    let location: SourceLocation

    init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Sendable where Value: Sendable {}
