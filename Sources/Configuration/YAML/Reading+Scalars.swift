internal import Vocabulary

extension Reading where Value == YAMLScalar {
    /// Any single value that is not empty.
    static func scalar(expecting expected: String) -> Reading {
        Reading { node, faults in
            guard case .scalar(let scalar) = node else {
                faults.record(node.location, "expected \(expected), found \(node.kind)")
                return nil
            }
            guard !node.isNull else {
                faults.record(node.location, "expected \(expected), found nothing")
                return nil
            }
            return scalar
        }
    }
}

extension Reading where Value == String {
    /// A text; a block's last line break is left off.
    static var text: Reading { text(expecting: "a text") }

    /// A text that may be empty when it is quoted.
    static func text(expecting expected: String) -> Reading {
        Reading<YAMLScalar>.scalar(expecting: expected).map { scalar in
            guard scalar.style == .block else { return scalar.text }
            return String(scalar.text.reversed().drop { $0.isNewline }.reversed())
        }
    }

    /// A lower-case identifier: letters, digits and underscores, beginning with a letter.
    static var identifier: Reading {
        text.refined(
            orFault: {
                "'\($0)' is not a name; use lower-case letters, digits and underscores, with a letter first"
            },
            { isIdentifier($0) ? $0 : nil })
    }

    /// A word that is one of those known, with the nearest suggested.
    ///
    /// `kind` is what the word names, for the message: "record type".
    static func known(_ kind: String, among words: some Sequence<String>) -> Reading {
        let known = Array(words)
        return text.refined(
            orFault: { KnownWords.message(unknown: $0, kind: kind, known: known) },
            { known.contains($0) ? $0 : nil })
    }

    /// One of some words; any word where nobody could tell them, since that is a fault already.
    static func known(_ kind: String, ifToldBy words: [String]?) -> Reading {
        words.map { .known(kind, among: $0) } ?? .text
    }

    private static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
        }
    }
}

extension Reading where Value == Int {
    /// A whole number.
    static var integer: Reading {
        Reading<String>.text(expecting: "a whole number").refined(
            orFault: { "expected a whole number, found '\($0)'" }, { Int($0) })
    }

    /// A whole number within bounds.
    static func integer(_ bounds: ClosedRange<Int>) -> Reading {
        integer.refined(
            orFault: {
                "\($0) is out of bounds; "
                    + "expected a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
            },
            { bounds.contains($0) ? $0 : nil })
    }

    /// A whole number of at least so much.
    static func integer(_ bounds: PartialRangeFrom<Int>) -> Reading {
        integer.refined(
            orFault: { "\($0) is too small; expected a whole number of at least \(bounds.lowerBound)" },
            { bounds.contains($0) ? $0 : nil })
    }
}

extension Reading where Value == Double {
    /// A finite number with or without a decimal point.
    static var decimal: Reading {
        Reading<String>.text(expecting: "a number").refined(
            orFault: { "expected a number, found '\($0)'" }, { number($0) })
    }

    /// A number within bounds.
    static func decimal(_ bounds: ClosedRange<Double>) -> Reading {
        decimal.refined(
            orFault: {
                "\($0) is out of bounds; expected a number from \(bounds.lowerBound) to \(bounds.upperBound)"
            },
            { bounds.contains($0) ? $0 : nil })
    }

    /// A share from 0 to 1, written as such or as a percentage: `0.05` or `5%`.
    static var share: Reading {
        Reading<String>.text(expecting: "a share from 0 to 1").refined(
            orFault: { "expected a share from 0 to 1, or from 0% to 100%, found '\($0)'" },
            { text in
                let share = text.last == "%" ? number(text.dropLast()).map { $0 / 100 } : number(text)
                return share.flatMap { (0...1).contains($0) ? $0 : nil }
            })
    }

    /// A finite number in digits, with a sign, a point and a power of ten if there are any: `0.05`, `1.0e-5`.
    private static func number(_ text: some StringProtocol) -> Double? {
        let signs = Set("+-.eE".utf8)
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || signs.contains(byte)
        }
        return isPlain ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
    }
}

extension Reading where Value == Bool {
    /// `yes` or `no`; `true` and `false` are understood.
    static var yesNo: Reading {
        Reading<String>.text(expecting: "yes or no").refined(
            orFault: { "expected yes or no, found '\($0)'" },
            { ["yes": true, "true": true, "no": false, "false": false][$0] })
    }
}

extension Reading where Value == CalendarDay {
    /// A day written `YYYY-MM-DD`.
    static var day: Reading {
        Reading<String>.text(expecting: "a day as YYYY-MM-DD").refined(
            orFault: { "expected a day as YYYY-MM-DD, found '\($0)'" }, { CalendarDay(iso: $0) })
    }
}

extension Reading where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a type's words, with the nearest suggested.
    ///
    /// `kind` is what the word names, for the message: "delivery".
    static func word(_ kind: String) -> Reading {
        Reading<String>.known(kind, among: Value.allCases.map(\.rawValue))
            .refined(orFault: { "unknown \(kind) '\($0)'" }, { Value(rawValue: $0) })
    }
}
