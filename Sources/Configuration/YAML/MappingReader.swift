internal import Vocabulary

/// Reads the keys of one mapping, and knows which were asked for.
///
/// A missing or unreadable key gives `nil` and a recorded fault, so that decoding goes on and finds the rest. A
/// class, because reading a key marks it as known.
final class MappingReader {
    /// Where the mapping begins.
    let location: SourceLocation
    /// The faults of the load.
    let faults: FaultCollector

    private let mapping: YAMLMapping
    private var asked: Set<String> = []

    /// A reader of a mapping; `nil`, with a fault, for any other node.
    init?(_ node: YAMLNode, faults: FaultCollector) {
        guard case .mapping(let mapping) = node else {
            faults.record(node.location, "expected keys with values, found \(node.kind)")
            return nil
        }
        self.mapping = mapping
        self.faults = faults
        location = mapping.location
    }

    /// The keys that stand in the mapping, in order.
    var keys: [Located<String>] { mapping.entries.map { Located($0.key.text, at: $0.key.location) } }

    /// Whether a key stands in the mapping with a value; asking makes it a known key.
    func has(_ key: String) -> Bool { node(key) != nil }

    /// The value of a key that must be there.
    func required<Value>(_ key: String, _ reading: Reading<Value>) -> Value? {
        guard let node = node(key) else {
            faults.record(place(ofMissing: key), missing(key))
            return nil
        }
        return reading.read(node, faults)
    }

    /// The value of a key that may be there; `nil` also for `key:` without a value.
    func optional<Value>(_ key: String, _ reading: Reading<Value>) -> Value? {
        node(key).flatMap { reading.read($0, faults) }
    }

    /// The value of a key that may be there, or what holds without it.
    func optional<Value>(_ key: String, _ reading: Reading<Value>, else otherwise: Value) -> Value {
        optional(key, reading) ?? otherwise
    }

    /// Where the value of a key stands; the mapping's place if it isn't there.
    func location(of key: String) -> SourceLocation {
        entry(key)?.value.location ?? location
    }

    /// Records a fault at the value of a key.
    func fault(at key: String, _ message: String) {
        faults.record(location(of: key), message)
    }

    /// Records every key that nobody asked for; call it once, after the last key is read.
    func finish() {
        for entry in mapping.entries where !asked.contains(entry.key.text) {
            faults.record(entry.key.location, unknown(entry.key.text))
        }
    }

    private func entry(_ key: String) -> YAMLMapping.Entry? {
        mapping.entries.first { $0.key.text == key }
    }

    private func node(_ key: String) -> YAMLNode? {
        asked.insert(key)
        guard let node = entry(key)?.value, !node.isNull else { return nil }
        return node
    }

    private func place(ofMissing key: String) -> SourceLocation {
        entry(key)?.key.location ?? location
    }

    private func missing(_ key: String) -> String {
        entry(key) == nil ? "key '\(key)' is missing here" : "key '\(key)' has no value"
    }

    private func unknown(_ key: String) -> String {
        let suggestion = NearMiss.suggestion(for: key, among: asked).map { "did you mean '\($0)'? " } ?? ""
        return "unknown key '\(key)'; \(suggestion)known keys: \(asked.sorted().joined(separator: ", "))"
    }
}
