internal import Vocabulary

/// A value of a YAML file, with its place.
indirect enum YAMLNode {
    /// A single text.
    case scalar(YAMLScalar)
    /// Keys and values, in the file's order.
    case mapping(YAMLMapping)
    /// Values in order.
    case sequence(YAMLSequence)

    /// Where it begins.
    var location: SourceLocation {
        switch self {
        case .scalar(let scalar): scalar.location
        case .mapping(let mapping): mapping.location
        case .sequence(let sequence): sequence.location
        }
    }

    /// What it is, as a message names it.
    var kind: String {
        switch self {
        case .scalar: "a single value"
        case .mapping: "keys with values"
        case .sequence: "a list"
        }
    }

    /// Whether nothing stands there: `key:`, `key: ~` or `key: null`.
    var isNull: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
        return ["", "~", "null"].contains(scalar.text)
    }
}

/// A single text of a YAML file; what type it is of, its reader decides.
struct YAMLScalar {
    /// How the text is written.
    enum Style {
        case plain
        case quoted
        case block
    }

    /// The text, as YAML reads it.
    let text: String
    /// How it is written.
    let style: Style
    /// Where it begins: its first character, opening quote or block indicator.
    let location: SourceLocation
    /// The file's lines.
    let lines: SourceLines
}

/// Keys and values, in the file's order; no key stands twice.
struct YAMLMapping {
    /// A key with its value.
    struct Entry {
        let key: YAMLScalar
        let value: YAMLNode
    }

    let entries: [Entry]
    let location: SourceLocation
}

/// Values in order.
struct YAMLSequence {
    let items: [YAMLNode]
    let location: SourceLocation
}
