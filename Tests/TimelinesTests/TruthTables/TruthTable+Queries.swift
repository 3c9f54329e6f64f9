import Timelines

extension TruthTable {
    /// People with a positive test, a negative one, one without a result, with none, and with none as far as is told.
    private static let tested = [
        "drug_test today: opiates P", "drug_test today: opiates N", "drug_test today: opiates blank",
        "nothing",
        "not known to police", "weakly linked to police", "stale drug_test", "drug_test made 9 days ago",
        "unsupplied drug_test",
    ]

    private static func score(_ text: String) -> String { "need_assessment \(text)" }

    private static let scores = [
        "need_assessment 2 days ago: score 1; need_assessment today: score 4",
        "need_assessment 2 days ago: score 1; need_assessment today: score 1",
        "need_assessment 2 days ago: score 1; need_assessment today: score blank",
        "need_assessment today: score 4; stale need_assessment",
        "need_assessment today: score 4; not known to probation",
        "nothing",
    ]

    static let queries = [
        TruthTable(
            form: .exists, meaning: "Whether there is any such record.",
            expressions: [
                "exists(drug_test where opiates is P)", "not exists(drug_test where opiates is P)",
            ],
            people: tested + ["drug_test today: opiates P; drug_test made 9 days ago"]),
        TruthTable(
            form: .active, meaning: "Whether a state holds today.",
            expressions: ["active(requirement)", "active(requirement, on 10 days ago)"],
            people: [
                "requirement 20 days ago", "requirement 20 days ago until 5 days ago",
                "requirement 20 days ago until today", "requirement 20 days ago until sometime",
                "requirement 5 days ago", "requirement sometime", "nothing", "not known to probation",
                "requirement 20 days ago; requirement made 9 days ago",
            ]),
        TruthTable(
            form: .count, meaning: "From how many surely count to how many may.",
            expressions: ["count(drug_test where opiates is P)", "count(drug_test where opiates is P) >= 1"],
            people: tested + ["drug_test 1 day ago: opiates P; drug_test today: opiates blank"]),
        TruthTable(
            form: .countDistinct, meaning: "How many different values.",
            expressions: [
                "count(distinct ho_class of crime_involvement)",
                "count(distinct ho_class of crime_involvement) >= 2",
            ],
            people: [
                "crime_involvement 2 days ago: ho_class 028; crime_involvement today: ho_class 046",
                "crime_involvement 2 days ago: ho_class 028; crime_involvement today: ho_class 028",
                "crime_involvement 2 days ago: ho_class 028; crime_involvement today: ho_class blank",
                "crime_involvement today: ho_class 028; not known to police", "nothing",
            ]),
        TruthTable(
            form: .sum, meaning: "The sum of a value.",
            expressions: ["sum(score of need_assessment)", "sum(score of need_assessment) >= 5"],
            people: scores),
        TruthTable(
            form: .sumOncePer,
            meaning: "The sum in which records with one key count once, with the highest value among them.",
            expressions: [
                "sum(score of need_assessment, once per need)",
                "sum(score of need_assessment, once per need) >= 5",
            ],
            people: [
                "need_assessment 1 day ago: need FINANCE, score 4; need_assessment today: need FINANCE, score 3",
                "need_assessment 1 day ago: need FINANCE, score 4; need_assessment today: need ACCOMMODATION, score 3",
                "need_assessment 1 day ago: need FINANCE, score 4; need_assessment today: need blank, score 3",
                "need_assessment 1 day ago: need FINANCE, score 4; need_assessment today: need FINANCE, score blank",
                "nothing", "not known to probation",
            ]),
        TruthTable(
            form: .share, meaning: "The share of records of which a condition holds, from 0 to 1.",
            expressions: [
                "share(attended of treatment_contact)", "share(attended of treatment_contact) >= 0.5",
            ],
            people: [
                "treatment_contact 1 day ago: attended yes; treatment_contact today: attended no",
                "treatment_contact 1 day ago: attended no; treatment_contact today: attended no",
                "treatment_contact 1 day ago: attended no; treatment_contact today: attended blank",
                "nothing",
                "not known to drug_service",
            ]),
        TruthTable(
            form: .max, meaning: "The highest value; unknown of nothing.",
            expressions: ["max(score of need_assessment)", "max(score of need_assessment) >= 2"],
            people: scores),
        TruthTable(
            form: .min, meaning: "The lowest value; unknown of nothing.",
            expressions: ["min(score of need_assessment)", "min(score of need_assessment) >= 2"],
            people: scores + ["need_assessment 1 day ago: score 3; need_assessment today: score 4"]),
        TruthTable(
            form: .latest,
            meaning: "A field of the latest record; of several that may be the latest, what is so of all.",
            expressions: [
                "latest(drug_test where opiates is P)", "latest(drug_test where opiates is P).cocaine is P",
            ],
            people: [
                "drug_test 2 days ago: opiates P, cocaine N; drug_test today: opiates P, cocaine P",
                "drug_test 2 days ago: opiates P, cocaine P; drug_test today: opiates P, cocaine N",
                "drug_test 2 days ago: opiates P, cocaine N; drug_test today: opiates blank, cocaine P",
                "drug_test 2 days ago: opiates P, cocaine P; drug_test today: opiates blank, cocaine P",
                "drug_test today: opiates N", "not known to police",
            ]),
        TruthTable(
            form: .first, meaning: "The same of the first.",
            expressions: [
                "first(drug_test where opiates is P)", "first(drug_test where opiates is P).cocaine is P",
            ],
            people: [
                "drug_test 2 days ago: opiates P, cocaine N; drug_test today: opiates P, cocaine P",
                "drug_test 2 days ago: opiates P, cocaine P; drug_test today: opiates P, cocaine N",
                "drug_test 2 days ago: opiates blank, cocaine P; drug_test today: opiates P, cocaine N",
                "drug_test today: opiates N", "not known to police",
            ]),
        TruthTable(
            form: .nth,
            meaning: "The same of the second, third and so on; `2nd latest(…)` of the one before the latest.",
            expressions: [
                "2nd(drug_test where opiates is P)", "2nd(drug_test where opiates is P).cocaine is P",
                "2nd latest(drug_test where opiates is P)",
            ],
            people: [
                "drug_test 3 days ago: opiates P; drug_test 2 days ago: opiates P, cocaine P; drug_test today: opiates P",
                "drug_test 3 days ago: opiates P; drug_test 2 days ago: opiates P, cocaine N",
                "drug_test 3 days ago: opiates P; drug_test 2 days ago: opiates blank, cocaine N; drug_test today: opiates P, cocaine P",
                "drug_test today: opiates P", "not known to police",
            ]),
        TruthTable(
            form: .property,
            meaning: "What a code means; unknown where there is no code, or the code has no such property.",
            expressions: [
                "exists(supervision_contact where outcome.complied)",
                "exists(address where address_type.group is street)",
            ],
            people: [
                "supervision_contact today: outcome ATTC; address today of police: address_type A06",
                "supervision_contact today: outcome UAAB; address today of police: address_type A01",
                "supervision_contact today; address today of police: address_type A99",
            ]),
        TruthTable(
            form: .latestFew, meaning: "Only so many records are looked at, the latest.",
            expressions: [
                "sum(score of need_assessment, latest 1)", "sum(score of need_assessment, latest 1) >= 2",
            ],
            people: [
                "need_assessment 2 days ago: score 4; need_assessment today: score 1",
                "need_assessment 2 days ago: score 1; need_assessment today: score 4",
                "need_assessment 2 days ago: score 1; need_assessment today: score blank",
                "not known to probation",
                "nothing",
            ]),
        TruthTable(
            form: .noneIfNotFound,
            meaning:
                "Whom an agency does not know has none; whoever it may not have told of tonight stays unknown.",
            expressions: ["exists(drug_test where opiates is P, none if not found)"], people: tested),
    ]
}
