import Timelines

extension TruthTable {
    private static let quantities = [
        "requirement today: required_quantity 20, completed_quantity 5",
        "requirement today: required_quantity 20, completed_quantity 15",
        "requirement today: required_quantity 20",
        "requirement today: required_quantity 0, completed_quantity 0",
        "nothing",
    ]

    private static func arithmetic(_ form: ExpressionForm, _ text: String, _ test: String) -> TruthTable {
        TruthTable(
            form: form,
            meaning: form == .dividedBy ? "The quotient; none by zero." : "Unknown where either is.",
            expressions: [text, "\(text) \(test)"], people: quantities)
    }

    private static func function(_ form: ExpressionForm, _ meaning: String, _ text: String, _ test: String)
        -> TruthTable
    {
        TruthTable(
            form: form, meaning: meaning, expressions: [text, "\(text) \(test)"],
            people: [
                "need_assessment today: score 1", "need_assessment today: score 4",
                "need_assessment today: score 1; stale need_assessment", "need_assessment today",
            ])
    }

    static let values = [
        arithmetic(
            .plus, "latest(requirement).completed_quantity + latest(requirement).required_quantity", ">= 30"),
        arithmetic(
            .minus, "latest(requirement).required_quantity - latest(requirement).completed_quantity", ">= 10"),
        arithmetic(.times, "2 * latest(requirement).completed_quantity", ">= 20"),
        arithmetic(
            .dividedBy, "latest(requirement).completed_quantity / latest(requirement).required_quantity",
            "< 0.5"),
        arithmetic(.negative, "-latest(requirement).completed_quantity", "< -10"),
        TruthTable(
            form: .daysFrom, meaning: "From a day to today, or from today to a day.",
            expressions: [
                "days since latest(drug_test)", "days since latest(drug_test) >= 14",
                "days until latest(supervision).expected_end_on",
            ],
            people: [
                "drug_test 20 days ago; supervision today: expected_end_on 9 days ahead",
                "drug_test 3 days ago",
                "nothing", "not known to police",
            ]),
        function(
            .round, "The nearest whole number, halves upwards.", "round(max(score of need_assessment) / 2)",
            ">= 2"),
        function(
            .log10, "The logarithm to base ten; none of zero.", "log10(max(score of need_assessment))",
            ">= 0.3"),
        function(.lowest, "The lowest of several.", "lowest(3, max(score of need_assessment))", ">= 3"),
        function(.highest, "The highest of several.", "highest(3, max(score of need_assessment))", ">= 4"),
        TruthTable(
            form: .elseIfNone, meaning: "A default where there is no record, and for nothing else.",
            expressions: ["latest(drug_test).assessment_served else no if none"],
            people: [
                "drug_test today: assessment_served yes", "drug_test today: assessment_served no",
                "drug_test today: assessment_served blank", "nothing", "not known to police",
            ]),
        TruthTable(
            form: .elseIfMissing, meaning: "A default where the field has no value, and for nothing else.",
            expressions: ["latest(drug_test).assessment_served else no if missing"],
            people: [
                "drug_test today: assessment_served yes", "drug_test today: assessment_served no",
                "drug_test today: assessment_served blank", "nothing", "not known to police",
            ]),
        TruthTable(
            form: .baseline,
            meaning: "The mean of so many windows before that of a query, each as long, one after another.",
            expressions: [
                "baseline(count(arrest, last 6 days), 2)",
                "count(arrest, last 6 days) > 2 * baseline(count(arrest, last 6 days), 2)",
            ],
            people: [
                "arrest today; arrest 3 days ago; arrest 8 days ago",
                "arrest today; arrest 8 days ago; arrest 15 days ago",
                "arrest 8 days ago; arrest 22 days ago", "arrest today; arrest sometime", "nothing",
                "not known to police",
            ]),
        TruthTable(
            form: .weight,
            meaning:
                "The weight that a table has for a code or word on a day; unknown where it has none. Here that of burglary is 250, from 2026-02-01 on 300; that of violence is 400 and ends there.",
            expressions: [
                "sum(weight(harm of ho_class.family on date) of crime_involvement)",
                "sum(weight(harm of ho_class.family on date) of crime_involvement) >= 300",
            ],
            people: [
                "crime_involvement 5 days ago: ho_class 028", "crime_involvement 60 days ago: ho_class 028",
                "crime_involvement 60 days ago: ho_class 105A", "crime_involvement 5 days ago: ho_class 105A",
                "crime_involvement 5 days ago: ho_class blank", "crime_involvement sometime: ho_class 028",
                "crime_involvement 5 days ago: ho_class 028; not known to police", "nothing",
            ]),
        TruthTable(
            form: .told,
            meaning:
                "The last day of which extracts tell: of all that supply a record type, or of one agency.",
            expressions: [
                "told(address)", "days since told(address) <= 2", "days since told(address by police)",
            ],
            people: ["nothing", "address made 9 days ago", "stale address", "unsupplied address"]),
    ]
}
