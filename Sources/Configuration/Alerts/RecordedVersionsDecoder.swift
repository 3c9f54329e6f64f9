internal import Definitions
internal import Vocabulary

/// Reads the lock of rule versions: rules, each with its versions and the hashes of what they meant.
struct RecordedVersionsDecoder {
    /// What a file holds.
    func versions(_ document: YAMLDocument, _ faults: FaultCollector) -> RecordedVersions {
        let rules = Reading<[(key: Located<String>, value: [RecordedVersions.Entry])]>
            .entries(Self.versions).read(document.root, faults)
        let entries = (rules ?? []).flatMap { rule, versions in
            versions.map {
                RecordedVersions.Entry(rule: rule.value, version: $0.version, meaning: $0.meaning)
            }
        }
        return RecordedVersions(file: document.file, entries: entries)
    }

    /// The versions of a rule that is still to be named.
    private static var versions: Reading<[RecordedVersions.Entry]> {
        Reading { node, faults in
            Reading<[(key: Located<String>, value: String)]>.entries(meaning).read(node, faults)?
                .compactMap { version, meaning in
                    guard let number = Int(version.value), number >= 1 else {
                        faults.record(
                            version.location,
                            "expected a version, a whole number of at least 1, "
                                + "found '\(version.value)'")
                        return nil
                    }
                    return RecordedVersions.Entry(rule: "", version: number, meaning: meaning)
                }
        }
    }

    private static var meaning: Reading<String> {
        Reading<String>.text(expecting: "a hash").refined(
            orFault: { _ in
                "expected a SHA-256 of 64 hexadecimal digits; this file is written by 'tributary rules record' alone"
            },
            { text in
                let isHash = text.utf8.count == 64 && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
                return isHash ? text : nil
            })
    }
}
