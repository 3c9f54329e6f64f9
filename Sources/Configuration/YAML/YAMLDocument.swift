internal import Vocabulary
internal import Yams

/// A YAML file, read into nodes that know their place.
///
/// Texts stay texts: that `no` is a truth value or `1` a number is for the reader of the key to say.
struct YAMLDocument {
    /// The file's name, as faults show it.
    let file: String
    /// The whole content.
    let root: YAMLNode

    /// Reads a file; `nil`, with a fault recorded, where it is not UTF-8 or not YAML.
    init?(_ bytes: [UInt8], file: String, faults: FaultCollector) {
        let start = SourceLocation(file: file, line: 1, column: 1)
        guard let text = String(validating: Self.withoutByteOrderMark(bytes), as: UTF8.self) else {
            faults.record(start, "not UTF-8 text; save the file as UTF-8")
            return nil
        }
        do {
            guard let root = try Self.root(of: text, file: file, faults: faults), !root.isNull else {
                faults.record(start, "the file is empty")
                return nil
            }
            self.init(file: file, root: root)
        } catch {
            Self.record(error, in: text, start: start, faults: faults)
            return nil
        }
    }

    private init(file: String, root: YAMLNode) {
        self.file = file
        self.root = root
    }

    private static func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    /// The first and only document of a text.
    ///
    /// The parser keeps a pointer into the text, which needs the text to be longer than what Swift stores within
    /// the string itself: hence the blank lines after a short one. It must outlive the conversion, because nodes
    /// hold their anchors weakly.
    private static func root(of text: String, file: String, faults: FaultCollector) throws -> YAMLNode? {
        let padded = text.utf8.count < 32 ? text + String(repeating: "\n", count: 32) : text
        let parser = try Parser(yaml: padded, resolver: .basic, constructor: .default, encoding: .utf8)
        return try withExtendedLifetime(parser) {
            guard let node = try parser.singleRoot() else { return nil }
            return YAMLConversion(file: file, lines: SourceLines(text), faults: faults).node(node)
        }
    }
}

/// The nodes of the YAML library made our own.
private struct YAMLConversion {
    let file: String
    let lines: SourceLines
    let faults: FaultCollector

    func node(_ node: Node) -> YAMLNode {
        let location = location(node.mark)
        if node.anchor != nil {
            faults.record(location, "anchors and aliases (& and *) are not used here; write the values out")
            return .sequence(YAMLSequence(items: [], location: location))
        }
        switch node {
        case .scalar(let scalar): return .scalar(self.scalar(scalar))
        case .mapping(let mapping): return .mapping(self.mapping(mapping, at: location))
        case .sequence(let sequence):
            return .sequence(YAMLSequence(items: sequence.map(self.node), location: location))
        case .alias: return .sequence(YAMLSequence(items: [], location: location))
        }
    }

    private func mapping(_ mapping: Node.Mapping, at location: SourceLocation) -> YAMLMapping {
        var entries: [YAMLMapping.Entry] = []
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                faults.record(self.location(key.mark), "a key must be a single word")
                continue
            }
            entries.append(YAMLMapping.Entry(key: self.scalar(scalar), value: node(value)))
        }
        return YAMLMapping(entries: entries, location: location)
    }

    private func scalar(_ scalar: Node.Scalar) -> YAMLScalar {
        let style: YAMLScalar.Style =
            switch scalar.style {
            case .any, .plain: .plain
            case .singleQuoted, .doubleQuoted: .quoted
            case .literal, .folded: .block
            }
        return YAMLScalar(text: scalar.string, style: style, location: location(scalar.mark), lines: lines)
    }

    private func location(_ mark: Mark?) -> SourceLocation {
        SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}
