import Timelines

extension TruthTable {
    private static let stays = [
        "supervision 30 days ago until 10 days ago: supervision_state RESET",
        "supervision 30 days ago: supervision_state RESET",
        "supervision 30 days ago until sometime: supervision_state RESET",
        "supervision 30 days ago until 10 days ago", "supervision 5 days ago: supervision_state ACTIVE",
        "nothing",
        "not known to probation", "supervision made 9 days ago",
    ]

    static let periods = [
        TruthTable(
            form: .periods,
            meaning:
                "The days that records cover, each once: their own, or from one day of them until before another.",
            expressions: [
                "days(prison, last 60 days)",
                "days(periods(supervision from started_on until expected_end_on), last 60 days) >= 10",
            ],
            people: stays + [
                "supervision 30 days ago: expected_end_on 20 days ago",
                "supervision 30 days ago: expected_end_on 20 days ago; supervision 25 days ago: expected_end_on 15 days ago, supervision_state ACTIVE",
            ]),
        TruthTable(
            form: .during, meaning: "Whether a day is one of them.",
            expressions: ["20 days ago during prison", "today during prison"], people: stays),
        TruthTable(
            form: .throughout, meaning: "Whether they hold every day of a window.",
            expressions: [
                "prison throughout between 25 days ago and 15 days ago", "prison throughout last 20 days",
            ], people: stays),
        TruthTable(
            form: .daysOf, meaning: "How many days of a window they hold.",
            expressions: ["days(prison, last 20 days)", "days(prison, last 20 days) >= 5"], people: stays),
        TruthTable(
            form: .outside,
            meaning:
                "Leaves their days out of the count: a window reaches further back, days since are fewer.",
            expressions: [
                "exists(crime_involvement, last 28 days outside prison)",
                "days since 40 days ago outside prison",
            ],
            people: stays.map { "\($0); crime_involvement 40 days ago" } + [
                "crime_involvement 20 days ago; nothing"
            ]),
    ]
}
