import Testing

@testable import Nightly

@Suite struct `The check of a configuration` {
    private static let missed = "alerts/A02-missed-and-missed.yml"

    @Test func `finds the shipped one sound, and says what it holds`() throws {
        let check = try ShippedPipeline().check().get()
        #expect(check.rules >= 10)
        #expect(check.testPeople >= 3 * check.rules)
        #expect(check.cohorts >= 3)
        #expect(check.summary.contains("\(check.sources) sources of \(check.agencies) agencies"))
    }

    @Test func `tries every rule on its test people, and points at the one who fails`() throws {
        let shipped = try ShippedPipeline()
        let broken = shipped.replacing(
            "{days_ago: 1, outcome: UAAB}, {days_ago: 28, outcome: UAAB}",
            with: "{days_ago: 1, outcome: UAAB}, {days_ago: 29, outcome: UAAB}", in: Self.missed)
        let line = try #require(broken.line(of: "name: two and one", in: Self.missed))
        let faults = broken.faults(besidesThoseOf: shipped)
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/\(Self.missed):\(line):") && $0.contains("two and one")
            })
    }

    @Test func `refuses a rule that tells a reader what no line of the agreement gives`() throws {
        let shipped = try ShippedPipeline()
        let narrowed = shipped.replacing(
            "fields: [at, supervision, contact_type,", with: "fields: [supervision, contact_type,",
            in: "agreement.yml")
        let line = try #require(shipped.line(of: "- role: probation_offender_manager", in: Self.missed))
        let faults = narrowed.faults(besidesThoseOf: shipped)
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/\(Self.missed):\(line):")
                    && $0.contains("probation:supervision_contact.at") && $0.contains("IOM_CASE_MGMT")
            }, "\(faults)")
    }

    @Test func `refuses a cohort that counts what its readers may not have counts of`() throws {
        let shipped = try ShippedPipeline()
        let narrowed = shipped.replacing(
            "fields: [type, level, category, started_on, ended_on, deregistered, soft_deleted]",
            with: "fields: [level]", in: "agreement.yml")
        let faults = narrowed.faults(besidesThoseOf: shipped)
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/cohorts/") && $0.contains("probation:registration.type")
                    && $0.contains("csp_reader")
            }, "\(faults)")
    }

    @Test func `reports a misspelt record type with its line and column, and the word that was meant`() throws
    {
        let shipped = try ShippedPipeline()
        let misspelt = shipped.replacing(
            "active(registration", with: "active(registrations", in: "cohorts/iom.yml")
        let faults = misspelt.faults(besidesThoseOf: shipped)
        let line = try #require(misspelt.line(of: "active(registrations", in: "cohorts/iom.yml"))
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/cohorts/iom.yml:\(line):17:") && $0.contains("registration'")
            }, "\(faults)")
    }
}
