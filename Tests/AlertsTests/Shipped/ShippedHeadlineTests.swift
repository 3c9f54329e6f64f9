import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `The headline of a rule that is shipped` {
    private func alert(_ rule: String, onTestPerson number: Int = 0) throws -> Alert {
        let shipped = try ShippedRules()
        let results = try shipped.book().tester(supply: shipped.supply).trial().results
        let outcome = results.filter { $0.explanation.rule.id == rule }[number].explanation.outcome
        guard case .fires(let alert) = outcome else { throw Unexpected(outcome: outcome) }
        return alert
    }

    private struct Unexpected: Error {
        let outcome: RuleOutcome
    }

    @Test func `is made from the fields that its queries read of each agency, and from no other`() throws {
        let alert = try alert("A12")
        #expect(
            alert.headline.reads.map(\.description) == [
                "police:address.address_role", "police:address.from_date", "police:address.place",
                "police:address.to_date", "probation:address.address_role", "probation:address.from_date",
                "probation:address.place", "probation:address.to_date",
            ])
        for evidence in alert.evidence {
            #expect(evidence.reads.allSatisfy { alert.headline.reads.contains($0) })
        }
    }

    @Test
    func `says in words why a link needs checking, and of nobody's treatment to those who may not know`()
        throws
    {
        let plain = try alert("A31", onTestPerson: 2)
        #expect(
            plain.headline.text
                == "Check that these records are one person's before relying on them: until lately they were held as two "
                + "people's")
        #expect(plain.headline.reads.map(\.description) == ["probation:supervised_person.crn"])
        let treatment = try alert("A31", onTestPerson: 1)
        #expect(
            treatment.headline.text
                == "Check that these records are one person's before relying on them: some were joined on few details "
                + "alone, by no identifier. The treatment record holds initials, date of birth and sex alone"
        )
        #expect(
            treatment.headline.reads.map(\.description) == [
                "drug_service:treatment_client.identity_level", "drug_service:treatment_client.reference",
                "probation:supervised_person.crn",
            ])
    }

    @Test func `tells nothing of treatment where the police and probation alone decided it`() throws {
        let absent = try alert("A01")
        #expect(absent.headline.text.hasSuffix("without an acceptable reason in 28 days: 1"))
        #expect(!absent.headline.reads.isEmpty)
        #expect(absent.headline.reads.allSatisfy { $0.agency.name != "drug_service" })
        let untreated = try alert("A01", onTestPerson: 1)
        #expect(untreated.headline.text.contains("in 28 days: 0; last attended treatment: "))
        #expect(
            untreated.headline.reads.map(\.description).contains("drug_service:treatment_contact.attended"))
    }
}
