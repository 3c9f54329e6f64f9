internal import Configuration
internal import Definitions
internal import Store
internal import Vocabulary

/// Why alerts may differ although no rule does: what else changed since the nights, and what could not be put together again
/// as it was.
struct ImpactDoubts {
    private let ledger: Ledger
    private let parts: ConfigurationParts
    /// The hashes of the configuration's files as they are now, by name.
    private let now: [String: String]
    private var changedFiles: [String: Int] = [:]
    private var unknownNights = 0
    private var linkedOtherwise: [(night: CalendarDay, records: Int)] = []
    private var nights = 0

    init(_ site: NightSite, decisions: LinkDecisionFile?, _ ledger: Ledger) {
        self.ledger = ledger
        parts = site.configuration.nightly.parts
        let files = site.files.map { ($0.path, $0.bytes.sha256) }
        now = Dictionary(
            files + (decisions.map { [($0.place, $0.hash.sha256)] } ?? []),
            uniquingKeysWith: { first, _ in first })
    }

    /// Takes note of a night.
    ///
    /// - Throws: `StoreFault`
    mutating func add(_ night: RebuiltNight) throws {
        nights += 1
        if night.linkedOtherwise > 0 { linkedOtherwise.append((night.night, night.linkedOtherwise)) }
        let run = try ledger.runs().first { $0.night == night.night && $0.state != .running }
        guard let run else {
            unknownNights += 1
            return
        }
        for name in changed(since: try ledger.hashes(of: run.number)) { changedFiles[name, default: 0] += 1 }
    }

    /// The files of the configuration, but for the rules, that are not as they were.
    private func changed(since hashes: [ContentHash]) -> [String] {
        let then = Dictionary(
            hashes.filter { $0.kind == "configuration" }.map { ($0.name, $0.sha256) },
            uniquingKeysWith: { first, _ in first })
        return Set(then.keys).union(now.keys).filter { name in
            !isOfRules(name) && then[name] != now[name]
        }
    }

    /// Whether a file stands where the rules do.
    private func isOfRules(_ name: String) -> Bool {
        parts.alerts.contains(name)
            || name.hasSuffix(".lock.yml") && parts.alerts.contains { $0.folderOfPath == name.folderOfPath }
    }

    /// The doubts, a sentence each; none where each night was put together as it was and only rules may differ.
    func sentences(of sameVersions: [(rule: String, version: Int)]) -> [String] {
        let files = changedFiles.sorted { $0.key < $1.key }.map {
            "\($0.key) is not as it was on \($0.value.counted("night")): what it changes is in these figures too"
        }
        let links = linkedOtherwise.map {
            "the night of \($0.night) can't be put together exactly: \($0.records.counted("record")) linked otherwise "
                + "than then"
        }
        let unknown =
            unknownNights == 0
            ? [] : ["of \(unknownNights.counted("night")) the ledger doesn't tell with what it was run"]
        let same = sameVersions.map {
            "\($0.rule) has the version that it had then (\($0.version)) and differs: either it was changed without a new "
                + "version, or something else was"
        }
        return files + links + unknown + same
    }
}
