import Definitions
import Testing
import Vocabulary

@Suite struct `The dictionary has every code` {
    /// The lists of the domain, each with its codes.
    static let lists: [(list: String, codes: String)] = [
        ("ethnicity", "A1 A2 A3 A4 A9 B1 B2 B9 M1 M2 M3 M9 O1 O2 O9 W1 W2 W3 W4 W5 W8 W9"),
        ("alias_type", "NAME DOB NICKNAME"),
        (
            "identifier_type",
            """
            ASN NOMS DNOMS NINO NHS LCRN PCRN YCRN MSVN PARN VISO SPNC NPNC APNC AMRL IMMN PST URN OTHR MFCRN MTCRN
            """
        ),
        (
            "address_type",
            """
            A01 A01A A01B A01C A01D A02 A03 A04 A05 A06 A07 A07A A07B A08 A08A A08B A08C A10 A11 A12 A13 A14 A15 A16
            A17 A96 A97 A98 A99
            """
        ),
        (
            "crime_outcome",
            "1 1A 2 2A 3 3A 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22"
        ),
        ("crime_role", "SUSPECT CHARGED CAUTIONED CONVICTED VICTIM COMPLAINANT WITNESS ELIMINATED"),
        (
            "custody_disposal",
            """
            CHARGED BAILED_CHARGE BAILED_PRE_CHARGE RUI CAUTION COMMUNITY_RESOLUTION NO_FURTHER_ACTION RECALLED
            WARRANT_COURT REMANDED
            """
        ),
        ("warning_signal", "VI WE FI DR ES SH SU MN CO AT AG"),
        ("test_result", "P N V"), ("test_trigger", "TRIGGER_OFFENCE INSPECTOR"),
        ("evidence_basis", "FACT ASSESSMENT INTELLIGENCE"),
        ("custody_status", "IN_CUSTODY ON_LICENCE RECALLED PSS TERMINATED"),
        ("supervision_state", "ACTIVE FINAL_THIRD RESET SUSPENDED NOT_SUPERVISED"),
        (
            "requirement_category",
            """
            RAR DRR ATR MHTR UPW PROGRAMME CURFEW EXCLUSION RESIDENCE FOREIGN_TRAVEL PROHIBITED_ACTIVITY EM AAMR
            ATTENDANCE_CENTRE
            """
        ),
        (
            "licence_condition",
            "RESIDENCE CONTACT EXCLUSION NON_ASSOCIATION CURFEW DRUG_TESTING PROGRAMME DISCLOSURE"
        ),
        (
            "contact_outcome",
            """
            ATTC AFTC ATSH ATSS UAAB AARC AACL RSSR CO05 AAAA AAME AARE AAHO AAEM AAFC AASD RSOF CO10
            """
        ),
        (
            "enforcement_outcome",
            "BRE01 BRE02 BRE03 BRE04 BRE05 BRE06 BRE07 BRE08 BRE10 BRE13 BRE14 BRE16 REC01 REC02"
        ),
        (
            "need",
            """
            ACCOMMODATION EDUCATION_TRAINING_EMPLOYABILITY RELATIONSHIPS LIFESTYLE_AND_ASSOCIATES DRUG_MISUSE
            ALCOHOL_MISUSE THINKING_AND_BEHAVIOUR ATTITUDES FINANCE EMOTIONAL
            """
        ),
        ("predictor", "OGRS3 OGP OVP RSR ARP VRP SVRP DC-SRP II-SRP CSRP"),
        (
            "registration_type",
            """
            MAPP RLRH RMRH RHRH RVRH IIOM ADVP REG30 SPO RCPR RCCO RCHD RVLN RVAD RMDO ALSH STRG RTAO INLL RPIR
            """
        ),
        ("registration_level", "M1 M2 M3"), ("registration_category", "M1 M2 M3 M4 I3"),
        ("allocation_role", "COM POM"), ("outcome_stage", "START REVIEW EXIT POST_EXIT"),
        ("consent_scope", "ALERT_ATTENDANCE ALERT_DISCHARGE COHORT"), ("identity_level", "FULL ATTRIBUTOR"),
        ("substance_group", "OPIATE NON_OPIATE NON_OPIATE_ALCOHOL ALCOHOL"),
    ]

    @Test(arguments: lists)
    func `that the domain names`(list: String, codes: String) throws {
        let known = try Set(Pipeline.list(list).codes.map(\.code))
        let missing = Set(codes.codes).subtracting(known)
        #expect(missing.isEmpty, "\(list) lacks \(missing.sorted())")
    }

    @Test func `of addresses' status that probation writes`() throws {
        let statuses = try #require(Pipeline.source("probation_address").crosswalks.first)
        #expect(Set(statuses.entries.map(\.from)) == ["M", "P", "S", "B", "PR", "PR1", "RJ", "RT", "MA"])
    }

