internal import Vocabulary

extension Reading {
    /// A list of values; faulty ones are left out, with their faults recorded.
    static func list<Element>(of element: Reading<Element>) -> Reading where Value == [Element] {
        Reading { node, faults in
            guard case .sequence(let sequence) = node else {
                faults.record(node.location, "expected a list, found \(node.kind)")
                return nil
            }
            return sequence.items.compactMap { element.read($0, faults) }
        }
    }

    /// A list of values, or one value for a list of one.
    static func oneOrMore<Element>(_ element: Reading<Element>) -> Reading where Value == [Element] {
        Reading { node, faults in
            if case .sequence = node { return Reading.list(of: element).read(node, faults) }
            return element.read(node, faults).map { [$0] }
        }
    }

    /// Any keys with values of one kind, in the file's order; faulty ones are left out.
    static func entries<Element>(
        _ element: Reading<Element>
    ) -> Reading where Value == [(key: Located<String>, value: Element)] {
        Reading { node, faults in
            guard case .mapping(let mapping) = node else {
                faults.record(node.location, "expected keys with values, found \(node.kind)")
                return nil
            }
            return mapping.entries.compactMap { entry in
                element.read(entry.value, faults).map { value in
                    (key: Located(entry.key.text, at: entry.key.location), value: value)
                }
            }
        }
    }

    /// A mapping of known keys, read by a function; keys that the function doesn't ask for are faults.
    static func mapping(_ read: @escaping (MappingReader) -> Value?) -> Reading {
        Reading { node, faults in
            guard let reader = MappingReader(node, faults: faults) else { return nil }
            let value = read(reader)
            reader.finish()
            return value
        }
    }

    /// Any keys, each with a mapping that is read by a function, given the key.
    static func namedMappings<Element>(
        _ read: @escaping (Located<String>, MappingReader) -> Element?
    ) -> Reading where Value == [Element] {
        Reading { node, faults in
            guard case .mapping(let mapping) = node else {
                faults.record(node.location, "expected keys with values, found \(node.kind)")
                return nil
            }
            return mapping.entries.compactMap { entry in
                let key = Located(entry.key.text, at: entry.key.location)
                return Reading<Element>.mapping { read(key, $0) }.read(entry.value, faults)
            }
        }
    }
}

extension Reading where Value == YAMLNode {
    /// The node itself, to be read otherwise.
    static var node: Reading { Reading { node, _ in node } }
}
