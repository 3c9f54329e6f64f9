import PersonalData
import Testing
import Vocabulary

@testable import SyntheticExtracts

@Suite struct `Trouble comes at the stated rates` {
    static let world = World(
        seed: 99, people: 20_000, nights: 1, firstNight: SyntheticExtracts.usualFirstNight)
    static let people = (0..<20_000).map { Persona($0, in: world) }
    static let records = people.map { person in
        var random = world.generator(person.index, .policeRecord)
        return RecordedIdentity(person, &random)
    }

    @Test(arguments: [
        (RecordedIdentity.Trouble.forenameTyping, Rates.forenameTyping),
        (.surnameTyping, Rates.surnameTyping), (.swappedNames, Rates.swappedNames),
        (.birthDigit, Rates.birthDigit), (.placeholderBirth, Rates.placeholderBirth),
        (.yearOnlyBirth, Rates.yearOnlyBirth), (.missingBirth, Rates.missingBirth),
        (.wrongSex, Rates.wrongSex),
    ])
    func `of records`(trouble: RecordedIdentity.Trouble, perMille: Int) {
        let count = Self.records.filter { $0.trouble.contains(trouble) }.count
        // Four standard deviations of a Poisson count.
        let expected = Double(perMille * 20)
        #expect(abs(Double(count) - expected) <= 4 * expected.squareRoot())
    }

    @Test func `of women's earlier surnames`() {
        let women = Self.people.filter { !$0.isMale }
        let changed = women.filter { $0.formerSurname != nil }
        let recorded = changed.filter { Self.records[$0.index].trouble.contains(.formerName) }
        #expect((200...240).contains(changed.count * 1000 / women.count))
        #expect((220...300).contains(recorded.count * 1000 / changed.count))
    }

    @Test func `of twins, and of sons of their father's name, as adults`() {
        let pairs = stride(from: 0, to: 20_000, by: 2).map { (Self.people[$0], Self.people[$0 + 1]) }
        let twins = pairs.filter { FamilyTie($1.index, in: Self.world) == .twin }
        let sons = pairs.filter { FamilyTie($1.index, in: Self.world) == .son }
        #expect((100...180).contains(twins.count))
        #expect((130...230).contains(sons.count))
        for (one, other) in twins {
            #expect(one.birth == other.birth && one.home == other.home && one.surname == other.surname)
            #expect(one.forename != other.forename)
        }
        for (father, son) in sons {
            #expect(father.forename == son.forename && father.home == son.home && father.isMale && son.isMale)
            #expect(father.birth.wholeYears(until: son.birth) >= 19 && son.age >= 18)
        }
    }

    @Test func `and all people are adults`() {
        #expect(Self.people.allSatisfy { (18...75).contains($0.age) })
    }

    @Test func `of check letters, where all others are right`() {
        var wrong = 0
        var all = 0
        for row in Sample.table("police_nominal").rows + Sample.table("probation_person").rows {
            if let text = row["pnc_id"], !text.isEmpty {
                all += 1
                do throws(IdentifierFault) {
                    _ = try PNCIdentifier(text, asOf: SyntheticExtracts.usualFirstNight)
                } catch {
                    #expect(error == .checkLetter)
                    wrong += 1
                }
            }
            if let text = row["cro"], !text.isEmpty, text != "000000/00Z" {
                #expect(throws: Never.self) { try CRONumber(text) }
            }
        }
        #expect(all > 1200)
        #expect((5...40).contains(wrong))
    }

    @Test func `and other identifiers always have their form`() throws {
        for text in Sample.table("police_custody").column("asn") { _ = try ArrestSummonsNumber(text) }
        for text in Sample.table("probation_person").column("crn") { _ = try CaseReferenceNumber(text) }
        let numbers = Sample.table("probation_person").column("noms").filter { !$0.isEmpty }
        for text in numbers { _ = try PrisonNumber(text) }
        #expect(!numbers.isEmpty)
    }

    @Test func `of merged and second records`() throws {
        let night = { (night: Int) in
            Sample.table("probation_person", night: night).column("other_ids").filter {
                $0.contains("MTCRN:")
            }.count
        }
        #expect(night(0) >= 1)
        #expect(night(1) > night(0))
        let truth = try #require(Sample.truth.first.map(Table.init))
        let nominals = truth.rows.filter { $0["extract"] == "police_nominal" }.compactMap { $0["person_id"] }
        let second = nominals.count - Set(nominals).count
        #expect((15...50).contains(second))
    }

    @Test func `and blank birth dates, placeholders and people without a home are in the files`() {
        let births = Sample.table("police_nominal").column("dob")
        #expect(births.contains("") && births.contains("1900-01-01"))
        #expect(Sample.table("police_nominal").column("dob_quality").contains("Y"))
        #expect(Sample.table("police_address").column("postcode").contains("ZZ99 3VZ"))
        #expect(Sample.table("drug_client").column("postcode").contains("ZZ99 3VZ"))
        #expect(Sample.table("probation_assessment").column("score").contains(""))
    }
}
