import Timelines

extension TruthTable {
    private static func window(
        _ form: ExpressionForm, _ window: String, _ meaning: String, days: [Int]
    ) -> TruthTable {
        let told = days.map { day in
            day == 0
                ? "drug_test today" : day > 0 ? "drug_test \(day) days ago" : "drug_test \(-day) days ahead"
        }
        return TruthTable(
            form: form, meaning: meaning, expressions: ["exists(drug_test, \(window))"],
            people: told + ["drug_test sometime", "not known to police"])
    }

    static let windows = [
        window(.last, "last 28 days", "Today and so many days before it.", days: [28, 29, 0, -1]),
        window(.next, "next 28 days", "Today and so many days after it.", days: [0, -28, -29, 1]),
        window(.before, "before 5 days ago", "The days before one.", days: [6, 5]),
        window(.until, "until 5 days ago", "The same, and the day itself.", days: [5, 4]),
        window(
            .after, "after 9 days ago before 5 days ago",
            "The days after one; with `before` or `until`, the days between two.", days: [9, 8, 6, 5]),
        window(
            .from, "from 9 days ago until 5 days ago", "The same, and the day itself.", days: [10, 9, 5, 4]),
        window(.on, "on 5 days ago", "A day.", days: [5, 6]),
        window(
            .betweenDays, "between 9 days ago and 5 days ago", "Two days, and the days between them.",
            days: [10, 9, 5, 4]),
        TruthTable(
            form: .daysAfter,
            meaning: "A day and so many after it: a sequence, where the day is another record's.",
            expressions: [
                "exists(treatment_episode as e where exists(crime_involvement, 42 days after e.discharged_on))",
                "exists(treatment_episode as e where exists(crime_involvement, after e.discharged_on until e.discharged_on + 42 days))",
            ],
            people: [
                "treatment_episode 90 days ago until 50 days ago; crime_involvement 8 days ago",
                "treatment_episode 90 days ago until 50 days ago; crime_involvement 7 days ago",
                "treatment_episode 90 days ago until 50 days ago; crime_involvement 50 days ago",
                "treatment_episode 90 days ago until 50 days ago; crime_involvement 51 days ago",
                "treatment_episode 90 days ago until sometime; crime_involvement 8 days ago",
                "treatment_episode 90 days ago until 50 days ago; not known to police",
            ]),
        window(
            .daysBefore, "9 days before 5 days ago", "A day and so many before it.", days: [14, 15, 5, 4]),
        TruthTable(
            form: .anyTime, meaning: "All days, those to come as well, and a day that nobody knows.",
            expressions: ["exists(drug_test, any time)"],
            people: ["drug_test 9 days ahead", "drug_test sometime", "nothing", "not known to police"]),
    ]
}
