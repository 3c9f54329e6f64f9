/// What every version of a rule meant when it was recorded: a lock that is added to and never changed.
public struct RecordedVersions: Hashable, Sendable {
    /// One version of a rule.
    public struct Entry: Hashable, Comparable, Sendable {
        /// The rule's identifier.
        public let rule: String
        /// The version, from 1.
        public let version: Int
        /// The SHA-256 of what it meant, in 64 hexadecimal digits.
        public let meaning: String

        /// A version of a rule with the hash of its meaning.
        public init(rule: String, version: Int, meaning: String) {
            self.rule = rule
            self.version = version
            self.meaning = meaning
        }

        /// Order of rule, then of version.
        public static func < (left: Entry, right: Entry) -> Bool {
            (left.rule, left.version) < (right.rule, right.version)
        }
    }

    /// The file that holds them, as the user would write its path.
    public let file: String
    /// The versions, in order of rules and numbers, each once.
    public let entries: [Entry]

    /// Versions that a file holds.
    public init(file: String, entries: [Entry] = []) {
        self.file = file
        self.entries = entries.sorted()
    }

    /// What a version of a rule meant; `nil` where it isn't recorded.
    public func meaning(of rule: String, version: Int) -> String? {
        entries.first { $0.rule == rule && $0.version == version }?.meaning
    }

    /// The highest version of a rule that is recorded.
    public func latest(of rule: String) -> Int? {
        entries.filter { $0.rule == rule }.map(\.version).max()
    }

    /// The same with versions that were not recorded; what is recorded stays as it is.
    public func adding(_ others: [Entry]) -> RecordedVersions {
        let new = others.filter { meaning(of: $0.rule, version: $0.version) == nil }
        return RecordedVersions(file: file, entries: entries + new)
    }
}
