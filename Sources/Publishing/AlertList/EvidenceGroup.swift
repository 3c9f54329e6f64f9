import Release
import Rendering

/// Records of one agency that say the same of different days, as a row of their own: eleven kept appointments are one
/// line with eleven days.
struct EvidenceGroup {
    private let records: [EvidenceEntry]

    /// The records folded, in the order of the first of each kind; those that are withheld are in none.
    static func groups(of records: [EvidenceEntry]) -> [EvidenceGroup] {
        var kinds: [[ReleasedField]] = []
        var members: [[EvidenceEntry]] = []
        for record in records where !record.isWithheld {
            let kind = [record.what, record.agency, record.basis, record.toPerson]
            if let place = kinds.firstIndex(of: kind) {
                members[place].append(record)
            } else {
                kinds.append(kind)
                members.append([record])
            }
        }
        return members.map(EvidenceGroup.init)
    }

    private init(records: [EvidenceEntry]) { self.records = records }

    /// What the records say, and how many say it.
    var what: Markup {
        guard let first = records.first else { return .nothing }
        return records.count == 1
            ? first.what.markup : [first.what.markup, .text(" (\(records.count) records)")]
    }

    /// Whose records they are.
    var agency: Markup { records.first?.agency.markup ?? .nothing }

    /// Fact or assessment, and whether it may be put to the person.
    var standing: String {
        [records.first?.basis.text, records.first?.toPerson.text].compactMap(\.self).joined(separator: "; ")
    }

    /// The same in small letters.
    var standingMarkup: Markup { .element(.small, [.text(standing)]) }

    /// The latest day with its age, then the others.
    var days: Markup {
        guard let latest = records.first else { return .nothing }
        let age = latest.age.text.map { Markup.text(", \($0)") } ?? .nothing
        let others = records.dropFirst().map(\.date).map(Self.words)
        let also: Markup =
            others.isEmpty
            ? .nothing
            : [.element(.lineBreak, []), .element(.small, [.text("also \(others.joined(separator: "; "))")])]
        return [latest.date.dayMarkup, age, also]
    }

    /// Reference numbers, the extracts' files and lines, each file named once, and when they were received.
    var sources: Markup {
        var files: [(name: String, lines: [String])] = []
        for source in records.map({ $0.source.words() }) where !source.isEmpty {
            let parts = source.split(separator: ":")
            let line = parts.count > 1 ? String(parts[parts.count - 1]) : ""
            let name = line.isEmpty ? source : String(source.dropLast(line.count + 1))
            if let place = files.firstIndex(where: { $0.name == name }) {
                files[place].lines.append(line)
            } else {
                files.append((name, [line]))
            }
        }
        let places = files.map { file in
            file.lines == [""] ? file.name : "\(file.name):\(file.lines.joined(separator: ", "))"
        }
        let lines = [references, places.joined(separator: "\n"), received].filter { !$0.isEmpty }
        return .element(.small, [.lines(lines.joined(separator: "\n"))])
    }

    /// The agencies' own reference numbers, each once.
    private var references: String {
        var texts: [String] = []
        for text in records.compactMap(\.reference.text) where !texts.contains(text) { texts.append(text) }
        return texts.joined(separator: "; ")
    }

    /// The days on which the extracts were received, each once.
    private var received: String {
        let days = Set(records.compactMap(\.received.text)).sorted().map { Cell.day($0).shown }
        return days.isEmpty ? "" : "received \(days.joined(separator: ", "))"
    }

    private static func words(_ date: ReleasedField) -> String {
        date.text.map { Cell.day($0).shown } ?? date.words(or: "no day")
    }
}
