import Configuration
import Definitions
import Foundation
import Testing
import Vocabulary

@Suite struct `A linkage study's file` {
    private static let linkage = """
        linkage:
          columns:
            surname: {kind: surname}
            birth_date: {kind: date_of_birth}
            pnc: {kind: pnc}
          blocking: {rules: [[surname]]}
          comparisons: {birth_date: {kind: date_of_birth, column: birth_date}}

        """

    private func load(_ text: String, beside: [String: String] = [:]) throws -> LinkageStudy {
        let files = ["study.yml": text].merging(beside) { first, _ in first }
        return try LinkageStudyLoader.load("study.yml", files: ConfigurationFiles(files))
    }

    private func faults(_ text: String, beside: [String: String] = [:]) -> [String] {
        do {
            _ = try load(text, beside: beside)
            return []
        } catch { return (error as? Faults)?.all.map(\.description) ?? ["\(error)"] }
    }

    @Test func `says where records are, and what fills which column`() throws {
        let study = try load(
            Self.linkage + """
                as_of: 2026-03-01
                sources:
                  one:
                    file: one.csv
                    record_id: id
                    delimiter: ";"
                    missing: [NK, "-"]
                    columns:
                      surname: [name, {from: alias, take: [after_comma, last_word], split: words}]
                      birth_date: {from: dob, layout: [DD/MM/YYYY, YYYY]}
                      pnc: {from: pnc, codes: {a: b}, missing: none, as_is: yes}
                """)
        #expect(study.task == .deduplicate)
        #expect(study.asOf == CalendarDay(year: 2026, month: 3, day: 1))
        let source = try #require(study.sources.first)
        #expect(source.delimiter == UInt8(ascii: ";"))
        #expect(source.missing == ["NK", "-"])
        #expect(source.fields.map(\.column) == ["surname", "surname", "birth_date", "pnc"])
        #expect(source.fields[1].take == [.afterComma, .lastWord])
        #expect(source.fields[1].split == .words)
        #expect(source.fields[2].layouts == [.dayFirst, .year])
        #expect(source.fields[3].codes == ["a": "b"])
        #expect(source.fields[3].isAsIs)
    }

