import Foundation
import Testing

/// A fourth agency, by nothing but configuration and extracts.
@Suite(.serialized) struct `A housing association that joins the partnership` {
    private static let site = Swift.Result { try HousingSite() }

    @Test func `needs nothing but files to be sound and run`() throws {
        let housing = try Self.site.get()
        #expect(housing.tenants.count == 30)
        #expect(housing.check.status == 0, "\(housing.check.errors)")
        #expect(housing.night.status == 0, "\(housing.night.errors)")
    }

    @Test func `has its events in timelines, under pseudonyms`() throws {
        let housing = try Self.site.get()
        let rows = try housing.site.analysis.rows(
            "SELECT person, agency, state, weeks_owed, notice_on FROM timeline_tenancy")
        #expect(rows.count == housing.tenants.count)
        #expect(Set(rows.map { $0[1] }) == ["housing"])
        #expect(rows.count { $0[2] == "NOTICE" } == housing.tenants.count { $0.isAtRisk })
        #expect(rows.allSatisfy { $0[0].hasPrefix("p") })
        let contents = try housing.site.analysis.contents()
        #expect(contents.range(of: Data("T-000001".utf8)) == nil)
    }

    @Test func `has its people linked with those whom others know`() throws {
        let housing = try Self.site.get()
        let people = try housing.site.vault.rows(
            """
            SELECT tenant.source_key, other.source_key FROM person_record AS tenant JOIN person_record AS other
            ON tenant.person = other.person AND tenant.night = other.night
            WHERE tenant.record_type = 'tenant' AND other.record_type = 'supervised_person'
            """)
        let crns = Dictionary(housing.tenants.map { ($0.number, $0.crn) }, uniquingKeysWith: { $1 })
        let right = people.filter { crns[$0[0]] == $0[1] }
        #expect(right.count >= housing.tenants.count * 9 / 10)
    }

    @Test func `has its rule evaluated, and its alerts in officers' lists`() throws {
        let housing = try Self.site.get()
        let alerts = try housing.site.analysis.values(
            "SELECT content FROM alert WHERE night = ? AND rule = 'A90'", [ScratchSite.first])
        #expect(alerts.count >= 8)
        #expect(alerts.allSatisfy { $0.contains("weeks of rent owed: 9") })
        let lists = try housing.site.files(in: housing.site.latest).filter {
            $0.key.hasSuffix("alert-list.csv")
        }
        let told = lists.values.filter { list in
            let text = String(decoding: list, as: UTF8.self)
            return text.contains("Notice to leave the home while under supervision")
                && text.contains("weeks of rent owed: 9")
        }
        #expect(told.count >= 2)
    }

    @Test func `has what was not agreed withheld`() throws {
        let housing = try Self.site.get()
        // No line of the agreement gives anybody the tenants' own particulars.
        for (name, content) in try housing.site.files(in: housing.site.latest) {
            let text = try content.readable(name)
            for tenant in housing.tenants {
                #expect(text.range(of: Data(tenant.number.utf8)) == nil, "\(tenant.number) in \(name)")
            }
        }
    }
}
