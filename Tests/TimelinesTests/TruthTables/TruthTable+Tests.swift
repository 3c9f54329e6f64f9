import Timelines

extension TruthTable {
    /// People with one, two or three missed appointments, and with one and two whose outcome is blank.
    private static let misses =
        [1, 2, 3].map { number in
            (1...number).map { "supervision_contact \($0 + 1) days ago: outcome UAAB" }.joined(
                separator: "; ")
        } + [
            "supervision_contact 4 days ago: outcome UAAB; supervision_contact 2 days ago; supervision_contact 3 days ago"
        ]

    private static let outcomes =
        ["UAAB", "AFTC", "ATTC", "blank"].map {
            "supervision_contact today: outcome \($0)"
        } + ["nothing"]

    private static func comparison(_ form: ExpressionForm, _ sign: String, _ meaning: String) -> TruthTable {
        TruthTable(
            form: form, meaning: meaning,
            expressions: [
                "count(supervision_contact where outcome is UAAB)",
                "count(supervision_contact where outcome is UAAB) \(sign) 2",
            ], people: misses)
    }

    static let tests = [
        comparison(.less, "<", "Known wherever it comes out the same for all that the count may be."),
        comparison(.lessOrEqual, "<=", "As above."),
        TruthTable(
            form: .equal,
            meaning: "Of numbers and days as above; of codes, words and agencies known where both sides are.",
            expressions: [
                "count(supervision_contact where outcome is UAAB) = 2",
                "latest(supervision_contact).outcome is UAAB",
            ], people: misses + outcomes),
        TruthTable(
            form: .notEqual, meaning: "The opposite.",
            expressions: [
                "count(supervision_contact where outcome is UAAB) != 2",
                "latest(supervision_contact).outcome is not UAAB",
            ], people: misses + outcomes),
        comparison(.greaterOrEqual, ">=", "As above."), comparison(.greater, ">", "As above."),
        TruthTable(
            form: .isIn, meaning: "Whether it is one of several.",
            expressions: [
                "latest(supervision_contact).outcome in [UAAB, AFTC]",
                "latest(supervision_contact).outcome not in [UAAB, AFTC]",
            ], people: outcomes),
        TruthTable(
            form: .between, meaning: "Whether it is a number or day between two, or either of them.",
            expressions: ["count(supervision_contact where outcome is UAAB) between 2 and 3"], people: misses),
        TruthTable(
            form: .within, meaning: "Whether a day is in a window.",
            expressions: ["latest(supervision).expected_end_on within next 42 days"],
            people: [
                "supervision 90 days ago: expected_end_on 42 days ahead",
                "supervision 90 days ago: expected_end_on 43 days ahead", "supervision 90 days ago",
                "nothing",
            ]),
        TruthTable(
            form: .isKnown, meaning: "Whether there is a value.",
            expressions: [
                "a is known", "exists(arrest) is known", "latest(supervision_contact).outcome is known",
            ],
            people: [
                "drug_test today: assessment_served no; supervision_contact today: outcome UAAB",
                "not known to police; supervision_contact today",
                "supervision_contact today: outcome unmapped",
                "nothing",
            ]),
        TruthTable(
            form: .isMissing, meaning: "Whether there is none: the opposite.",
            expressions: [
                "a is missing", "exists(arrest) is missing", "latest(supervision_contact).outcome is missing",
            ],
            people: [
                "drug_test today: assessment_served no; supervision_contact today: outcome UAAB",
                "not known to police; supervision_contact today",
                "supervision_contact today: outcome unmapped",
                "nothing",
            ]),
        TruthTable(
            form: .isBlank,
            meaning:
                "Whether a field was told and is empty: not where it has a value that has no meaning here, unknown where no value could be told.",
            expressions: [
                "latest(supervision_contact).outcome is blank",
                "latest(supervision_contact).outcome is not blank",
                "latest(supervision_contact).outcome is missing",
            ],
            people: [
                "supervision_contact today: outcome blank", "supervision_contact today: outcome UAAB",
                "supervision_contact today: outcome unmapped", "supervision_contact today: outcome refused",
                "supervision_contact today: outcome absent_column",
                "supervision_contact today: outcome withheld",
                "nothing",
            ]),
    ]
}
