import Timelines

extension TruthTable {
    /// People of whom two conditions are yes, no and unknown, each with each.
    private static let pairs = ["yes", "no", "blank"].flatMap { one in
        ["yes", "no", "blank"].map { other in
            "drug_test today: assessment_served \(one); crime_involvement today: domestic_abuse \(other)"
        }
    }

    private static let singles = ["yes", "no", "blank"].map { "drug_test today: assessment_served \($0)" }

    static let joined = [
        TruthTable(
            form: .and, meaning: "Yes if both are, no if either is no, else unknown.",
            expressions: ["a", "b", "a and b"], people: pairs),
        TruthTable(
            form: .or, meaning: "Yes if either is, no if both are no, else unknown.",
            expressions: ["a", "b", "a or b"], people: pairs),
        TruthTable(
            form: .not, meaning: "The opposite; what is unknown stays so.", expressions: ["a", "not a"],
            people: singles),
        TruthTable(
            form: .surely, meaning: "Yes where it is known to hold, no where it isn't or nobody knows.",
            expressions: ["a", "surely a", "not surely a", "surely not a"], people: singles),
        TruthTable(
            form: .possibly, meaning: "No where it is known not to hold, yes where it does or nobody knows.",
            expressions: ["a", "possibly a", "not possibly a", "possibly not a"], people: singles),
        TruthTable(
            form: .atLeast,
            meaning: "Yes once so many are, no once too few can be; here with a third that is always yes.",
            expressions: ["a", "b", "at least 2 of (a, b, yes)", "at least 3 of (a, b, yes)"], people: pairs),
        TruthTable(
            form: .agenciesSay,
            meaning:
                "Yes once records of so many agencies show it, in whichever way; an agency that may have told less than there is may say so too.",
            expressions: [
                "at least 2 agencies say (exists(arrest where no_fixed_abode), exists(address where address_type.group is street))"
            ],
            people: [
                "arrest today: no_fixed_abode yes; address today of probation: address_type A06",
                "arrest today: no_fixed_abode yes; address today of police: address_type A06",
                "arrest today: no_fixed_abode yes; address today of probation: address_type A99",
                "arrest today: no_fixed_abode yes; not known to probation",
                "arrest today: no_fixed_abode yes", "not known to probation; not known to police",
            ]),
        TruthTable(
            form: .choose,
            meaning:
                "The value of the first condition that holds; while one before it is unknown, both values are possible.",
            expressions: [
                "a", "choose(3 if a, else 5)", "choose(3 if a, else 5) = 3", "choose(b if a, else no)",
            ],
            people: pairs),
    ]
}
