import Testing

@testable import Nightly

@Suite struct `The check of a configuration` {
    /// Rules enough for what isn't about rules.
    private static let few = ["A02", "A09", "A31"]
    private static let missed = "alerts/A02-missed-and-missed.yml"

    @Test func `finds the shipped one sound, and says what it holds`() throws {
        let report = try ShippedPipeline().report
        let check = try report.result.get()
        #expect(report.coverage.count == check.rules + 2)
        #expect(report.coverage.allSatisfy { $0.hasSuffix(" clauses, 100 % covered") })
        #expect(check.rules >= 10)
        #expect(check.testPeople >= 3 * check.rules)
        #expect(check.cohorts >= 3)
        #expect(check.summary.contains("\(check.sources) sources of \(check.agencies) agencies"))
    }

    @Test func `tries every rule on its test people, and points at the one who fails`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let broken = shipped.replacing(
            "{days_ago: 1, outcome: UAAB}, {days_ago: 28, outcome: UAAB}",
            with: "{days_ago: 1, outcome: UAAB}, {days_ago: 29, outcome: UAAB}", in: Self.missed)
        let line = try #require(broken.line(of: "name: two and one", in: Self.missed))
        let faults = broken.newFaults
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/\(Self.missed):\(line):") && $0.contains("two and one")
            })
    }

    @Test func `knows a rule's own values where the rule is left out for a fault`() throws {
        let file = "alerts/A09-supervision-ending-risk-open.yml"
        let broken = try ShippedPipeline(rules: Self.few)
            .replacing("state: live", with: "state: liv", in: file)
            .replacing(
                "and (high_risk_of_harm or", with: "and ends >= today and (high_risk_of_harm or", in: file)
        let faults = broken.newFaults
        #expect(faults.contains { $0.contains("unknown state 'liv'") })
        #expect(!faults.contains { $0.contains("nothing is called") }, "\(faults)")
    }

    @Test func `refuses a rule that tells a reader what no line of the agreement gives`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let narrowed = shipped.replacing(
            "fields: [at, supervision, contact_type,", with: "fields: [supervision, contact_type,",
            in: "agreement.yml")
        let line = try #require(shipped.line(of: "- role: probation_offender_manager", in: Self.missed))
        let faults = narrowed.newFaults
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/\(Self.missed):\(line):")
                    && $0.contains("probation:supervision_contact.at") && $0.contains("IOM_CASE_MGMT")
            }, "\(faults)")
    }

    @Test func `refuses a rule that nobody who gets a list may read`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let file = "alerts/A31-link-needs-checking.yml"
        let narrowed = shipped.replacing(
            "  - role: probation_offender_manager\n", with: "  - role: drug_worker\n", in: file)
        let faults = narrowed.newFaults
        #expect(faults.count == 1)
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/\(file):")
                    && $0.contains("nobody who gets a list of the kind 'alert_list' may read rule A31")
            }, "\(faults)")
    }

    @Test func `refuses a rule whose sentence is made from nothing`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let file = "alerts/A31-link-needs-checking.yml"
        let empty = shipped.replacing(
            "when: person.link_check in [weak, conflicting, split, twin_guard, merged]", with: "when: yes",
            in: file
        )
        .replacing("{findings}{by_initials?.", with: "nothing{", in: file)
        let faults = empty.newFaults
        #expect(
            faults.contains { $0.contains("the sentence of rule A31 is made from no field of anybody's") },
            "\(faults)")
    }

    @Test func `refuses a cohort that counts what its readers may not have counts of`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let narrowed = shipped.replacing(
            "fields: [type, level, category, started_on, ended_on, deregistered, soft_deleted]",
            with: "fields: [level]", in: "agreement.yml")
        let faults = narrowed.newFaults
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/cohorts/") && $0.contains("probation:registration.type")
                    && $0.contains("csp_reader")
            }, "\(faults)")
    }

    @Test func `reports a misspelt record type with its line and column, and the word that was meant`() throws
    {
        let shipped = try ShippedPipeline(rules: Self.few)
        let misspelt = shipped.replacing(
            "active(registration", with: "active(registrations", in: "cohorts/iom.yml")
        let faults = misspelt.newFaults
        let line = try #require(misspelt.line(of: "active(registrations", in: "cohorts/iom.yml"))
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/cohorts/iom.yml:\(line):17:") && $0.contains("registration'")
            }, "\(faults)")
    }

    @Test func `finds faults of files, expressions, test people and promises all at once`() throws {
        let broken = try ShippedPipeline()
            .replacing("delivery: append", with: "delivery: apend", in: "sources/drug_top.yml")
            .replacing("and active(supervision)", with: "and active(supervison)", in: Self.missed)
            .replacing("active(registration", with: "active(registrations", in: "cohorts/iom.yml")
            .replacing("scope is ALERT_ATTENDANCE", with: "scope is ALERT_ATENDANCE", in: "agreement.yml")
            .replacing(
                "fields: [arrested_at, reason_offence, disposal, risk_self_harm,",
                with: "fields: [risk_self_harm,", in: "agreement.yml")
        let faults = broken.faults
        for (file, words) in [
            ("sources/drug_top.yml", "did you mean 'append'?"), (Self.missed, "supervison"),
            ("cohorts/iom.yml", "registrations"), ("agreement.yml", "ALERT_ATENDANCE"),
        ] {
            #expect(
                faults.contains { $0.hasPrefix("Pipelines/\(file):") && $0.contains(words) },
                "\(file) is not in \(faults)")
        }
        #expect(faults.count == Set(faults).count)
    }

    @Test func `finds a fault in an expression beside another fault in the same rule`() throws {
        let broken = try ShippedPipeline()
            .replacing("\nseverity: AMBER\n", with: "\nseverity: ORANGE\n", in: Self.missed)
            .replacing("and active(supervision)", with: "and active(supervison)", in: Self.missed)
        #expect(broken.faults.count == 2, "\(broken.faults)")
        #expect(broken.faults.contains { $0.contains("ORANGE") })
        #expect(broken.faults.contains { $0.contains("supervison") })
    }

    @Test func `doesn't call a rule wrong for the sake of an extract that can't be read`() throws {
        // The partnership's only extract: without it, nobody supplies what rules and cohorts read of meetings.
        let broken = try ShippedPipeline()
            .replacing("delivery: snapshot", with: "delivery: snapshots", in: "sources/meeting_action.yml")
            .replacing("delivery: append", with: "delivery: apend", in: "sources/meeting_action.yml")
        #expect(broken.faults.count == 1, "\(broken.faults)")
    }

    @Test func `says nothing of expressions whose dictionary can't be read`() throws {
        let broken = try ShippedPipeline()
            .replacing("      tier: {label: Tier,", with: "      tier: {lable: Tier,", in: "dictionary.yml")
        #expect(!broken.faults.isEmpty)
        #expect(!broken.faults.contains { $0.contains("Pipelines/alerts/") }, "\(broken.faults)")
    }

    @Test func `refuses a list that could tell its reader about nobody`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let nameless = shipped.replacing(
            "team_list: {purpose: IOM_CASE_MGMT, to: [probation_team_manager]}",
            with: "team_list: {purpose: IOM_CONFERENCE, to: [drug_worker]}", in: "nightly.yml")
        let line = try #require(nameless.line(of: "team_list:", in: "nightly.yml"))
        #expect(
            nameless.newFaults.contains {
                $0.hasPrefix(
                    "Pipelines/nightly.yml:\(line):3: 'team_list' could tell 'drug_worker' about nobody")
            }, "\(nameless.faults)")
    }

    @Test func `refuses a list of cases that nothing allocates`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let strange = shipped.replacing(
            "alert_list: {purpose: IOM_CASE_MGMT, to: [probation_offender_manager],",
            with: "alert_list: {purpose: IOM_CASE_MGMT, to: [police_offender_manager],", in: "nightly.yml")
        #expect(
            strange.newFaults.contains {
                $0.contains(
                    "'alert_list' can't be made for 'police_offender_manager': no source of police supplies")
            }, "\(strange.faults)")
    }

    @Test func `refuses an agenda that tells its reader what no line gives`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let narrowed = shipped.replacing(
            "meeting_pack: {purpose: IOM_CONFERENCE, to: [iom_chair], cohort: iom}",
            with: "meeting_pack: {purpose: IOM_CONFERENCE, to: [drug_worker], cohort: drug_rehabilitation}",
            in: "nightly.yml"
        ).replacing(
            "category, restrictive, required_quantity,", with: "restrictive, required_quantity,",
            in: "agreement.yml")
        #expect(
            narrowed.newFaults.contains {
                $0.hasPrefix("Pipelines/nightly.yml:")
                    && $0.contains("being on the agenda tells 'drug_worker'")
                    && $0.contains("probation:requirement.category")
            }, "\(narrowed.faults)")
    }

    @Test func `refuses a cohort that is counted for nobody`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let unread = shipped.replacing(
            "purpose: IOM_COHORT_ANALYSIS", with: "purpose: EQUALITY_MONITORING",
            in: "cohorts/drug-rehabilitation.yml")
        let faults = unread.newFaults
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/cohorts/drug-rehabilitation.yml:")
                    && $0.contains("nobody is given counts for that")
            }, "\(faults)")
    }

    @Test func `refuses people whom the linkage job may never compare`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let strange = shipped.replacing("linkage_job]", with: "monitoring_job]", in: "agreement.yml")
        let faults = strange.newFaults
        #expect(faults.count == 3, "\(faults)")
        #expect(
            faults.contains {
                $0.hasPrefix("Pipelines/sources/police_nominal.yml:")
                    && $0.contains("the people of police:nominal could never be linked")
            }, "\(faults)")
    }

    @Test func `refuses monitoring of what its job or its reader may not know`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        for (recipients, role) in [
            ("[equality_reader]", "monitoring_job"), ("[monitoring_job]", "equality_reader"),
        ] {
            let narrowed = shipped.replacing(
                "[monitoring_job, equality_reader]", with: recipients, in: "agreement.yml")
            #expect(
                narrowed.newFaults.contains {
                    $0.hasPrefix("Pipelines/nightly.yml:")
                        && $0.contains("probation:supervised_person.ethnicity")
                        && $0.contains("no line of an agreement gives that to '\(role)'")
                }, "\(narrowed.newFaults)")
        }
    }

    @Test func `refuses a live rule that could have no fairness card`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let narrowed = shipped.replacing(
            "recipients: [equality_reader]", with: "recipients: [csp_reader]", in: "agreement.yml")
        for rule in ["A02", "A09"] {
            #expect(
                narrowed.newFaults.contains {
                    $0.hasPrefix("Pipelines/nightly.yml:")
                        && $0.contains("rule \(rule) would have no fairness card")
                }, "\(rule)")
        }
    }

    @Test func `refuses answers to alerts of which a part could never come in`() throws {
        let shipped = try ShippedPipeline(rules: Self.few)
        let narrowed = shipped.replacing(
            "answered_on, reason, deferred_until,", with: "answered_on, deferred_until,", in: "agreement.yml")
        #expect(
            narrowed.newFaults.contains {
                $0.hasPrefix("Pipelines/sources/alert_decision.yml:")
                    && $0.contains(
                        "would come in without reason: no line of an agreement gives anybody that field")
            }, "\(narrowed.newFaults)")
    }

    @Test(arguments: ["COH-01", "IOM-01", "IOM-02"])
    func `is not about whether an agreement is in force: that is a matter of the night`(agreement: String)
        throws
    {
        let later = try ShippedPipeline(rules: Self.few).setting("in_force_from: 2027-01-01", of: agreement)
        #expect(later.newFaults == [])
    }
}