    @Test func `may name the file that says how records are linked`() throws {
        let sources = "sources: {one: {file: one.csv, record_id: id, columns: {surname: s}}}\n"
        let inner = Self.linkage.split(separator: "\n").dropFirst().map { $0.dropFirst(2) }.joined(
            separator: "\n")
        let study = try load("linkage: own.yml\n" + sources, beside: ["own.yml": inner])
        #expect(study.linkage.columns.map(\.name) == ["surname", "birth_date", "pnc"])
        #expect(
            faults("linkage: other.yml\n" + sources, beside: ["own.yml": inner])
                == ["study.yml:1:10: there is no file 'other.yml'"])
    }

    @Test func `has rules for few records alone`() throws {
        let sources = "sources: {one: {file: one.csv, record_id: id, columns: {surname: s}}}\n"
        let study = try load(
            Self.linkage + "wide_blocking: {up_to_records: 100, rules: [[birth_date], [pnc]]}\n" + sources)
        let usual = study.linkage.blocking.rules
        #expect(study.linkage(ofRecords: 100).blocking.rules.count == usual.count + 2)
        #expect(study.linkage(ofRecords: 101).blocking.rules == usual)
        let wrong = faults(
            Self.linkage + "wide_blocking: {up_to_records: 100, rules: [[birth_dat]]}\n" + sources)
        #expect(wrong.count == 1)
        #expect(wrong[0].contains("'birth_dat'"))
    }

    @Test func `links all records of several sources unless told otherwise`() throws {
        let sources = """
            sources:
              one: {file: one.csv, record_id: id, columns: {surname: s}}
              two: {file: two.csv, record_id: id, columns: {surname: s}}

            """
        #expect(try load(Self.linkage + sources).task == .linkAndDeduplicate)
        let link = try load("task: link\n" + Self.linkage + sources)
        #expect(link.linkage.acrossSourcesOnly)
    }

    @Test(arguments: [
        (
            "surnme: s",
            "13:15: unknown linkage column 'surnme'; did you mean 'surname'? known: birth_date, pnc, surname"
        ),
        (
            "birth_date: d",
            "13:19: a date of birth needs its 'layout', one or several of YYYY-MM-DD, DD/MM/YYYY, MM/DD/YYYY, "
                + "YYYYMMDD, DDMMYYYY, YYYY"
        ),
        (
            "birth_date: {from: d, layout: DD/MM/YYY}",
            "13:37: unknown date layout 'DD/MM/YYY'; did you mean 'DD/MM/YYYY'? known: DD/MM/YYYY, DDMMYYYY, "
                + "MM/DD/YYYY, YYYY, YYYY-MM-DD, YYYYMMDD"
        ),
        (
            "pnc: p",
            "13:12: a PNC identifier may have two digits for its year; say the day of the extracts with "
                + "'as_of: YYYY-MM-DD'"
        ),
        (
            "surname: {from: s, layout: YYYY}",
            "13:16: 'layout' is for dates of birth; column 'surname' isn't one"
        ),
        ("surname: {form: s}", "13:16: key 'from' is missing here"),
    ])
    func `is faulted at the place where it is wrong`(columns: String, expected: String) {
        let text =
            Self.linkage + """
                sources:
                  one:
                    file: one.csv
                    record_id: id
                    columns:
                      \(columns)

                """
        #expect(faults(text).contains("study.yml:" + expected))
    }

    @Test(arguments: [
        ("task: link\n", "the task 'link' needs at least two sources; for one write 'deduplicate'"),
        ("task: lnk\n", "unknown task 'lnk'; did you mean 'link'?"), ("tsk: link\n", "unknown key 'tsk'"),
    ])
    func `is faulted for a task that can't be`(head: String, expected: String) {
        let text =
            head + Self.linkage
            + "sources: {one: {file: one.csv, record_id: id, columns: {surname: s}}}\n"
        #expect(faults(text).contains { $0.contains(expected) })
    }

    @Test func `knows the sources that duplicate_free names`() {
        let text =
            Self.linkage.replacing("  blocking", with: "  duplicate_free: [tow]\n  blocking") + """
                sources:
                  one: {file: one.csv, record_id: id, columns: {surname: s}}
                  two: {file: two.csv, record_id: id, columns: {surname: s}}

                """
        #expect(faults(text).contains { $0.contains("unknown source 'tow'; did you mean 'two'?") })
    }

    @Test func `has all its words in the reference`() throws {
        let page = try String(
            contentsOf: Shipped.root.appending(path: "Documentation/link-command.md"), encoding: .utf8)
        let words =
            LinkageStudy.Task.allCases.map(\.rawValue) + StudySource.Encoding.allCases.map(\.rawValue)
            + StudyField.Part.allCases.map(\.rawValue) + StudyDateLayout.allCases.map(\.rawValue)
        for word in words { #expect(page.contains("`\(word)`"), "\(word)") }
    }

    @Test func `has conditions and parts in the reference that can be written so`() throws {
        let page = try String(
            contentsOf: Shipped.root.appending(path: "Documentation/link-command.md"), encoding: .utf8)
        let section = try #require(
            page.components(separatedBy: "## Conditions on pairs").last?.components(separatedBy: "\n## ")
                .first)
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count == 18)
        for row in rows {
            let text = String(row.dropFirst(3).prefix { $0 != "`" })
            #expect(try AgreementCondition(parsing: text).description == text)
        }
        let parts = try #require(section.components(separatedBy: "may read a part").last)
            .components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        #expect(parts.count == 9)
        for part in parts { #expect(try ColumnReference(parsing: part).description == part) }
    }

    @Test(arguments: ["febrl1", "febrl2", "febrl3", "febrl4", "fake_1000", "uk"])
    func `that is shipped as an example is sound`(name: String) throws {
        let folder = Shipped.root.appending(path: "Pipelines/linkage-examples").path
        let files = ConfigurationFiles(
            bytes: { path in (try? Data(contentsOf: URL(filePath: path))).map { Array($0) } },
            names: { _ in [] })
        let study = try LinkageStudyLoader.load("\(folder)/\(name).yml", files: files)
        #expect(!study.sources.isEmpty)
    }
}
