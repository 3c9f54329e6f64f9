internal import Store
internal import Vocabulary

/// What differs between two runs: stages, counts, and the hashes of what they read and wrote.
public struct RunDifference: Hashable, Sendable {
    /// Something that isn't the same in both.
    public struct Change: Hashable, Sendable {
        /// What kind of thing: `stage`, `input`, `configuration` or `output`.
        public let kind: String
        /// Which.
        public let name: String
        /// How it was in the first run; none where the first run hasn't it.
        public let before: String?
        /// How it is in the second run; none where the second run hasn't it.
        public let after: String?
    }

    /// The first run.
    public let earlier: RunLine
    /// The second run.
    public let later: RunLine
    /// What differs, by kind and name: stages in their order, then inputs, configuration and outputs.
    public let changes: [Change]

    init(_ earlier: RunAccount, _ later: RunAccount) {
        self.earlier = earlier.run
        self.later = later.run
        let stages = Self.changes(
            "stage", earlier.stages.flatMap(\.summary), later.stages.flatMap(\.summary))
        let files = ["input", "configuration", "output"].flatMap { kind in
            Self.changes(kind, Self.files(kind, earlier), Self.files(kind, later))
        }
        changes = stages + files
    }

    /// The difference for a terminal, a line each.
    public var lines: [String] {
        let heads = ["first:  \(earlier.sentence)", "second: \(later.sentence)"]
        guard !changes.isEmpty else {
            return heads + ["no difference: the same stages and counts, the same bytes in and out"]
        }
        let heading = ["", "", "first", "second"]
        let rows = changes.map { change in
            [change.kind, change.name, change.before ?? "absent", change.after ?? "absent"]
        }
        return heads + AlignedText.lines([heading] + rows)
    }

    /// Files by name; an extract by its source, since its own name changes with every night.
    private static func files(_ kind: String, _ account: RunAccount) -> [(String, String)] {
        let sources = Dictionary(
            account.receipts.map { ($0.file, $0.source.name) }, uniquingKeysWith: { first, _ in first })
        var files: [(name: String, what: String)] = []
        for hash in account.hashes where hash.kind == kind {
            let source = kind == "input" ? sources[hash.name] : nil
            let what = "\(hash.sha256.prefix(12)) (\(hash.bytes.counted("byte")))"
            let name = source ?? hash.name
            if let place = files.firstIndex(where: { $0.name == name }) {
                files[place].what += " and \(what)"
            } else {
                files.append((name, what))
            }
        }
        return files
    }

    /// The names of the first in their order, then those that only the second has.
    private static func changes(
        _ kind: String, _ before: [(String, String)], _ after: [(String, String)]
    ) -> [Change] {
        let old = Dictionary(before, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after, uniquingKeysWith: { first, _ in first })
        let names = before.map(\.0) + after.map(\.0).filter { old[$0] == nil }
        return names.filter { old[$0] != new[$0] }.map { name in
            Change(kind: kind, name: name, before: old[name], after: new[name])
        }
    }
}

extension StageRecord {
    /// Every figure of the stage by its name, but for when it was and how long it took.
    fileprivate var summary: [(String, String)] {
        let counted = [
            ("read", counts.read), ("kept", counts.kept), ("set aside", counts.rejected),
            ("repeated", counts.repeated),
        ]
        let figures = counted.map { ($0, $1.grouped) } + figures.map { ($0.name, $0.value) }
        return figures.map { ("\(name): \($0.0)", $0.1) }
    }
}
