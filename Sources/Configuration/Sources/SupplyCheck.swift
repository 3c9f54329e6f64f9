internal import Definitions
internal import Vocabulary

/// Whether rows of different sources can be told apart.
///
/// A record's key is its agency, its type and the agency's own key, so two sources of one agency and type must have
/// keys of different shapes.
struct SupplyCheck {
    let decoded: [DecodedSource]
    let faults: FaultCollector

    func check() {
        for (index, source) in decoded.enumerated() {
            for earlier in decoded[..<index] { check(source, against: earlier.definition) }
        }
    }

    private func check(_ source: DecodedSource, against earlier: SourceDefinition) {
        let definition = source.definition
        if definition.name == earlier.name {
            faults.record(definition.location, "another source is named '\(definition.name)' already")
        }
        guard definition.agency == earlier.agency, definition.recordType == earlier.recordType else { return }
        guard let one = keyShape(of: definition), let other = keyShape(of: earlier),
            one.isDisjoint(from: other)
        else {
            faults.record(
                source.supplyPlace,
                "source '\(earlier.name)' supplies '\(definition.recordType)' for agency "
                    + "'\(definition.agency)' already; give the key column of both a 'shape', "
                    + "so that their keys can't be the same")
            return
        }
    }

    private func keyShape(of source: SourceDefinition) -> KeyShape? {
        guard source.primaryKey.count == 1, let index = source.index(of: source.primaryKey[0]) else {
            return nil
        }
        return source.columns[index].constraints.pattern.map(KeyShape.init)
    }
}

/// The shape of a key, as a column's `shape` describes it.
struct KeyShape {
    private let marks: [UInt8]

    /// A shape by its text.
    init(_ text: String) { marks = Array(text.utf8) }

    /// Whether no text has both shapes: what stands before the first `*` of either decides, and the length where
    /// neither has one.
    func isDisjoint(from other: KeyShape) -> Bool {
        let star = UInt8(ascii: "*")
        for (one, two) in zip(marks, other.marks) {
            if one == star || two == star { return false }
            if !Self.overlap(one, two) { return true }
        }
        return !marks.contains(star) && !other.marks.contains(star) && marks.count != other.marks.count
    }

    private static func overlap(_ one: UInt8, _ two: UInt8) -> Bool {
        if one == two { return true }
        return admits(one, two) || admits(two, one)
    }

    private static func admits(_ mark: UInt8, _ other: UInt8) -> Bool {
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(other)
        let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(other)
        switch mark {
        case UInt8(ascii: "A"): return isUpper
        case UInt8(ascii: "a"): return isUpper || isLower
        case UInt8(ascii: "9"): return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(other)
        default: return false
        }
    }
}
