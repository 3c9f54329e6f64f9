import Definitions
import Timelines
import Vocabulary

/// A synthetic person as documentation states one: what is known of them, in parts divided by `;`.
///
/// A part is a record (`drug_test 3 days ago: opiates P`, `supervision 90 days ago until 10 days ago`, `address 5 days
/// ago of police`), a fact (`aged 30`, `died today`, `not known to police`, `weakly linked to police`), or the state of
/// what an agency sent (`stale drug_test`, `drug_test made 9 days ago`). Every other field is blank, every other extract
/// tonight's.
struct PersonText {
    private(set) var person = TestPerson()
    private(set) var supply = TestPerson.supply

    /// What is wrong with a text.
    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    init(_ text: String) throws {
        person.restricted = false
        for part in text.split(separator: ";") {
            let part = part.drop { $0 == " " }
            if try !readFact(part.split(separator: " ").map(String.init)) { try readRecord(part) }
        }
    }

    // MARK: Facts

    private mutating func readFact(_ words: [String]) throws -> Bool {
        switch (words.first ?? "", words.dropFirst().first ?? "") {
        case ("nothing", _): break
        case ("aged", let age): person.age = Int(age)
        case ("died", _): person.diedOn = try day(Array(words.dropFirst()))
        case ("restricted", _): person.restricted = true
        case ("perhaps", "restricted"): person.restricted = nil
        case ("not", "known"): person.links[try agency(words.last)] = nil
        case ("weakly", "linked"): person.links[try agency(words.last)] = .weak
        case ("to", "check:"): person.linkChecks = words.dropFirst(2).compactMap { LinkCheck(rawValue: $0) }
        case ("stale", let type):
            supply = supply.map { $0.recordType.name == type ? $0.with(.stale(ageInDays: 9)) : $0 }
        case ("unsupplied", let type): supply.removeAll { $0.recordType.name == type }
        case (let type, "made"):
            guard words.count > 2, let age = Int(words[2]) else { throw unreadable(words) }
            supply = supply.map { $0.recordType.name == type ? $0.made(daysAgo: age) : $0 }
        default: return false
        }
        return true
    }

    private func agency(_ word: String?) throws -> Agency {
        guard let agency = TestPartnership.agencies.first(where: { $0.name == word }) else {
            throw unreadable([word ?? ""])
        }
        return agency
    }

    // MARK: Records

    private mutating func readRecord(_ text: Substring) throws {
        let halves = text.split(separator: ":", maxSplits: 1)
        var words = halves[0].split(separator: " ").map(String.init)
        let name = words.removeFirst()
        guard let type = TestPartnership.dictionary.recordType(RecordType(name)) else {
            throw unreadable([name])
        }
        var values: [String: FieldValue] = [:]
        var agency: Agency?
        if let place = words.firstIndex(of: "of"), place + 1 < words.count {
            agency = try self.agency(words[place + 1])
            words.removeSubrange(place...(place + 1))
        }
        let parts = words.split(separator: "until", omittingEmptySubsequences: false).map(Array.init)
        if case .state(_, let ends) = type.timing, parts.count == 2, let end = ends.first {
            values[end.name] = parts[1] == ["sometime"] ? .missing(.invalid) : .day(try day(parts[1]))
        }
        if let began = parts.first, !began.isEmpty, let field = type.timing.startField {
            values[field.name] = began == ["sometime"] ? .missing(.invalid) : .day(try day(began))
        }
        for entry in halves.count > 1 ? halves[1].split(separator: ",") : [] {
            let words = entry.split(separator: " ").map(String.init)
            guard let field = words.first, let definition = type.field(FieldName(field)) else {
                throw unreadable(words)
            }
            values[field] = try value(Array(words.dropFirst()), definition)
        }
        person.add(name, agency: agency, values)
    }

    private func value(_ words: [String], _ field: FieldDefinition) throws -> FieldValue {
        guard let word = words.first else { throw unreadable([field.name.name]) }
        if let reason = MissingReason(rawValue: word) { return .missing(reason) }
        switch (field.type, field.timelineForm) {
        case (.yesNo, _): return .flag(word == "yes")
        case (.code, _): return .code(word)
        case (.integer, _), (_, .age): return .integer(Int(word) ?? 0)
        case (.day, _), (.moment, _): return .day(try day(words))
        default: return .text(word)
        }
    }

    /// `today`, `3 days ago`, `3 days ahead`.
    private func day(_ words: [String]) throws -> CalendarDay {
        if words == ["today"] { return TestPartnership.asOf }
        guard words.count == 3, let days = Int(words[0]) else { throw unreadable(words) }
        return TestPartnership.asOf.adding(days: words[2] == "ahead" ? days : -days)
    }

    private func unreadable(_ words: [String]) -> Unreadable {
        Unreadable(description: "'\(words.joined(separator: " "))' says nothing of a person")
    }

    // MARK: Answers

    /// What an expression gives for the person, in words.
    func answer(_ text: String, in scope: ExpressionScope = testScope) throws -> String {
        let expression = try expression(text, expecting: nil, in: scope)
        let evaluation = try expression.bound(to: person.timelines(supply: supply)).evaluation(of: 0)
        guard expression.type == .truth else { return evaluation.value.description }
        return evaluation.truth == .unknown ? "unknown" : evaluation.value.description
    }
}
