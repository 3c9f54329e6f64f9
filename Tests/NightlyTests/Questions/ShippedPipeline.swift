import Configuration
import Definitions
import Foundation
import TestSupport
import Vocabulary

@testable import Nightly

/// The repository's `Pipelines`, in memory, with a file changed where a test says so.
struct ShippedPipeline {
    private var texts: [String: String] = [:]
    /// What a change is compared with.
    private let unchanged: [String: String]

    /// The pipeline with some of its rules, or all.
    ///
    /// With a few it is checked in no time, but then nobody shows some of the clauses that rules share: see ``newFaults``.
    ///
    /// - Parameter rules: The only rules it is to have, with those that they name; all, unless given.
    /// - Throws: Where a file can't be read.
    init(rules: [String]? = nil) throws {
        var files: [String: String] = [:]
        for path in try Repository.paths(below: "Pipelines", ending: ".yml") {
            let name = path.split(separator: "/").last ?? ""
            if name.hasPrefix("A") {
                files[String(name.prefix(3))] = path
            } else {
                texts[path] = try Repository.text(path)
            }
        }
        var waiting = rules ?? Array(files.keys)
        while let rule = waiting.popLast() {
            guard let path = files.removeValue(forKey: rule) else { continue }
            let text = try Repository.text(path)
            texts[path] = text
            waiting += text.matches(of: /rule: (A\d\d)/).map { String($0.output.1) }
        }
        unchanged = texts
    }

    /// The same with every occurrence of a text replaced in one file; the number of lines stays.
    func replacing(_ old: String, with new: String, in file: String) -> ShippedPipeline {
        var changed = self
        changed.texts["Pipelines/\(file)"] = texts["Pipelines/\(file)"]?.replacing(old, with: new)
        return changed
    }

    /// The same with a text put before the first line that begins with another, in one file.
    func inserting(_ text: String, before mark: String, in file: String) -> ShippedPipeline {
        replacingFirst("\n\(mark)", with: "\n\(text)\(mark)", in: file)
    }

    /// The same with a text at the end of one file.
    func appending(_ text: String, to file: String) -> ShippedPipeline {
        var changed = self
        changed.texts["Pipelines/\(file)"]?.append(text)
        return changed
    }

    /// The same without one file.
    func without(_ file: String) -> ShippedPipeline {
        var changed = self
        changed.texts["Pipelines/\(file)"] = nil
        return changed
    }

    private func replacingFirst(_ old: String, with new: String, in file: String) -> ShippedPipeline {
        var changed = self
        guard let text = texts["Pipelines/\(file)"], let range = text.firstRange(of: old) else { return self }
        changed.texts["Pipelines/\(file)"] = text.replacingCharacters(in: range, with: new)
        return changed
    }

    /// The line, from 1, on which a text first stands in a file.
    func line(of text: String, in file: String) -> Int? {
        texts["Pipelines/\(file)"]?.components(separatedBy: "\n").firstIndex { $0.contains(text) }.map {
            $0 + 1
        }
    }

    /// The same with another term of an agreement.
    func setting(_ term: String, of agreement: String) -> ShippedPipeline {
        var changed = self
        let mark = "\n  - isa_ref: "
        let parts = texts["Pipelines/agreement.yml"]?.components(separatedBy: mark).map { part in
            part.hasPrefix("\(agreement)\n") ? part.replacing("in_force_from: 2025-10-01", with: term) : part
        }
        changed.texts["Pipelines/agreement.yml"] = parts?.joined(separator: mark)
        return changed
    }

    private static let file = "Pipelines/nightly.yml"

    /// What can be read of it.
    var survey: ConfigurationSurvey {
        ConfigurationLoader.survey(nightly: Self.file, files: ConfigurationFiles(texts))
    }

    /// How many test people its rules have.
    var testPeople: Int { (survey.alerts?.rules ?? []).reduce(0) { $0 + $1.tests.count } }

    /// What the check says.
    var report: ConfigurationReport { ConfigurationReport(survey, nightlyFile: Self.file) }

    /// What the check finds: a summary, or faults.
    func check() -> Result<ConfigurationCheck, Faults> {
        do {
            return .success(
                try CheckedNight(survey, nightlyFile: Self.file, asOf: CalendarDay(dayNumber: 20_513)).check)
        } catch { return .failure(error) }
    }

    /// The faults that the check finds, each as file:line:column: message.
    var faults: [String] {
        if case .failure(let faults) = check() { return faults.all.map(\.description) }
        return []
    }

    /// The faults that the check finds and doesn't find in the pipeline without its changes, but for that a rule which was
    /// changed has no new version.
    var newFaults: [String] {
        var before = self
        before.texts = unchanged
        let known = Set(before.faults)
        return faults.filter { !known.contains($0) && !$0.contains("its version has not") }
    }
}