    /// The classes of recorded crime by subgroup, with the harm index's days.
    static let subgroups: [(subgroup: String, days: Double, codes: String)] = [
        ("homicide", 5475, "1 2 4.1 4.2 4.10"),
        ("violence_with_injury", 365, "4.7 5D 5E 8N 8P 8S"),
        ("death_or_injury_by_driving", 365, "4.4 4.6 4.8 4.9 37.1"),
        ("violence_without_injury", 10, "3A 3B 11A 12 13 36 104 105A 105B 106"),
        ("stalking_and_harassment", 10, "8L 8M 8Q 8R 8U"),
        ("rape", 2555, "19C 19D 19E 19F 19G 19H 19J 19K"),
        ("other_sexual", 182.25, "17A 17B 20A 20B 21 22A 22B 23 70 71 73 88A 88B 88C 88D 88E"),
        ("robbery", 365, "34A 34B"),
        ("burglary_residential", 273.5, "28E 28F 28G 28H 28I 28J 28K 28L 29A"),
        ("burglary_non_residential", 183.5, "30C 30D 31A"), ("vehicle", 5, "37.2 45 48 126"),
        ("theft_from_person", 2, "39"), ("bicycle_theft", 2, "44"), ("shoplifting", 1, "46"),
        ("other_theft", 2, "35 40 41 42 43 47 49 49A"), ("arson", 185, "56A 56B"),
        ("criminal_damage", 2, "58A 58B 58C 58D 58J"), ("drug_trafficking", 5, "92A"),
        ("drug_possession", 3, "92C 92D 92E"), ("possession_of_weapons", 273.75, "10A 10B 10C 10D 81 90"),
        ("public_order", 7.5, "9A 9B 62A 65 66"),
        ("miscellaneous", 10, "15 24 33A 38 53 54 59 61 67 69 76 78 79 80 83 86 95 99 802 814"),
    ]

    @Test func `of recorded crime, each in one subgroup`() throws {
        let list = try Pipeline.list("ho_class")
        #expect(list.codes.count == 126)
        #expect(Set(Self.subgroups.flatMap(\.codes.codes)) == Set(list.codes.map(\.code)))
    }

    @Test(arguments: subgroups)
    func `of recorded crime, with its weight`(subgroup: String, days: Double, codes: String) throws {
        let list = try Pipeline.list("ho_class")
        let place = { (name: String) in try #require(list.properties.firstIndex { $0.name == name }) }
        for code in codes.codes {
            let entry = try #require(list.entry(code), "\(code)")
            #expect(entry.properties[try place("subgroup")] == .text(subgroup), "\(code)")
            #expect(entry.properties[try place("weight")] == .decimal(days), "\(code)")
        }
    }

    @Test func `of recorded crime as a reason for arrest, in the same family`() throws {
        let classes = try Pipeline.list("ho_class")
        let reasons = try Pipeline.list("arrest_reason")
        let family = { (list: CodeList) in try #require(list.properties.firstIndex { $0.name == "family" }) }
        for code in classes.codes {
            let reason = try #require(reasons.entry(code.code), "\(code.code)")
            #expect(reason.label == code.label)
            #expect(reason.properties[try family(reasons)] == code.properties[try family(classes)])
        }
        #expect(
            Set(reasons.codes.map(\.code)).subtracting(classes.codes.map(\.code))
                == ["BREACH", "RECALL", "WARRANT"])
    }

    /// The families of the court's classes: three digits, of which each stands with the sub-code 00.
    static let families: [(family: String, classes: String)] = [
        ("serious_violence", "001 002 003 004 005 006 007 008 011 013 035 036 079 109"),
        ("violence", "103 104 105"), ("robbery", "029 031 032 034"), ("burglary", "028 030 033 185"),
        ("theft", "039 040 042 043 046 047 049"), ("vehicle", "037 044 045 048 126 130 131"),
        ("handling", "054 120 181"), ("welfare_fraud", "151 152"), ("drug_production", "077"),
        ("fraud", "038 041 050 051 052 053 055 060 061 067 078 177 194 814"),
        ("public_order", "064 065 066 068 125 145 162 182 183 502"),
        ("criminal_damage", "056 057 058 059 149"), ("weapons", "090 113 081 115 157"),
        ("sexual", "016 021 022 023 071 073 074 017 018 019 020 025 070 072 086 088 139"),
        ("absconding", "080 083"), ("drink_driving", "803"), ("drunkenness", "140 141"),
        ("breach", "997 998"), ("unknown", "000"), ("drug_possession", "092 093 193"),
        (
            "motoring",
            """
            802 804 805 806 807 808 809 810 811 812 813 815 816 817 818 819 820 821 822 823 824 825
            """
        ),
    ]

    @Test(arguments: families)
    func `of the courts' classes, in its family`(family: String, classes: String) throws {
        let list = try Pipeline.list("offence_class")
        let place = try #require(list.properties.firstIndex { $0.name == "family" })
        for code in classes.codes {
            let entry = try #require(list.entry(code + "00"), "\(code)")
            #expect(entry.properties[place] == .text(family), "\(code)")
        }
    }

    @Test func `of an area of the sample's postcodes, with the force whose it is`() throws {
        let areas = try Pipeline.list("postcode_area")
        #expect(areas.codes.map(\.code) == ["NX", "JX", "YX", "UX"])
        #expect(
            areas.codes.map { $0.properties.first } == [
                .text("TRB"), .text("TRB"), .text("TRB"), .text("UMB"),
            ])
    }
}

extension String {
    /// The codes of a text that lists them.
    fileprivate var codes: [String] { split { $0 == " " || $0 == "\n" }.map(String.init) }
}
